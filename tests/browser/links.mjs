// Reads the built folder without a browser: does every address lead somewhere, and does nothing come from elsewhere?
//
//     node links.mjs FOLDER [BASE_URL]

import { pathToFileURL } from "node:url";
import { decode, elements } from "./html.mjs";
import { finish } from "./report.mjs";
import { openSite } from "./site.mjs";

/** What each check finds. A finding names its page, so that a person can open it. */
export const CHECKS = {
  "dead-address": "an address of the site has no file",
  "dead-fragment": "an address names a place that the page does not have",
  "other-host": "something is loaded from another host",
  "inline-script": "a script stands in the page itself",
  "inline-style": "a style stands in the page itself",
  "duplicate-id": "two elements have the same id",
  "hreflang": "two translations do not name each other",
  "language": "lang or dir is missing, or wrong for the folder",
  "one-heading": "the page has not exactly one h1",
  "empty-link": "a link has no words",
};

export function checkLinks(site) {
  const pages = new Map(site.pages.map((path) => [path, readPage(site, path)]));
  const findings = [];
  const languages = new Set();
  for (const page of pages.values()) {
    if (page.lang) languages.add(page.lang);
    page.alternates.forEach((_, tag) => languages.add(tag));
  }
  for (const [path, page] of pages) {
    const found = (check, what) => findings.push({ check, page: `/${path}`, what });
    for (const { element, value, loaded } of page.addresses) {
      checkAddress({ site, pages, from: site.url(path), element, value, loaded, found });
    }
    checkScripts(page, found);
    checkIds(page, found);
    checkLanguage(path, page, languages, found);
    checkHreflang(site, pages, path, page, found);
    const headings = page.elements.filter((element) => element.name === "h1").length;
    if (headings !== 1) found("one-heading", `${headings} h1`);
    for (const { name, attributes, text } of page.elements) {
      if (name !== "a" || !attributes.has("href")) continue;
      const words = text + (attributes.get("aria-label") ?? "") + (attributes.get("aria-labelledby") ?? "");
      if (words.trim() === "") found("empty-link", `<a href="${attributes.get("href")}">`);
    }
  }
  for (const path of site.files.filter((path) => path.endsWith(".css"))) {
    const found = (check, what) => findings.push({ check, page: `/${path}`, what });
    for (const value of addressesOfStyle(site.text(path))) {
      checkAddress({ site, pages, from: site.url(path), element: "url()", value, loaded: true, found });
    }
  }
  checkSitemap(site, pages, findings);
  return { findings, asked: (pages.size + 1) * Object.keys(CHECKS).length };
}

function readPage(site, path) {
  const all = elements(site.text(path));
  const html = all.find((element) => element.name === "html");
  const links = all.filter((element) => element.name === "link");
  const rel = (element) => (element.attributes.get("rel") ?? "").split(/\s+/);
  const alternates = new Map();
  for (const link of links.filter((link) => rel(link).includes("alternate") && link.attributes.has("hreflang"))) {
    alternates.set(link.attributes.get("hreflang"), link.attributes.get("href"));
  }
  return {
    elements: all,
    lang: html?.attributes.get("lang"),
    dir: html?.attributes.get("dir"),
    ids: new Set(all.map((element) => element.attributes.get("id")).filter((id) => id !== undefined)),
    alternates,
    canonical: links.find((link) => rel(link).includes("canonical"))?.attributes.get("href"),
    noindex: all.some(
      ({ name, attributes }) =>
        name === "meta" && attributes.get("name") === "robots" && /noindex/.test(attributes.get("content")),
    ),
    addresses: all.flatMap(addressesOf),
  };
}

const LOADING_RELS = ["stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch", "manifest", "apple-touch-icon"];
const LOADING = {
  img: ["src"], script: ["src"], iframe: ["src"], source: ["src"], video: ["src", "poster"], audio: ["src"],
  track: ["src"], embed: ["src"], object: ["data"], input: ["src"], use: ["href", "xlink:href"], image: ["href", "xlink:href"],
};

function addressesOf({ name, attributes, text }) {
  const found = [];
  const add = (value, loaded) => {
    if (value !== undefined) found.push({ element: `<${name}>`, value, loaded });
  };
  for (const key of LOADING[name] ?? []) add(attributes.get(key), true);
  for (const key of ["srcset", "imagesrcset"]) {
    for (const candidate of (attributes.get(key) ?? "").split(",")) {
      if (candidate.trim() !== "") add(candidate.trim().split(/\s+/)[0], true);
    }
  }
  if (name === "a" || name === "area") add(attributes.get("href"), false);
  if (name === "form") add(attributes.get("action"), false);
  if (name === "link") {
    const rels = (attributes.get("rel") ?? "").split(/\s+/);
    add(attributes.get("href"), rels.some((rel) => LOADING_RELS.includes(rel)));
  }
  if (name === "meta" && ["og:url", "og:image"].includes(attributes.get("property"))) add(attributes.get("content"), false);
  if (name === "meta" && attributes.get("http-equiv")?.toLowerCase() === "refresh") {
    add(attributes.get("content").replace(/^[^;]*;\s*url=/i, ""), false);
  }
  for (const value of addressesOfStyle(name === "style" ? text : (attributes.get("style") ?? ""))) add(value, true);
  return found;
}

function addressesOfStyle(source) {
  const style = source.replace(/\/\*[\s\S]*?\*\//g, "");
  const urls = [...style.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)\s]*))\s*\)/gi)];
  const imports = [...style.matchAll(/@import\s+(?:"([^"]*)"|'([^']*)')/gi)];
  return [...urls, ...imports].map((match) => match[1] ?? match[2] ?? match[3]);
}

function checkAddress({ site, pages, from, element, value, loaded, found }) {
  if (value.startsWith("data:")) return;
  if (value === "") return found("dead-address", `${element} has an empty address`);
  if (!URL.canParse(value, from)) return found("dead-address", `${element} ${value} is no address`);
  const url = new URL(value, from);
  if (!["http:", "https:"].includes(url.protocol)) return;
  if (url.origin !== site.base.origin) {
    if (loaded) found("other-host", `${element} ${value}`);
    return;
  }
  const { file, problem } = site.lookUp(url);
  if (!file) return found("dead-address", `${element} ${decoded(value)} ${problem}`);
  const fragment = decoded(url.hash.slice(1));
  if (fragment !== "" && pages.has(file) && !pages.get(file).ids.has(fragment)) {
    found("dead-fragment", `${element} ${decoded(value)}: no id "${fragment}" in /${file}`);
  }
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function checkScripts(page, found) {
  for (const { name, attributes } of page.elements) {
    const isData = /json/.test(attributes.get("type") ?? "");
    if (name === "script" && !attributes.has("src") && !isData) found("inline-script", "<script> without src");
    for (const key of attributes.keys()) {
      if (/^on[a-z]+$/.test(key)) found("inline-script", `<${name} ${key}>`);
    }
    if (name === "style") found("inline-style", "<style>");
    if (attributes.has("style")) found("inline-style", `<${name} style="${attributes.get("style")}">`);
  }
}

function checkIds(page, found) {
  const seen = new Set();
  for (const { attributes } of page.elements) {
    const id = attributes.get("id");
    if (id === undefined) continue;
    if (seen.has(id)) found("duplicate-id", `id="${id}"`);
    seen.add(id);
  }
}

/** `ltr` or `rtl`, by the script of the language. */
export function directionOf(lang) {
  const locale = new Intl.Locale(lang);
  return (locale.getTextInfo?.() ?? locale.textInfo).direction;
}

function checkLanguage(path, page, languages, found) {
  if (!page.lang) return found("language", "<html> has no lang");
  const folder = path.split("/")[0];
  if (path.includes("/") && languages.has(folder) && folder !== page.lang) {
    found("language", `<html lang="${page.lang}"> below /${folder}/`);
  }
  const expected = directionOf(page.lang);
  if (page.dir !== expected) {
    found("language", `<html lang="${page.lang}" dir="${page.dir ?? ""}">: expected dir="${expected}"`);
  }
}

function checkHreflang(site, pages, path, page, found) {
  if (page.alternates.size === 0) return;
  const own = site.url(path).href;
  const address = (value) => new URL(value, own);
  if (![...page.alternates].some(([tag, href]) => [page.lang, "x-default"].includes(tag) && address(href).href === own)) {
    found("hreflang", `does not name itself as hreflang="${page.lang}"`);
  }
  if (page.canonical && address(page.canonical).href !== own) {
    found("hreflang", `names translations, but its canonical address is ${decoded(page.canonical)}`);
  }
  for (const [tag, href] of page.alternates) {
    const other = pages.get(site.lookUp(address(href)).file);
    if (tag === "x-default" || !other) continue;
    if (other.lang !== tag) {
      found("hreflang", `hreflang="${tag}" ${decoded(href)} is a page with lang="${other.lang}"`);
    } else if (![...other.alternates.values()].some((back) => address(back).href === own)) {
      found("hreflang", `hreflang="${tag}" ${decoded(href)} does not name this page`);
    }
  }
}

/** The sitemap names pages that exist, by their own address, with the translations that the page names. */
function checkSitemap(site, pages, findings) {
  if (!site.files.includes("sitemap.xml")) return;
  const found = (check, what) => findings.push({ check, page: "/sitemap.xml", what });
  for (const [, entry] of site.text("sitemap.xml").matchAll(/<url>([\s\S]*?)<\/url>/g)) {
    const location = decode(entry.match(/<loc>(.*?)<\/loc>/)?.[1] ?? "");
    checkAddress({ site, pages, from: site.base, element: "<loc>", value: location, loaded: false, found });
    const page = URL.canParse(location) && pages.get(site.lookUp(new URL(location)).file);
    const named = new Map();
    for (const [link] of entry.matchAll(/<xhtml:link [^>]*>/g)) {
      const [{ attributes }] = elements(link);
      named.set(attributes.get("hreflang"), attributes.get("href"));
      checkAddress({ site, pages, from: site.base, element: "<xhtml:link>", value: attributes.get("href"), loaded: false, found });
    }
    if (!page) continue;
    if (page.noindex) found("dead-address", `${decoded(location)} is hidden from search engines`);
    for (const [tag, href] of named) {
      const there = page.alternates.get(tag);
      if (there === undefined || new URL(there, site.base).href !== new URL(href, site.base).href) {
        found("hreflang", `${decoded(location)}: hreflang="${tag}" is not what the page says`);
      }
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder, baseUrl] = process.argv.slice(2);
  if (!folder) {
    console.error("usage: node links.mjs FOLDER [BASE_URL]");
    process.exit(2);
  }
  const site = openSite(folder, baseUrl);
  const { findings, asked } = checkLinks(site);
  console.log(`links: ${site.pages.length} pages, ${site.files.length} files below ${site.base.href}`);
  finish("links", CHECKS, findings, asked);
}
