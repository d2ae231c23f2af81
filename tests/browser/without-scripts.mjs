// What works where scripts do not: the choice of language on every page, and the parts of our theme.

import { inTwoTabs, openTab } from "./browser.mjs";

export const CHECKS = {
  "without-script": "the choice of language does not work without scripts",
  "houses-without-script": "a house cannot be seen alone without scripts",
  "words-without-script": "a word does not lead to its meaning without scripts",
  "search-without-script": "the page of the search does not list the pages without scripts",
};

/** From each page to the same page in each other language, by hand. */
export async function chooseLanguage({ site, server, browser, pages, ask }, paths) {
  await inTwoTabs(() => openTab(browser, site, server, { width: 320, scripts: false }), paths, async (tab, path) => {
    const { lang } = pages.get(path);
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
  });
}

export const languageChoices = (page) =>
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

/** On a tablet on the table: each link shows its house alone, and the last one shows all of them again. */
export async function seeHousesAlone({ site, server, browser, ask }, paths) {
  await inTwoTabs(() => openTab(browser, site, server, { width: 820, scripts: false }), paths, async (tab, path) => {
    await tab.visit(path);
    const problems = [];
    const links = await tab.page.$$(".house-links a");
    const houses = await tab.page.$$eval(".house", (houses) => houses.map((house) => `#${house.id}`));
    const hashes = await tab.page.$$eval(".house-links a", (links) => links.map((link) => link.hash));
    if (hashes.slice(0, -1).join(" ") !== houses.join(" ") || houses.includes(hashes.at(-1))) {
      problems.push(`links to ${hashes.join(" ")}, not to each house and then to all`);
    }
    for (const link of links) {
      const hash = await link.evaluate((link) => link.hash);
      tab.letGo((await tab.page.evaluate(() => location.href)).replace(/#.*|$/, hash));
      await link.click();
      const { seen, top, reach } = await tab.page.evaluate(() => {
        const seen = [...document.querySelectorAll(".house")].filter((house) => house.checkVisibility());
        const links = document.querySelector(".house-links").getBoundingClientRect();
        return {
          seen: seen.map((house) => `#${house.id}`),
          top: seen[0]?.getBoundingClientRect().top,
          reach: links.top >= 0 && links.bottom <= innerHeight,
        };
      });
      const wanted = houses.includes(hash) ? [hash] : houses;
      if (seen.join(" ") !== wanted.join(" ")) problems.push(`${hash} shows ${seen.join(" ")}, not ${wanted.join(" ")}`);
      else if (top < 0 || top > 450) problems.push(`${hash} stands ${Math.round(top)} px from the top of the window`);
      else if (!reach) problems.push(`${hash}: the links to the other houses are out of sight`);
    }
    await ask("houses-without-script", path, "no scripts", problems);
  });
}

/** A word leads to its place in the list, in the window, and the list says what it means. */
export async function lookUpWords({ site, server, browser, ask }, paths) {
  await inTwoTabs(() => openTab(browser, site, server, { width: 360, scripts: false }), paths, async (tab, path) => {
    await tab.visit(path);
    const problems = [];
    for (const link of (await tab.page.$$("a.term")).slice(0, 3)) {
      const { hash, words } = await link.evaluate((link) => ({ hash: link.hash, words: link.textContent }));
      tab.letGo((await tab.page.evaluate(() => location.href)).replace(/#.*|$/, hash));
      await link.click();
      const found = await tab.page.evaluate(() => {
        const entry = document.getElementById(decodeURIComponent(location.hash.slice(1)));
        const box = entry?.getBoundingClientRect();
        return entry?.checkVisibility() && box.top >= 0 && box.top < innerHeight && entry.querySelectorAll("dt, dd").length > 1;
      });
      if (!found) problems.push(`“${words}” does not lead to its meaning`);
    }
    await ask("words-without-script", path, "no scripts", problems);
  });
}

/** The page of the search lists every page of its language, and has no field that does nothing. */
export async function listPages({ site, server, browser, pages, ask }, paths) {
  await inTwoTabs(() => openTab(browser, site, server, { width: 360, scripts: false }), paths, async (tab, path) => {
    const { lang } = pages.get(path);
    await tab.visit(path);
    const problems = [];
    const { listed, field } = await tab.page.evaluate(() => ({
      listed: [...document.querySelectorAll("main a")].filter((link) => link.checkVisibility()).map((link) => link.href),
      field: document.querySelector("form.search")?.checkVisibility() ?? false,
    }));
    const found = new Set(listed.map((href) => site.lookUp(new URL(new URL(href).pathname, site.base)).file));
    // The red house is for those who got its address: it stands in no menu and in no list.
    const isListed = (page) => ["section", "page", "words"].includes(page.kind) && !page.classes.has("red");
    const wanted = [...pages].filter(([, page]) => page.lang === lang && isListed(page));
    for (const [other] of wanted) if (!found.has(other)) problems.push(`does not list ${other}`);
    if (field) problems.push("shows a field that does nothing");
    await ask("search-without-script", path, "no scripts", problems);
  });
}
