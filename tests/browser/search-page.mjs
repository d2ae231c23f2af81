// Searches in a real browser as a person does: types, reads the number, follows a result, goes back. On a host that
// allows no inline and no foreign script, from a folder without a server, and without scripts.
//
//     node search-page.mjs FOLDER [PICTURES]

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { launch } from "./browser.mjs";
import { openSite, serve } from "./site.mjs";

/** In each language a word, and what the first result is called. */
const ASKED = [
  { lang: "nl", word: "tolk", first: "tolk" },
  { lang: "ar", word: "شكوي", first: "الشكوى خطوة بعد خطوة" },
  { lang: "tr", word: "SIKAYET", first: "Adım adım şikâyet" },
  { lang: "uk", word: "перекладачь", first: "усний перекладач" },
  { lang: "ti", word: "አስተርጓሚ", first: "ኣስተርጓሚ" },
];
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const [folder, pictures] = process.argv.slice(2);
if (!folder) {
  console.error("usage: node search-page.mjs FOLDER [PICTURES]");
  process.exit(2);
}
// A strict host, as a line in each page.
const copy = mkdtempSync(join(tmpdir(), "search-"));
cpSync(folder, copy, { recursive: true });
const site = openSite(copy);
for (const path of site.pages.filter((path) => path.endsWith("/search/index.html"))) {
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'self'">`;
  writeFileSync(join(copy, path), site.text(path).replace("<head>", `<head>\n${policy}`));
}
const server = await serve(site);
const browser = await launch();
const faults = [];
let asked = 0;
const expect = (where, what, good) => {
  asked += 1;
  if (!good) faults.push(`${where}: ${what}`);
};

const open = async (url, { scripts = true } = {}) => {
  const page = await browser.newPage();
  await page.setViewport({ width: 320, height: 800 });
  await page.setJavaScriptEnabled(scripts);
  page.on("pageerror", (error) => faults.push(`${url}: ${error.message}`));
  // From a folder a browser takes no fonts of the site; those of the machine stand in.
  const isFault = (message) => message.type() === "error" && !url.startsWith("file:");
  page.on("console", (message) => isFault(message) && faults.push(`${url}: ${message.text()}`));
  await page.goto(url, { waitUntil: "load" });
  return page;
};
const text = (page, selector) => page.$eval(selector, (element) => element.textContent.replace(/[\u2066-\u2069]/g, "").trim());
const answered = (page) => page.waitForFunction(() => document.querySelector(".search-status").textContent !== "", { timeout: 5000 });
const firstLink = ".search-results li a";

for (const { lang, word, first } of ASKED) {
  const url = server.local(site.url(`${lang}/search/index.html`)).toString();
  const page = await open(url);
  await page.type("#_search", word);
  await page.keyboard.press("Enter");
  await answered(page);
  expect(lang, `the first result is “${await text(page, firstLink)}”`, (await text(page, firstLink)) === first);
  const number = await page.$$eval(".search-results li", (items) => items.length);
  const said = await text(page, ".search-status");
  expect(lang, `${number} results, and it says “${said}”`, number === 1 || said.startsWith(`${number} `) || number === 2);
  expect(lang, "nothing is marked", (await page.$$(".search-results mark")).length > 0);
  expect(lang, `the address is ${page.url()}`, new URL(page.url()).searchParams.get("q") === word);
  expect(lang, "the page is wider than the window", await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await page.evaluate(AXE);
  for (const { id, nodes } of await page.evaluate(() => globalThis.axe.run().then(({ violations }) => violations))) {
    expect(lang, `axe: ${id} ${nodes[0].target}`, false);
  }
  if (pictures) await page.screenshot({ path: join(pictures, `search-${lang}.png`) });
  const shared = page.url();
  await Promise.all([page.waitForNavigation(), page.click(firstLink)]);
  expect(lang, `the result leads to ${page.url()}`, await page.evaluate(() => {
    const id = decodeURIComponent(location.hash.slice(1));
    return document.querySelector("main h1") !== null && (id === "" || document.getElementById(id) !== null);
  }));
  await page.goBack();
  await answered(page);
  expect(lang, "the way back forgets the question", (await page.$eval("#_search", (field) => field.value)) === word);
  const other = await open(shared);
  await answered(other);
  expect(lang, "a shared address shows something else", (await text(other, firstLink)) === first);
  await page.close();
  await other.close();
}

{
  const page = await open(server.local(site.url("nl/search/index.html")).toString());
  await page.type("#_search", "xqzvw");
  await answered(page);
  expect("nothing found", await text(page, ".search-status"), (await text(page, ".search-status")).includes("lijst hieronder"));
  expect("nothing found", "the list is gone", (await page.$$(".page-list a")).length > 5);
  await page.close();
}

{
  const page = await open(server.local(site.url("nl/search/index.html")).toString(), { scripts: false });
  expect("without scripts", "a field that does nothing", !(await page.$eval("form.search", (form) => form.checkVisibility())));
  // All words stand on a page of their own.
  expect("without scripts", "too few links", (await page.$$("main a")).length > 10);
  expect("without scripts", "no way to the words", (await page.$$('main a[href$="/words/"]')).length === 1);
  await page.close();
}

{
  // From a folder, addresses that begin with a bar lead nowhere; search itself needs none.
  const file = join(copy, "nl", "search", "index.html");
  const html = readFileSync(join(folder, "nl", "search", "index.html"), "utf8");
  writeFileSync(file, html.replaceAll(/(href|src)="\/(assets\/)/g, '$1="../../$2'));
  const page = await open(pathToFileURL(file).href);
  await page.type("#_search", "leerplicht");
  await page.keyboard.press("Enter");
  await answered(page);
  const href = await page.$eval(firstLink, (link) => link.href);
  expect("from a folder", `the first result leads to ${href}`, /^file:.*\/index\.html#?/.test(href));
  await page.close();
}

await browser.close();
server.close();
rmSync(copy, { recursive: true });
faults.forEach((fault) => console.log(`search page: ${fault}`));
console.log(`search page: ${asked} questions, ${faults.length} faults`);
process.exit(faults.length ? 1 : 0);
