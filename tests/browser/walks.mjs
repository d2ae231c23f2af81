// Walks through our theme with real keys, as a person without a mouse does: to another language, to an answer of the
// search, to one house, to the meaning of a word and back. Looks at each place with axe too, where it opens something.

import { runAxe } from "./axe.mjs";
import { inTwoTabs, openTab } from "./browser.mjs";
import { languageChoices } from "./without-scripts.mjs";

export const CHECKS = {
  "walk-languages": "keys do not lead to the same page in another language",
  "walk-search": "keys do not lead to an answer of the search",
  "walk-houses": "keys do not lead to one house",
  "walk-words": "keys do not open the meaning of a word, or do not lead back",
};

export const walkLanguages = (context, paths) => walkEach(context, paths, "walk-languages", async (tab, path) => {
  const { lang } = context.pages.get(path);
  const choices = await languageChoices(tab.page);
  const own = choices.find((choice) => choice.lang === lang);
  const next = choices[(choices.indexOf(own) + 1) % choices.length];
  if (!own || next === own) return ["offers no other language"];
  if (!(await tabTo(tab, "header summary"))) return ["Tab does not reach the choice of language"];
  await tab.page.keyboard.press("Enter");
  const problems = await tabTo(tab, `header a[hreflang="${next.lang}"]`);
  if (!problems) return ["Enter does not open the list of languages"];
  if (problems.length > 0) return problems;
  tab.letGo(next.href);
  await Promise.all([tab.page.waitForNavigation({ waitUntil: "load", timeout: 5000 }), tab.page.keyboard.press("Enter")]);
  const arrived = await tab.page.evaluate(() => ({ lang: document.documentElement.lang, href: location.href }));
  if (arrived.lang !== next.lang) return [`Enter on “${next.words}” leads to a page in ${arrived.lang}`];
  const back = (await languageChoices(tab.page)).find((choice) => choice.lang === lang);
  return back?.href === own.href ? [] : [`“${next.words}” leads to another page than this one`];
});

/** Asks for the longest word in the title of the page that is listed last. */
export const walkSearch = (context, paths) => walkEach(context, paths, "walk-search", async (tab) => {
  const word = await tab.page.evaluate(() => {
    const titles = [...document.querySelectorAll(".page-list a")].map((link) => link.textContent);
    return titles.at(-1).match(/[\p{L}\p{M}]+/gu).reduce((best, word) => (word.length > best.length ? word : best));
  });
  if (!(await tabTo(tab, "#_search"))) return ["Tab does not reach the field"];
  await tab.page.keyboard.type(word);
  await tab.page.keyboard.press("Enter");
  const answered = await tab.page.waitForFunction(() => document.querySelector(".search-status").textContent !== "", { timeout: 5000 }).catch(() => null);
  if (!answered) return [`nothing is said about “${word}”`];
  const problems = await axeEverywhere(tab);
  const focus = await tabTo(tab, ".search-results a");
  if (!focus) return [...problems, `Tab does not reach an answer to “${word}”`];
  problems.push(...focus);
  const href = await tab.page.evaluate(() => document.activeElement.href);
  if (new URL(href).pathname === (await tab.page.evaluate(() => location.pathname))) return [...problems, "an answer leads to the search itself"];
  tab.letGo(href);
  await Promise.all([tab.page.waitForNavigation({ waitUntil: "load", timeout: 5000 }).catch(() => null), tab.page.keyboard.press("Enter")]);
  const arrived = await tab.page.evaluate(() => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1))) ?? document.querySelector("main h1");
    const box = target?.getBoundingClientRect();
    return { href: location.href, seen: Boolean(box) && box.top >= 0 && box.top < innerHeight };
  });
  if (arrived.href !== href) problems.push(`Enter on an answer leads to ${arrived.href}, not to ${href}`);
  else if (!arrived.seen) problems.push(`Enter on an answer leads to ${href}, and its place is not in the window`);
  return problems;
});

/** Each house by its link; from there, Tab goes on behind its beginning. */
export const walkHouses = (context, paths) => walkEach(context, paths, "walk-houses", async (tab, path) => {
  const problems = [];
  const links = await tab.page.$$eval(".house-links a", (links) => links.map((link) => link.hash));
  for (const hash of links) {
    await tab.visit(path);
    const focus = await tabTo(tab, `.house-links a[href="${hash}"]`);
    if (!focus) return [`Tab does not reach the link to ${hash}`];
    problems.push(...focus);
    tab.letGo((await tab.page.evaluate(() => location.href)).replace(/#.*|$/, hash));
    await tab.page.keyboard.press("Enter");
    const arrived = await tab.page.evaluate((hash) => {
      const target = document.querySelector(hash);
      const box = target?.getBoundingClientRect();
      return location.hash === hash && Boolean(box) && box.height > 0 && box.top >= 0 && box.top < innerHeight / 2;
    }, hash);
    if (!arrived) problems.push(`Enter on the link to ${hash} does not bring it into the window`);
    await tab.page.keyboard.press("Tab");
    const behind = await tab.page.evaluate((hash) => {
      const target = document.querySelector(hash);
      return Boolean(target?.compareDocumentPosition(document.activeElement) & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY));
    }, hash);
    if (!behind) problems.push(`after ${hash}, Tab goes back to what stands before it`);
    else problems.push(...((await tab.probe("focus"))?.problems ?? []));
  }
  return problems;
});

export const walkWords = (context, paths) => walkEach(context, paths, "walk-words", async (tab) => {
  const focus = await tabTo(tab, "a.term");
  if (!focus) return ["Tab does not reach a word"];
  const problems = [...focus];
  for (const key of ["Escape", "Enter"]) {
    await tab.page.keyboard.press("Enter");
    const panel = await tab.page.evaluate(() => {
      const panel = document.querySelector(".term-panel:popover-open");
      const box = panel?.getBoundingClientRect();
      return panel && {
        inside: panel.contains(document.activeElement),
        whole: box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth,
        words: panel.querySelectorAll("dd").length,
      };
    });
    if (!panel) return [...problems, "Enter on a word does not open its meaning"];
    if (!panel.inside) problems.push("the focus does not go into the meaning");
    if (!panel.whole) problems.push("the meaning stands outside the window");
    if (panel.words === 0) problems.push("the meaning is empty");
    problems.push(...((await tab.probe("focus"))?.problems ?? []));
    if (key === "Escape") problems.push(...(await axeEverywhere(tab)));
    await tab.page.keyboard.press(key);
    // The page takes it away a moment later.
    const closed = await tab.page.waitForFunction(() => !document.querySelector(".term-panel"), { timeout: 2000 }).catch(() => null);
    if (!closed) return [...problems, `${key} does not close the meaning`];
    const back = await tab.page.evaluate(() => document.activeElement?.matches("a.term") ?? false);
    if (!back) return [...problems, `after ${key}, the focus is not back on the word`];
  }
  return problems;
});

async function walkEach({ site, server, browser, ask }, paths, check, walk) {
  await inTwoTabs(() => openTab(browser, site, server, { width: 360 }), paths, async (tab, path) => {
    await tab.see();
    await tab.widen(360);
    await tab.visit(path);
    const problems = await walk(tab, path);
    problems.push(...tab.troubles.map(({ what }) => what));
    await ask(check, path, "keys", problems);
  });
}

/** Presses Tab until the focus is on such a thing: gives what is wrong with the way it shows, or null if it never comes. */
async function tabTo(tab, selector) {
  for (let stop = 0; stop < 150; stop++) {
    await tab.page.keyboard.press("Tab");
    if (await tab.page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, selector)) {
      return (await tab.probe("focus")).problems;
    }
  }
  return null;
}

/** What just opened, on a telephone and in a wide window, in both colours. */
async function axeEverywhere(tab) {
  const problems = [];
  for (const width of [1280, 360]) {
    await tab.widen(width);
    for (const colours of ["dark", "light"]) {
      await tab.see({ colours });
      problems.push(...(await runAxe(tab.page)).map((problem) => `${width} px, ${colours}: ${problem}`));
    }
  }
  return problems;
}
