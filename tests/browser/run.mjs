// Opens the built folder in a real browser and looks at it as a reader would.
//
//     node run.mjs FOLDER [BASE_URL]

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { extname } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { launch, openTab } from "./browser.mjs";
import { elements } from "./html.mjs";
import { directionOf } from "./links.mjs";
import { finish } from "./report.mjs";
import { openSite, serve } from "./site.mjs";

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
  "axe-dark": "axe finds too little contrast in dark colours",
  "direction": "text does not begin where its language begins",
  "phone": "a telephone number is shown in another order",
  "redirect": "an old address does not lead on",
  "without-script": "the choice of language does not work without scripts",
  "skip-link": "the first Tab does not lead to the text",
  "focus": "a person cannot see where the focus is",
  "print": "the page on paper is not black on white, or has menus on it",
  "forced-colours": "something disappears when the reader chooses the colours",
};

const NARROW = 320;
const TELEPHONE = 360;
const WIDE = 1280;
/** KB of a first visit, packed as servers pack it, by the largest alphabet on the page: it has the largest font. */
const BUDGETS = { arab: 130, ethi: 170 };
const BUDGET = 100;
const PACKED = new Set([".html", ".css", ".js", ".svg", ".json", ".txt"]);
/** Half of what Core Web Vitals call good. */
const MOST_SHIFT = 0.05;
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** WCAG 1.4.12; scripts whose letters join have no letter spacing (the criterion exempts them). */
const SPACING = `
  * { line-height: 1.5 !important; word-spacing: .16em !important; }
  [data-script]:not([data-script="arab"]) body * { letter-spacing: .12em !important; }
  [data-script="arab"] *, [data-script="ethi"] * { line-height: 1.85 !important; }
  p { margin-block-end: 2em !important; }`;

export async function checkPages(site, browser, say = () => {}) {
  const server = await serve(site);
  const read = new Map(site.pages.map((path) => [path, readPage(site, path)]));
  const sample = chooseSample(read, (page) => page.lang);
  const smallSample = chooseSample(read, () => "any");
  const findings = [];
  let asked = 0;
  /** One question to one page: no answers is a pass. */
  const ask = async (check, path, where, answers) => {
    asked += 1;
    for (const what of await answers) findings.push({ check, page: `/${path}`, where, what });
  };
  const context = { site, server, browser, read, ask };

  const widths = [NARROW, TELEPHONE, WIDE];
  say(`${site.pages.length} pages at ${widths.join(", ")} px, ${sample.length} of them in depth`);
  for (const width of widths) await visitAll(context, width, new Set(width === TELEPHONE ? smallSample : sample));
  say("slow fonts and pictures");
  await loadSlowly(context, smallSample);
  say("keyboard");
  await useKeyboard(context, NARROW, sample.filter((path) => read.get(path).kind !== "redirect"));
  await useKeyboard(context, WIDE, smallSample.filter((path) => read.get(path).kind !== "redirect"));
  say("text spacing, paper, dark and forced colours");
  await spaceText(context, sample);
  await printPages(context, sample.filter((path) => read.get(path).kind !== "redirect"));
  await useDarkColours(context, smallSample);
  await forceColours(context, smallSample);
  say("without scripts");
  await chooseLanguageWithoutScripts(context, smallSample.filter((path) => read.get(path).kind !== "redirect"));
  server.close();
  return { findings, asked };
}

function readPage(site, path) {
  const all = elements(site.text(path));
  const find = (name) => all.find((element) => element.name === name);
  const lang = find("html")?.attributes.get("lang") ?? "";
  const refresh = all.some(({ attributes }) => attributes.get("http-equiv")?.toLowerCase() === "refresh");
  const kind = refresh ? "redirect" : (find("body")?.attributes.get("class") ?? "");
  // Names of languages have a font of their own, and lines of the page that is not there have none.
  const shown = kind === "front" ? all : all.filter(({ name }) => name === "html" || name === "article");
  const budget = Math.max(BUDGET, ...shown.map(({ attributes }) => BUDGETS[attributes.get("data-script")] ?? 0));
  const features = new Set([`kind ${kind}`]);
  for (const { name, attributes } of all) {
    features.add(attributes.has("lang") ? `${name}[lang]` : name);
    (attributes.get("class") ?? "").split(/\s+/).forEach((word) => features.add(`.${word}`));
  }
  return { lang, budget, kind, features };
}

/** Of each group, enough pages to see every template and everything that our style sheet knows. */
function chooseSample(read, groupOf) {
  const seen = new Set();
  const chosen = [];
  const rich = [...read].sort(([a, one], [b, other]) => other.features.size - one.features.size || (a < b ? -1 : 1));
  for (const [path, page] of rich) {
    const keys = [...page.features].map((feature) => `${groupOf(page)} ${feature}`);
    if (keys.every((key) => seen.has(key))) continue;
    keys.forEach((key) => seen.add(key));
    chosen.push(path);
  }
  return chosen.sort();
}

async function visitAll({ site, server, browser, read, ask }, width, sample) {
  const tab = await openTab(browser, site, server, { width });
  const numbers = [];
  for (const path of width === TELEPHONE ? sample : site.pages) {
    const { kind, lang, budget } = read.get(path);
    const where = `${width} px`;
    await tab.visit(path);
    await ask("sideways-scroll", path, where, tab.probe("sidewaysScroll"));
    if (width === NARROW) await ask("lost-text", path, where, tab.probe("lostText"));
    await ask("overlap", path, where, tab.probe("overlap"));
    await ask("direction", path, where, tab.probe("direction"));
    const phones = await tab.probe("phones");
    if (directionOf(lang || "en") === "rtl") numbers.push(...phones.numbers);
    await ask("phone", path, where, phones.found);
    if (width === NARROW && kind !== "redirect") {
      await tab.page.evaluate(() => document.fonts.ready.then(() => null));
      await ask("weight", path, where, tooHeavy(site, tab.loaded, budget));
    }
    if (sample.has(path) && width !== TELEPHONE) {
      // The narrow visit sees what is folded away, the wide one sees the page as it opens.
      if (width === NARROW) {
        await tab.probe("openDetails");
        await ask("sideways-scroll", path, `${where}, all open`, tab.probe("sidewaysScroll"));
      }
      await ask("axe", path, where, runAxe(tab.page));
    }
    if (kind === "redirect") {
      await tab.page.waitForNetworkIdle({ idleTime: 100 });
      const [target] = tab.departures;
      const leads = target && site.isBelow(new URL(target)) && site.lookUp(new URL(target)).file;
      await ask("redirect", path, where, leads ? [] : [target ? `leads to ${target}` : "stays where it is"]);
    }
    for (const check of ["console", "other-host", "bad-response"]) {
      await ask(check, path, where, tab.troubles.filter((trouble) => trouble.check === check).map(({ what }) => what));
    }
  }
  const rightToLeft = [...read.values()].some(({ lang }) => directionOf(lang || "en") === "rtl");
  if (rightToLeft && numbers.length === 0 && width !== TELEPHONE) {
    await ask("phone", "", `${width} px`, ["no telephone number in any right-to-left page: nothing was tested"]);
  }
  await tab.close();
}

/** What one visit costs, where the cache is empty. */
function tooHeavy(site, loaded, budget) {
  const parts = [...loaded].map((path) => {
    const bytes = site.read(path);
    return { path, size: PACKED.has(extname(path)) ? gzipSync(bytes).length : bytes.length };
  });
  const kilobytes = Math.round(parts.reduce((sum, { size }) => sum + size, 0) / 1000);
  const heaviest = parts.sort((a, b) => b.size - a.size).slice(0, 4).map(({ path, size }) => `${path} ${Math.round(size / 1000)}`);
  return kilobytes <= budget ? [] : [`${kilobytes} KB, and ${budget} are allowed: ${heaviest.join(", ")}`];
}

/** Fonts and pictures come late, as on a poor line: does the text stay where it is? */
async function loadSlowly({ site, server, browser, read, ask }, paths) {
  const tab = await openTab(browser, site, server, { width: TELEPHONE, late: 300 });
  const languages = new Set();
  const first = [...read].filter(([, { lang, kind }]) => kind !== "redirect" && !languages.has(lang) && languages.add(lang));
  for (const path of new Set([...paths, ...first.map(([path]) => path)])) {
    if (read.get(path).kind === "redirect") continue;
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
  }
  await tab.close();
}

async function runAxe(page, runOnly = { type: "tag", values: AXE_TAGS }, rules = { "target-size": { enabled: true } }) {
  await page.evaluate(AXE);
  const violations = await page.evaluate(
    (options) => globalThis.axe.run(document, options).then(({ violations }) => violations.map((violation) => ({
      id: violation.id,
      impact: violation.impact,
      help: violation.help,
      nodes: violation.nodes.map((node) => ({ target: node.target.join(" "), why: node.any[0]?.message ?? "" })),
    }))),
    { runOnly, rules, resultTypes: ["violations"] },
  );
  return violations.flatMap(({ id, impact, help, nodes }) =>
    nodes.slice(0, 3).map(({ target, why }) => `${id} (${impact}) ${target}: ${why || help}`));
}

async function useKeyboard({ site, server, browser, ask }, width, paths) {
  const tab = await openTab(browser, site, server, { width });
  const where = `${width} px`;
  for (const path of paths) {
    await tab.visit(path);
    const problems = [];
    for (let stop = 0; stop < 200; stop++) {
      await tab.page.keyboard.press("Tab");
      const focus = await tab.probe("focus");
      if (!focus || focus.again) break;
      problems.push(...focus.problems);
    }
    await ask("focus", path, where, problems);
    await tab.visit(path);
    await tab.page.keyboard.press("Tab");
    const skip = await tab.probe("skipLink");
    if (skip.length === 0) {
      await tab.page.keyboard.press("Enter");
      await tab.page.keyboard.press("Tab");
      skip.push(...(await tab.probe("insideMain")));
    }
    await ask("skip-link", path, where, skip);
  }
  await tab.close();
}

async function spaceText({ site, server, browser, ask }, paths) {
  const tab = await openTab(browser, site, server, { width: NARROW });
  for (const path of paths) {
    await tab.visit(path);
    // Not a `<style>`: the page forbids those.
    await tab.page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets.push(sheet);
    }, SPACING);
    await tab.probe("openDetails");
    for (const [check, probe] of [["sideways-scroll", "sidewaysScroll"], ["lost-text", "lostText"]]) {
      await ask(check, path, `${NARROW} px, wide text spacing`, tab.probe(probe));
    }
  }
  await tab.close();
}

async function printPages({ site, server, browser, ask }, paths) {
  const tab = await openTab(browser, site, server, { width: WIDE });
  await tab.page.emulateMediaType("print");
  for (const path of paths) {
    await tab.visit(path);
    await ask("print", path, "paper", tab.probe("print"));
  }
  await tab.close();
}

async function useDarkColours({ site, server, browser, ask }, paths) {
  for (const width of [NARROW, TELEPHONE, WIDE]) {
    const tab = await openTab(browser, site, server, { width });
    await tab.page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
    for (const path of paths) {
      await tab.visit(path);
      await tab.probe("openDetails");
      await ask("sideways-scroll", path, `${width} px, dark`, tab.probe("sidewaysScroll"));
      await ask("axe-dark", path, `${width} px, dark`, runAxe(tab.page, { type: "rule", values: ["color-contrast"] }, {}));
    }
    await tab.close();
  }
}

async function forceColours({ site, server, browser, ask }, paths) {
  const tab = await openTab(browser, site, server, { width: NARROW });
  const session = await tab.page.createCDPSession();
  const force = (value) =>
    session.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value }] });
  for (const path of paths) {
    await force("none");
    await tab.visit(path);
    await tab.probe("openDetails");
    await tab.probe("inventory");
    await force("active");
    const works = await tab.page.evaluate(() => matchMedia("(forced-colors: active)").matches);
    if (!works) throw new Error("this browser cannot force colours");
    await ask("forced-colours", path, "forced colours", tab.probe("stillThere"));
  }
  await tab.close();
}

/** From each page to the same page in each other language, by hand. */
async function chooseLanguageWithoutScripts({ site, server, browser, read, ask }, paths) {
  const tab = await openTab(browser, site, server, { width: NARROW, scripts: false });
  for (const path of paths) {
    const { lang } = read.get(path);
    await tab.visit(path);
    const choices = await languageChoices(tab.page);
    const problems = choices.length === 0 ? ["offers no other language"] : [];
    const own = choices.find((choice) => choice.lang === lang)?.href;
    for (const choice of choices.filter((choice) => choice.lang !== lang)) {
      await tab.visit(path);
      tab.letGo(choice.href);
      const problem = await follow(tab.page, choice);
      if (problem) problems.push(problem);
      else {
        const arrived = await tab.page.evaluate(() => document.documentElement.lang);
        const back = (await languageChoices(tab.page)).find((other) => other.lang === lang)?.href;
        if (arrived !== choice.lang) problems.push(`“${choice.words}” leads to a page in ${arrived}`);
        else if (own && back !== own) problems.push(`“${choice.words}” leads to another page than this one`);
      }
    }
    await ask("without-script", path, "no scripts", problems);
  }
  await tab.close();
}

const languageChoices = (page) =>
  page.evaluate(() => {
    const list = [...document.querySelectorAll("header, main")].find((part) => part.querySelector("a[hreflang]"));
    return [...(list?.querySelectorAll("a[hreflang]") ?? [])].map((link) => ({
      lang: link.hreflang, href: link.href, words: link.textContent.trim().replace(/\s+/g, " "),
    }));
  });

/** Clicks as a person does: opens what is folded, then the link that can be seen. */
async function follow(page, { lang, href, words }) {
  const link = await page.evaluateHandle(
    ({ lang, href }) => [...document.querySelectorAll("a[hreflang]")].find((link) => link.hreflang === lang && link.href === href),
    { lang, href },
  );
  const visible = () => link.evaluate((link) => link.checkVisibility({ visibilityProperty: true }));
  if (!(await visible())) {
    const summary = await link.evaluateHandle((link) => link.closest("details")?.querySelector("summary"));
    if (!summary.asElement()) return `“${words}” cannot be seen`;
    await summary.asElement().click();
    if (!(await visible())) return `“${words}” stays folded away`;
  }
  await Promise.all([page.waitForNavigation({ waitUntil: "load" }), link.asElement().click()]);
  return null;
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
    const { findings, asked } = await checkPages(openSite(folder, baseUrl), browser, say);
    finish("browser", CHECKS, findings, asked);
  } finally {
    await browser.close();
  }
}
