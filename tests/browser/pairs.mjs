// Looks at pages in two languages as two people at one table do: do the two texts stand beside each other, in the right
// order, with the same number between them, and does a link to a number lead there?

import { inTwoTabs, openTab } from "./browser.mjs";

export const CHECKS = { "pairs": "two languages do not stand beside each other as they should" };

/** One below the other on a telephone, side by side from 768 px. */
const WIDTHS = [320, 768, 1280];

export async function lookAtPairs({ site, server, browser, pages, ask }, wanted) {
  const all = [...pages].filter(([, { kind }]) => kind === "bilingual").map(([path]) => path);
  const chosen = wanted ? all.filter((path) => wanted.some((lang) => path.startsWith(`${lang}/`))) : all;
  if (chosen.length === 0) await ask("pairs", "", "", ["no page in two languages: nothing was tested"]);
  await inTwoTabs(() => openTab(browser, site, server, { width: WIDTHS[0] }), chosen, async (tab, path) => {
    await tab.visit(path);
    await ask("pairs", path, "", await tab.page.evaluate(lookAtMarks));
    for (const width of WIDTHS) {
      await tab.widen(width);
      await ask("pairs", path, `${width} px`, await tab.page.evaluate(lookAtPlaces, width >= 768));
    }
  });
}

/** In the browser: what holds at every width. */
function lookAtMarks() {
  const found = [];
  const own = document.documentElement.lang;
  const canonical = document.querySelector("link[rel=canonical]")?.href;
  const alone = document.querySelector(".side-by-side a")?.getAttribute("href");
  if (!canonical || new URL(canonical).pathname !== new URL(alone, location).pathname) found.push(`the canonical address is ${canonical}`);
  if (document.querySelector("link[rel=alternate][hreflang]")) found.push("names translations, but is none");
  const rows = [...document.querySelectorAll(".pair:not(.across)")];
  if (rows.length === 0) found.push("has no pairs");
  let last = 0;
  for (const row of rows) {
    const [first, second] = row.querySelectorAll(":scope > .cell");
    const number = row.querySelector(":scope > .pair-number");
    if (number) {
      const value = Number(number.textContent);
      if (value <= last) found.push(`number ${value} comes after ${last}`);
      last = value;
      if (row.id !== `b${value}` || number.hash !== `#b${value}` || row.value !== value) found.push(`number ${value} leads elsewhere`);
      if (row.firstElementChild !== number) found.push(`number ${value} is not read first`);
    }
    const other = second.lang;
    if (first.closest("[lang]").lang !== own || !other || other === own) found.push(`row ${row.id} is read in ${own} and ${other}`);
    const direction = (tag) => (/^(ar|fa|ur|ps|ckb)\b/.test(tag) ? "rtl" : "ltr");
    for (const [cell, tag] of [[first, own], [second, other]]) {
      if (getComputedStyle(cell).direction !== direction(tag)) found.push(`row ${row.id} has words in ${tag} in the wrong direction`);
      if (cell.innerText.trim() === "" && !row.classList.contains("title")) found.push(`row ${row.id} has an empty cell`);
    }
    if (second.querySelector("h1, h2, h3, h4, h5, h6")) found.push(`row ${row.id} has its heading twice`);
  }
  return found;
}

/** In the browser: where the texts and the numbers stand. */
function lookAtPlaces(isWide) {
  const found = [];
  const box = (element) => element.getBoundingClientRect();
  const rightToLeft = document.documentElement.dir === "rtl";
  for (const row of document.querySelectorAll(".pair:not(.across)")) {
    const [first, second] = [...row.querySelectorAll(":scope > .cell")].map(box);
    const number = row.querySelector(":scope > .pair-number > span");
    if (!isWide) {
      if (second.top < first.bottom - 1) found.push(`row ${row.id}: the texts do not stand one below the other`);
    } else {
      const [start, end] = rightToLeft ? [second, first] : [first, second];
      if (start.right > end.left || Math.max(first.top, second.top) > Math.min(first.bottom, second.bottom)) found.push(`row ${row.id}: the texts do not stand beside each other`);
      if (number && (box(number).left < start.right || box(number).right > end.left)) found.push(`row ${row.id}: its number is not between the texts`);
    }
    if (number && (box(number).top < box(row).top - 1 || box(number).bottom > box(row).bottom + 1)) found.push(`row ${row.id}: its number stands outside`);
  }
  return found;
}
