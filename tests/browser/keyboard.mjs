// Goes through pages with the Tab key: can a person see where the focus is, and skip what is the same on each page?

import { inTwoTabs, openTab } from "./browser.mjs";

export const CHECKS = {
  "skip-link": "the first Tab does not lead to the text",
  "focus": "a person cannot see where the focus is",
};

export async function useKeyboard({ site, server, browser, ask }, width, paths) {
  const where = `${width} px`;
  await inTwoTabs(() => openTab(browser, site, server, { width }), paths, async (tab, path) => {
    await tab.visit(path);
    const problems = [];
    const skip = [];
    for (let stop = 0; stop < 200; stop++) {
      await tab.page.keyboard.press("Tab");
      if (stop === 0) skip.push(...(await tab.probe("skipLink")));
      const focus = await tab.probe("focus");
      if (!focus || focus.again) break;
      problems.push(...focus.problems);
    }
    await ask("focus", path, where, problems);
    if (skip.length === 0) {
      await tab.visit(path);
      for (const key of ["Tab", "Enter", "Tab"]) await tab.page.keyboard.press(key);
      skip.push(...(await tab.probe("insideMain")));
    }
    await ask("skip-link", path, where, skip);
  });
}
