// Prints pages to real sheets, as a browser does, and reads them back: A4, all the text, nothing cut, no menus.
// Needs poppler-utils.

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inTwoTabs, openTab } from "./browser.mjs";

export const CHECKS = { "paper": "a printed page is cut, or lacks what a reader needs on paper" };

/** What a printer at an office cannot reach, in millimetres. */
const SAFE = 5;
const DOTS = 50;
const MOST_SHEETS = 20;

export async function printPages({ site, server, browser, ask }, havingAll) {
  const paths = [...new Set(["table-scroll", "house-links", "phrases"].flatMap(havingAll))];
  if (paths.length === 0) await ask("paper", "", "", ["no page to print: nothing was tested"]);
  const folder = mkdtempSync(join(tmpdir(), "fundament-paper-"));
  let sheets = 0;
  await inTwoTabs(() => openTab(browser, site, server, { width: 680 }), paths, async (tab, path) => {
    await tab.see();
    await tab.visit(path);
    const file = join(folder, `${++sheets}.pdf`);
    // Without backgrounds, as browsers print if nobody asks for more.
    writeFileSync(file, await tab.page.pdf({ preferCSSPageSize: true, timeout: 30_000 }));
    await tab.see({ media: "print" });
    await ask("paper", path, "", compare(await tab.probe("paper"), file));
  });
  rmSync(folder, { recursive: true });
}

function compare({ text, menus, addresses, missing: needed }, file) {
  const found = needed.map((what) => `${what} is not there`);
  const [sheets] = run("pdfinfo", file).match(/(?<=Pages: +)\d+/) ?? [0];
  const [size] = run("pdfinfo", file).match(/(?<=Page size: +).*/) ?? [""];
  if (!size.includes("A4")) found.push(`is ${size}, not A4`);
  if (sheets > MOST_SHEETS) found.push(`takes ${sheets} sheets`);
  const printed = run("pdftotext", "-raw", file, "-");
  const all = plain(printed);
  const missing = missingLetters(text, printed);
  if (missing) found.push(`text is lost: ${missing}`);
  else if (missingLetters(`${text} ${addresses.join(" ")}`, printed)) found.push("the addresses of links are not written out");
  for (const menu of menus) if (all.includes(plain(menu)) && !plain(text).includes(plain(menu))) found.push(`a menu is printed: ${menu}`);
  return [...found, ...tooNear(file)];
}

/** Readers of PDF files put joined Arabic letters in another order; none may be missing. */
function missingLetters(wanted, printed) {
  const count = (text) => {
    const counts = new Map();
    for (const letter of plain(text)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    return counts;
  };
  const there = count(printed);
  const missing = [...count(wanted)].filter(([letter, number]) => number > (there.get(letter) ?? 0));
  return missing.map(([letter, number]) => `${letter} ${number - (there.get(letter) ?? 0)} times`).join(", ");
}

/** Ink where printers do not print, or text beyond the sheet. */
function tooNear(file) {
  const found = [];
  const pictures = execFileSync("pdftoppm", ["-r", String(DOTS), "-gray", file], { maxBuffer: 1 << 28 });
  const edge = Math.floor((SAFE / 25.4) * DOTS);
  for (let at = 0, sheet = 1; at < pictures.length; sheet++) {
    const [head, width, height] = pictures.subarray(at, at + 32).toString("latin1").match(/^P5\s(\d+)\s(\d+)\s\d+\s/);
    const dots = pictures.subarray(at + head.length, (at += head.length + width * height));
    const inked = (x, y) => dots[y * width + x] < 240;
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const outside = x < edge || x >= width - edge || y < edge || y >= height - edge;
        if (outside && inked(x, y)) {
          found.push(`sheet ${sheet} has ink less than ${SAFE} mm from its edge`);
          x = width;
          y = Number(height);
        }
      }
    }
  }
  for (const [, x, y, word] of run("pdftotext", "-bbox", file, "-").matchAll(/xMin="[-\d.]+" yMin="[-\d.]+" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</g)) {
    if (x > 596 || y > 843) found.push(`“${word}” stands beyond the sheet`);
  }
  return found;
}

const tidy = (text) => text.normalize("NFKC").replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "").replace(/\s+/g, " ");
const plain = (text) => tidy(text).replace(/[^\p{L}\p{N}/:.@]/gu, "");

function run(program, ...words) {
  return execFileSync(program, words, { encoding: "utf8", maxBuffer: 1 << 26 });
}
