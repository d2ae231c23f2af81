// Opens each page once and looks at it in every way that needs no second load: widths, light and dark, the reader's
// own colours, wide spacing, paper. Then once more on a poor line.

import { extname } from "node:path";
import { gzipSync } from "node:zlib";
import { runAxe } from "./axe.mjs";
import { inTwoTabs, openTab } from "./browser.mjs";
import { directionOf } from "./links.mjs";

export const CHECKS = {
  "console": "the browser writes an error or a warning",
  "other-host": "the page asks another host for something",
  "bad-response": "something that the page needs is not there",
  "weight": "a page with all it loads is heavier than its readers can pay",
  "layout-shift": "text moves while fonts and pictures arrive",
  "sideways-scroll": "the page is wider than the window",
  "lost-text": "text is cut off, at 400 % zoom or with wide text spacing",
  "overlap": "text lies over other text",
  "axe": "axe finds a barrier",
  "axe-dark": "axe finds a barrier that only dark colours have",
  "target": "something to press is too small for a thumb",
  "direction": "text does not begin where its language begins",
  "phone": "a telephone number is shown in another order",
  "redirect": "an old address does not lead on",
  "print": "the page on paper is not black on white, or has menus on it",
  "forced-colours": "something disappears when the reader chooses the colours",
  "motion": "something moves for a reader who asked for rest",
  "policy": "the page lets in what it promises to keep out",
};

const NARROW = 320;
const TELEPHONE = 360;
const WIDE = 1280;
const PACKED = new Set([".html", ".css", ".js", ".svg", ".json", ".txt"]);
/** Half of what Core Web Vitals call good. */
const MOST_SHIFT = 0.05;
/** WCAG 1.4.12; scripts whose letters join have no letter spacing (the criterion exempts them). */
const SPACING = `
  * { line-height: 1.5 !important; word-spacing: .16em !important; }
  [data-script]:not([data-script="arab"]) body * { letter-spacing: .12em !important; }
  [data-script="arab"] *, [data-script="ethi"] * { line-height: 1.85 !important; }
  p { margin-block-end: 2em !important; }`;

/** Every page at 320 and 1280 px; those of the sample in depth. Gives the weight of each page in KB. */
export async function visitAll({ site, server, browser, pages, ask }, sample) {
  const deep = new Set(sample);
  const weights = new Map();
  const numbers = [];
  const look = async (tab, path) => {
    const { kind, lang, budget } = pages.get(path);
    const page = { tab, path, kind, lang, ask };
    await tab.see();
    if (tab.page.viewport().width !== NARROW) await tab.widen(NARROW);
    await tab.visit(path);
    await lookAtShape(page, NARROW, numbers);
    await ask("lost-text", path, `${NARROW} px`, tab.probe("lostText"));
    if (kind === "redirect") await ask("redirect", path, "", leadsOn(site, tab));
    else {
      await tab.page.evaluate(() => document.fonts.ready.then(() => null));
      const weight = weigh(site, tab.loaded);
      weights.set(path, weight.kilobytes);
      const heavy = `${weight.kilobytes} KB, and ${budget} are allowed: ${weight.heaviest}`;
      await ask("weight", path, "", weight.kilobytes <= budget ? [] : [heavy]);
    }
    for (const check of ["console", "other-host", "bad-response"]) {
      await ask(check, path, "", tab.troubles.filter((trouble) => trouble.check === check).map(({ what }) => what));
    }
    if (deep.has(path)) await lookAtPaper(page);
    if (deep.has(path)) await lookNarrow(page);
    if (deep.has(path)) await lookWithAxe(page, TELEPHONE);
    await tab.probe("closeDetails");
    await tab.widen(WIDE);
    await lookAtShape(page, WIDE, numbers);
    if (deep.has(path)) await lookWithAxe(page, WIDE);
    if (deep.has(path)) await ask("policy", path, "", tab.probe("policy"));
  };
  await inTwoTabs(() => openTab(browser, site, server, { width: NARROW }), site.pages, look);
  if ([...pages.values()].some(({ lang }) => directionOf(lang || "en") === "rtl") && numbers.length === 0) {
    await ask("phone", "", "", ["no telephone number in any right-to-left page: nothing was tested"]);
  }
  return weights;
}

async function lookAtShape({ tab, path, lang, ask }, width, numbers) {
  const where = `${width} px`;
  for (const [check, probe] of [["sideways-scroll", "sidewaysScroll"], ["overlap", "overlap"], ["direction", "direction"]]) {
    await ask(check, path, where, tab.probe(probe));
  }
  const phones = await tab.probe("phones");
  if (directionOf(lang || "en") === "rtl") numbers.push(...phones.numbers);
  await ask("phone", path, where, phones.found);
}

async function leadsOn(site, tab) {
  await tab.page.waitForNetworkIdle({ idleTime: 100 });
  const [target] = tab.departures;
  const leads = target && site.isBelow(new URL(target)) && site.lookUp(new URL(target)).file;
  return leads ? [] : [target ? `leads to ${target}` : "stays where it is"];
}

async function lookAtPaper({ tab, path, kind, ask }) {
  if (kind === "redirect") return;
  await tab.see({ media: "print" });
  await ask("print", path, "paper", tab.probe("print"));
  await tab.see();
}

/** With everything open that can be folded. */
async function lookNarrow({ tab, path, ask }) {
  const where = `${NARROW} px`;
  await tab.probe("openDetails");
  await ask("sideways-scroll", path, `${where}, all open`, tab.probe("sidewaysScroll"));
  await ask("motion", path, "", tab.probe("motion"));
  await tab.probe("inventory");
  await tab.see({ forced: "active" });
  if (!(await tab.page.evaluate(() => matchMedia("(forced-colors: active)").matches))) {
    throw new Error("this browser cannot force colours");
  }
  await ask("forced-colours", path, "forced colours", tab.probe("stillThere"));
  await tab.see();
  // Not a `<style>`: the page forbids those.
  await tab.page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, SPACING);
  for (const [check, probe] of [["sideways-scroll", "sidewaysScroll"], ["lost-text", "lostText"]]) {
    await ask(check, path, `${where}, wide text spacing`, tab.probe(probe));
  }
  await tab.page.evaluate(() => void (document.adoptedStyleSheets = []));
}

/** The telephone sees what is folded away, the wide window sees the page as it opens. */
async function lookWithAxe({ tab, path, ask }, width) {
  await tab.widen(width);
  if (width === TELEPHONE) await ask("target", path, `${width} px`, tab.probe("targets"));
  let inLight = [];
  for (const [check, colours] of [["axe", "light"], ["axe-dark", "dark"]]) {
    await tab.see({ colours });
    await ask("sideways-scroll", path, `${width} px, ${colours}`, tab.probe("sidewaysScroll"));
    const barriers = await runAxe(tab.page);
    await ask(check, path, `${width} px, ${colours}`, barriers.filter((barrier) => !inLight.includes(barrier)));
    inLight = barriers;
  }
  await tab.see();
}

/** What one visit costs, where the cache is empty. */
function weigh(site, loaded) {
  const parts = [...loaded].map((path) => {
    const bytes = site.read(path);
    return { path, size: PACKED.has(extname(path)) ? gzipSync(bytes).length : bytes.length };
  });
  const sum = parts.reduce((sum, { size }) => sum + size, 0);
  const heaviest = parts.sort((a, b) => b.size - a.size).slice(0, 4).map(({ path, size }) => `${path} ${Math.round(size / 1000)}`);
  return { kilobytes: Math.round(sum / 1000), heaviest: heaviest.join(", ") };
}

/** Fonts and pictures come late, as on a poor line: does the text stay where it is? */
export async function loadSlowly({ site, server, browser, pages, ask }, paths) {
  const languages = new Set();
  const first = [...pages].filter(([, { lang, kind }]) => kind !== "redirect" && !languages.has(lang) && languages.add(lang));
  const wanted = new Set([...paths, ...first.map(([path]) => path)]);
  const list = [...wanted].filter((path) => pages.get(path).kind !== "redirect");
  await inTwoTabs(() => openTab(browser, site, server, { width: TELEPHONE, late: 300 }), list, async (tab, path) => {
    await tab.visit(path);
    const shift = await tab.page.evaluate(async () => {
      await document.fonts.ready;
      let shift = 0;
      const count = (list) => list.getEntries().forEach(({ value }) => (shift += value));
      new PerformanceObserver(count).observe({ type: "layout-shift", buffered: true });
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
      return shift;
    });
    await ask("layout-shift", path, `${TELEPHONE} px`, shift <= MOST_SHIFT ? [] : [`moves by ${shift.toFixed(2)}`]);
  });
}
