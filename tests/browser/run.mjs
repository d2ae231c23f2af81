// Opens the built folder in a real browser and looks at it as a reader would.
//
//     node run.mjs FOLDER [BASE_URL]

import { pathToFileURL } from "node:url";
import { launch } from "./browser.mjs";
import * as keyboard from "./keyboard.mjs";
import * as pairs from "./pairs.mjs";
import * as paper from "./paper.mjs";
import { finish } from "./report.mjs";
import { chooseSample, readPages } from "./sample.mjs";
import { openSite, serve } from "./site.mjs";
import * as tree from "./tree.mjs";
import * as visits from "./visits.mjs";
import * as walks from "./walks.mjs";
import * as withoutScripts from "./without-scripts.mjs";

export const CHECKS = {
  ...visits.CHECKS, ...keyboard.CHECKS, ...walks.CHECKS, ...tree.CHECKS, ...withoutScripts.CHECKS,
  ...pairs.CHECKS, ...paper.CHECKS,
};

/** What holds for pages of any theme. */
export async function checkPages(site, browser, say = () => {}) {
  return check(site, browser, async (context) => {
    const { pages } = context;
    const isText = (path) => pages.get(path).kind !== "redirect";
    const sample = chooseSample(pages, (page) => page.lang);
    const smallSample = chooseSample(pages, () => "any");
    say(`${site.pages.length} pages at 320 and 1280 px, ${sample.length} of them in depth`);
    const weights = await visits.visitAll(context, sample);
    say("slow fonts and pictures");
    await visits.loadSlowly(context, smallSample);
    say("the Tab key");
    const scriptSample = chooseSample(pages, (page) => page.script);
    await keyboard.useKeyboard(context, 320, scriptSample.filter(isText));
    await keyboard.useKeyboard(context, 1280, smallSample.filter(isText));
    say("languages without scripts");
    // A page in two languages is left for a page in one, so the way back is another.
    const inOneLanguage = (path) => isText(path) && pages.get(path).kind !== "bilingual";
    await withoutScripts.chooseLanguage(context, smallSample.filter(inOneLanguage));
    return weights;
  });
}

/** One step of the theme `fundament`: the name of its check, and what it does with pages that have such a part. */
const STEPS = [
  ["walk-languages", "words-on-this-page", walks.walkLanguages],
  ["walk-search", "search-page", walks.walkSearch],
  ["walk-houses", "house-links", walks.walkHouses],
  ["walk-words", "term", walks.walkWords],
  ["houses-without-script", "house-links", withoutScripts.seeHousesAlone],
  ["words-without-script", "term", withoutScripts.lookUpWords],
  ["search-without-script", "search-page", withoutScripts.listPages],
];

/** What our theme promises, in each language that `wanted` names, or in all. */
export async function checkTheme(site, browser, { wanted, only, say = () => {} } = {}) {
  return check(site, browser, async (context) => {
    const { pages, ask } = context;
    const languages = new Set([...pages.values()].map(({ lang }) => lang).filter((lang) => !wanted || wanted.includes(lang)));
    const havingAll = (part) => [...languages].flatMap((lang) => allWith(pages, lang, part));
    const having = (part) => [...languages].map((lang) => allWith(pages, lang, part)[0]).filter(Boolean);
    for (const [name, part, step] of STEPS.filter(([name]) => !only || name === only)) {
      say(name);
      const paths = having(part);
      if (paths.length < languages.size) await ask(name, "", part, [`is on pages in ${paths.length} of ${languages.size} languages only`]);
      await step(context, paths);
    }
    if (!only || only === "tree") say("what a screen reader is given");
    if (!only || only === "tree") await tree.hearPages(context, having);
    if (!only || only === "pairs") say("two languages side by side");
    if (!only || only === "pairs") await pairs.lookAtPairs(context, wanted);
    if (!only || only === "paper") say("paper");
    if (!only || only === "paper") await paper.printPages(context, havingAll);
  });
}

/** The pages of a language that have such a part, those with the most else first; in their own language if there are any.
    Pages in two languages say everything twice, and have checks of their own in `pairs.mjs`. */
function allWith(pages, lang, part) {
  const isAskedFor = ({ kind }) => kind !== "redirect" && kind !== "bilingual";
  const found = [...pages].filter(([, page]) => page.lang === lang && isAskedFor(page) && page.classes.has(part));
  const own = found.filter(([, { features }]) => !features.has("article[lang]"));
  return (own.length > 0 ? own : found).sort(([a, one], [b, other]) => other.features.size - one.features.size || (a < b ? -1 : 1)).map(([path]) => path);
}

async function check(site, browser, steps) {
  const server = await serve(site);
  const findings = [];
  let asked = 0;
  /** One question to one page: no answers is a pass. */
  const ask = async (check, path, where, answers) => {
    asked += 1;
    for (const what of await answers) findings.push({ check, page: `/${path}`, where, what });
  };
  const context = { site, server, browser, ask, pages: readPages(site) };
  const weights = await steps(context);
  server.close();
  return { findings, asked, weights, pages: context.pages };
}

/** The heaviest page of each kind in each language, in KB of a first visit. */
function tableOfWeights(weights, pages) {
  const heaviest = new Map();
  for (const [path, kilobytes] of weights) {
    const { kind, lang } = pages.get(path);
    const key = `${kind} ${lang}`;
    heaviest.set(key, Math.max(kilobytes, heaviest.get(key) ?? 0));
  }
  const languages = [...new Set([...weights.keys()].map((path) => pages.get(path).lang))].sort();
  const kinds = [...new Set([...weights.keys()].map((path) => pages.get(path).kind))].sort();
  const row = (first, cells) => first.padEnd(14) + cells.map((cell) => String(cell ?? "").padStart(5)).join("");
  const budget = (lang) => Math.max(...[...pages.values()].filter((page) => page.lang === lang && page.kind !== "front").map((page) => page.budget));
  return [
    "\nKB of a first visit with its fonts, the heaviest page of each kind:",
    row("", languages),
    ...kinds.map((kind) => row(kind, languages.map((lang) => heaviest.get(`${kind} ${lang}`)))),
    row("allowed", languages.map(budget)),
  ].join("\n");
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder, baseUrl] = process.argv.slice(2);
  if (!folder) {
    console.error("usage: node run.mjs FOLDER [BASE_URL]");
    process.exit(2);
  }
  const browser = await launch();
  try {
    const say = (text) => console.log(`browser: ${text} (${Math.round(performance.now() / 1000)}s)`);
    const site = openSite(folder, baseUrl);
    const general = await checkPages(site, browser, say);
    const theme = await checkTheme(site, browser, { say });
    console.log(tableOfWeights(general.weights, general.pages));
    finish("browser", CHECKS, [...general.findings, ...theme.findings], general.asked + theme.asked);
  } finally {
    await browser.close();
  }
}
