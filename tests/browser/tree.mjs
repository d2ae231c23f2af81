// Compares what a screen reader is given of a house and of a word with `tree.json`: its roles, words and languages.
//
// There each line is a thing with its role and what it says: names of messages in `translations/`, so that each language
// is held to its own words. `nl:` in front is a message in Dutch, `[nl]` a thing that is spoken in Dutch, `*` any words,
// `text?` a line that may be missing.

import { readFileSync, readdirSync, existsSync } from "node:fs";
import { inTwoTabs, openTab } from "./browser.mjs";

export const CHECKS = { "tree": "a screen reader is given something else than the page means" };

const ROOT = new URL("../../", import.meta.url);
const EXPECTED = JSON.parse(readFileSync(new URL("tree.json", import.meta.url), "utf8"));
const ROLES = { listitem: "item", paragraph: "text", definition: "text", StaticText: "text" };
/** These say nothing of their own. */
const SILENT = new Set(["none", "generic", "DescriptionList"]);
/** These say their words themselves; what is below them is not said again. */
const WHOLE = new Set(["heading", "item", "text", "link", "button", "term"]);

export async function hearPages({ site, server, browser, pages, ask }, groups) {
  const asked = Object.entries(EXPECTED).flatMap(([what, wanted]) =>
    groups(wanted.on).filter((path) => isThere(site, path, wanted)).map((path) => ({ what, wanted, path })));
  for (const what of Object.keys(EXPECTED)) {
    if (!asked.some((one) => one.what === what)) await ask("tree", "", what, ["is on no page: nothing was tested"]);
  }
  await inTwoTabs(() => openTab(browser, site, server, { width: 360 }), asked, async (tab, { what, wanted, path }) => {
    const { lang } = pages.get(path);
    await tab.visit(path);
    if (wanted.press) {
      await tab.page.focus(wanted.press);
      await tab.page.keyboard.press("Enter");
    }
    await ask("tree", path, what, compare(await hear(tab, wanted.of, lang), wanted.hears, lang));
  });
}

const isThere = (site, path, { of, press = of }) => site.text(path).includes(press.match(/#[\w-]+/)[0].replace(/^#(?=house)/, ""));

/** The thing and all below it, as lines in the form of `tree.json`. */
async function hear(tab, selector, pageLanguage) {
  const element = await tab.page.$(selector);
  if (!element) return [];
  const { nodes } = await tab.session.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const handle = await tab.session.send("Runtime.evaluate", { expression: `document.querySelector(${JSON.stringify(selector)})` });
  const { node: { backendNodeId } } = await tab.session.send("DOM.describeNode", { objectId: handle.result.objectId });
  const start = nodes.find((node) => node.backendDOMNodeId === backendNodeId && !node.ignored);
  const lines = [];
  const walk = async (node, depth) => {
    const children = (node.childIds ?? []).map((id) => byId.get(id)).filter(Boolean);
    const role = ROLES[node.role.value] ?? node.role.value;
    if (node.ignored || SILENT.has(role)) {
      for (const child of children) await walk(child, depth);
      return;
    }
    const texts = WHOLE.has(role) ? below(node, byId) : [];
    const words = tidy(node.name?.value || texts.map((text) => text.name.value).join(" "));
    const spoken = new Set();
    for (const text of texts) spoken.add(await languageOf(tab, text, pageLanguage));
    const language = spoken.size === 1 && !spoken.has(pageLanguage) ? ` [${[...spoken][0]}]` : "";
    lines.push(`${"  ".repeat(depth)}${role} ${words}${language}`);
    if (!WHOLE.has(role)) for (const child of children) await walk(child, depth + 1);
  };
  if (start) await walk(start, 0);
  return lines;
}

const below = (node, byId) =>
  node.role.value === "StaticText" && !node.ignored
    ? [node]
    : (node.childIds ?? []).flatMap((id) => (byId.has(id) ? below(byId.get(id), byId) : []));

async function languageOf(tab, { backendDOMNodeId }, pageLanguage) {
  const { object } = await tab.session.send("DOM.resolveNode", { backendNodeId: backendDOMNodeId });
  const { result } = await tab.session.send("Runtime.callFunctionOn", {
    objectId: object.objectId,
    functionDeclaration: "function () { return (this.parentElement ?? this).closest('[lang]')?.lang; }",
  });
  return result.value ?? pageLanguage;
}

/** The first line that is another, in words. */
function compare(heard, expected, lang) {
  let at = 0;
  for (const line of expected) {
    const [, indent, role, may, words, language] = line.match(/^( *)(\w+)(\??) (.*?)( \[\w+\])?$/);
    // On a page in that language it needs no mark.
    const mark = language === ` [${lang}]` ? "" : (language ?? "");
    const said = words === "*" ? null : words.split(" + ").map((id) => message(id, lang)).join(" ");
    const wanted = `${indent}${role} ${said ?? "*"}${mark}`;
    const is = heard[at] ?? "";
    const matches = said === null ? is.startsWith(`${indent}${role} `) && is.length > wanted.length - 1 : is === tidyLine(wanted);
    if (matches) at += 1;
    else if (!may) return [`“${is.trim()}” instead of “${wanted.trim()}”`];
  }
  return heard.slice(at).map((line) => `“${line.trim()}” too`);
}

const tidy = (text) => text.replace(/[\u2066-\u2069\u200e\u200f]/g, "").replace(/\s+/g, " ").trim();
const tidyLine = (line) => line.match(/^ */)[0] + tidy(line);

const messages = new Map();
function message(id, pageLanguage) {
  const [name, lang = pageLanguage] = id.split(":").reverse();
  if (!messages.has(lang)) messages.set(lang, readMessages(lang));
  const text = messages.get(lang).get(name);
  if (text === undefined) throw new Error(`no message ${name} in ${lang}`);
  return text;
}

/** Enough of Fluent for messages of one line and their attributes; those of the site come over those of the theme. */
function readMessages(lang) {
  const found = new Map();
  for (const place of ["themes/fundament/translations", "translations"]) {
    const folder = new URL(`${place}/${lang}/`, ROOT);
    const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".ftl")) : [];
    for (const file of files.sort()) {
      let name;
      for (const line of readFileSync(new URL(file, folder), "utf8").split("\n")) {
        const [, attribute, text] = line.match(/^ +\.([\w-]+) = (.*)$/) ?? [];
        const [, id, value] = line.match(/^([a-z][\w-]*) =(.*)$/) ?? [];
        if (id) found.set((name = id), tidy(value));
        else if (attribute) found.set(`${name}.${attribute}`, tidy(text));
      }
    }
  }
  return found;
}
