// What kinds of pages a built folder has, and enough of them to see everything once.

import { elements } from "./html.mjs";

/** KB of a first visit, packed as servers pack it, by the largest alphabet on the page: it has the largest font. */
const BUDGETS = { arab: 130, ethi: 170 };
const BUDGET = 100;
/** A page in two languages has both texts, and the letters of both. */
const SECOND_TEXT = 20;

export const readPages = (site) => new Map(site.pages.map((path) => [path, readPage(site, path)]));

function readPage(site, path) {
  const all = elements(site.text(path));
  const find = (name) => all.find((element) => element.name === name);
  const lang = find("html")?.attributes.get("lang") ?? "";
  const classes = new Set(all.flatMap(({ attributes }) => (attributes.get("class") ?? "").split(/\s+/)));
  const refresh = all.some(({ attributes }) => attributes.get("http-equiv")?.toLowerCase() === "refresh");
  const body = (find("body")?.attributes.get("class") ?? "").split(" ");
  const kind = refresh ? "redirect" : body.at(-1) === "page" && classes.has("section-pages") ? "section" : body.at(-1);
  // Names of languages have a font of their own, and lines of the page that is not there have none.
  const shown = kind === "front" ? all : all.filter(({ name }) => name === "html" || name === "article");
  const budget = Math.max(BUDGET, ...shown.map(({ attributes }) => BUDGETS[attributes.get("data-script")] ?? 0));
  const allowed = kind === "bilingual" ? budget + SECOND_TEXT : budget;
  const features = new Set([`kind ${kind}`, ...[...classes].map((word) => `.${word}`)]);
  for (const { name, attributes } of all) features.add(attributes.has("lang") ? `${name}[lang]` : name);
  return { lang, script: find("html")?.attributes.get("data-script") ?? lang, budget: allowed, kind, classes, features };
}

/** Of each group, enough pages to see every template and everything that our style sheet knows. */
export function chooseSample(pages, groupOf) {
  const seen = new Set();
  const chosen = [];
  const rich = [...pages].sort(([a, one], [b, other]) => other.features.size - one.features.size || (a < b ? -1 : 1));
  for (const [path, page] of rich) {
    const keys = [...page.features].map((feature) => `${groupOf(page)} ${feature}`);
    if (keys.every((key) => seen.has(key))) continue;
    keys.forEach((key) => seen.add(key));
    chosen.push(path);
  }
  return chosen.sort();
}
