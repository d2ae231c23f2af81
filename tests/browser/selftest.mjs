// Proves the checks: a small good site passes, and each broken page is found by exactly its own check. What holds for
// our theme alone is proved on a built site, with one thing in its files spoilt at a time.
//
//     node selftest.mjs FOLDER [ONLY]

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { launch } from "./browser.mjs";
import { CHECKS as LINK_CHECKS, checkLinks } from "./links.mjs";
import { CHECKS as PAGE_CHECKS, checkPages, checkTheme } from "./run.mjs";
import { openSite } from "./site.mjs";

const BASE = "https://good.example/parents/";
const PAGE = "nl/index.html";
const ARABIC = "ar/index.html";

const style = `
:root { --ink: #111; --paper: #fff; }
@media (prefers-color-scheme: dark) { :root { --ink: #eee; --paper: #111; color-scheme: dark; } }
@media print { :root { --ink: #000; --paper: #fff; } header, .skip { display: none; } }
body { color: var(--ink); background: var(--paper); line-height: 1.6; }
a { color: inherit; }
:focus-visible { outline: 3px solid; }
main:focus { outline: none; }
nav a, summary { display: inline-block; min-height: 44px; min-width: 44px; }
.skip { position: absolute; top: -10rem; background: var(--paper); padding: 1rem; }
.skip:focus { top: 0; }
img { width: 20px; height: 20px; }
`;
const picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><path d="M0 0h2v2H0z" fill="#777"/></svg>';
const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; script-src 'self'; form-action 'self'">`;

/** One language of the good site. */
const page = (lang, dir, title, text) => `<!doctype html>
<html lang="${lang}" dir="${dir}" data-script="${dir === "rtl" ? "arab" : "latn"}">
<head>
<meta charset="utf-8">
${POLICY}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="canonical" href="${BASE}${lang}/">
<link rel="alternate" hreflang="nl" href="${BASE}nl/">
<link rel="alternate" hreflang="ar" href="${BASE}ar/">
<link rel="icon" href="/parents/mark.svg">
<link rel="stylesheet" href="/parents/style.css">
</head>
<body class="page">
<a class="skip" href="#text">${title}</a>
<header>
<details><summary>${lang === "nl" ? "Taal" : "لغة"}</summary>
<nav><a href="/parents/nl/" hreflang="nl" lang="nl">Nederlands</a> <a href="/parents/ar/" hreflang="ar" lang="ar" dir="rtl">العربية</a></nav>
</details>
</header>
<main id="text" tabindex="-1">
<h1>${title}</h1>
<p id="first">${text}</p>
<p><a href="tel:08002000"><bdi dir="ltr">0800-2000</bdi></a></p>
<p><img src="/parents/mark.svg" alt="${title}"> <a href="/parents/${lang}/#first">${text}</a></p>
</main>
</body>
</html>
`;

const GOOD = {
  "style.css": style,
  "mark.svg": picture,
  [PAGE]: page("nl", "ltr", "Welkom", "Dit is de eerste tekst."),
  [ARABIC]: page("ar", "rtl", "أهلا", "هذا هو النص الأول."),
  "oud/index.html": `<!doctype html>
<html lang="nl" dir="ltr"><head><meta charset="utf-8">${POLICY}<meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="0; url=${BASE}nl/"><title>Nieuw adres</title><link rel="icon" href="/parents/mark.svg"></head>
<body class="redirect"><main><h1>Nieuw adres</h1><p><a href="/parents/nl/">Welkom</a></p></main></body></html>
`,
  "sitemap.xml": `<urlset><url><loc>${BASE}nl/</loc><xhtml:link rel="alternate" hreflang="ar" href="${BASE}ar/"/></url></urlset>`,
};

/** How to break the good site: `[check, file, old, new]`; without old, the new text goes before the end of main. */
const FOR_LINKS = [
  ["dead-address", PAGE, null, '<p><a href="/parents/nl/gone/">weg</a></p>'],
  ["dead-address", PAGE, null, '<p><a href="/parents/nl">zonder streep</a></p>'],
  ["dead-address", PAGE, null, '<p><img srcset="/parents/mark.svg 1x, big.png 2x" alt="huis"></p>'],
  ["dead-address", PAGE, `rel="canonical" href="${BASE}nl/"`, `rel="canonical" href="${BASE}nl/" ><meta property="og:url" content="${BASE}x/"`],
  ["dead-address", "style.css", null, "\nbody { background: url(gone.png); }"],
  ["dead-address", "sitemap.xml", `<loc>${BASE}nl/`, `<loc>${BASE}nl/gone/`],
  ["dead-fragment", PAGE, "#first", "#last"],
  ["dead-fragment", PAGE, null, '<p><a href="/parents/ar/#nowhere">weg</a></p>'],
  ["other-host", PAGE, null, '<p><img src="https://elsewhere.example/a.png" alt="huis"></p>'],
  ["other-host", PAGE, "</head>", '<link rel="preconnect" href="https://elsewhere.example/"></head>'],
  ["other-host", "style.css", null, '\n@import "https://elsewhere.example/a.css";'],
  ["inline-script", PAGE, "</body>", "<script>1</script></body>"],
  ["inline-script", PAGE, '<p id="first">', '<p id="first" onclick="go()">'],
  ["inline-style", PAGE, '<p id="first">', '<p id="first" style="color:red">'],
  ["duplicate-id", PAGE, null, '<p id="first">nog een</p>'],
  ["hreflang", ARABIC, `<link rel="alternate" hreflang="nl" href="${BASE}nl/">`, ""],
  ["hreflang", PAGE, `<link rel="alternate" hreflang="nl" href="${BASE}nl/">`, ""],
  ["hreflang", "sitemap.xml", `href="${BASE}ar/"`, `href="${BASE}nl/"`],
  ["language", PAGE, 'dir="ltr"', ""],
  ["language", ARABIC, 'dir="rtl"', 'dir="ltr"'],
  ["language", "oud/index.html", 'lang="nl"', ""],
  ["one-heading", PAGE, null, "<h1>Nog een</h1>"],
  ["one-heading", PAGE, "<h1>Welkom</h1>", ""],
  ["empty-link", PAGE, null, '<p><a href="/parents/nl/"><img src="/parents/mark.svg" alt=""></a></p>'],
];

/** Text that does not pack well, the same at each run. */
function noise(length) {
  let seed = 1;
  const sign = () => ((seed = (seed * 48271) % 2147483647) % 36).toString(36);
  return Array.from({ length }, sign).join("");
}

const css = (text) => ["style.css", null, text];
const FOR_PAGES = [
  ["console", PAGE, "</body>", "<script>console.warn('hm')</script></body>"],
  ["console", PAGE, "</body>", "<script>throw new Error('hm')</script></body>"],
  ["other-host", PAGE, POLICY, '<link rel="preload" as="image" href="https://elsewhere.example/a.png">', "policy"],
  ["policy", PAGE, "img-src 'self'; ", "img-src 'self' https:; "],
  ["policy", PAGE, "form-action 'self'", "form-action *"],
  ["policy", "oud/index.html", "default-src 'none'", "frame-src *"],
  ["bad-response", PAGE, null, '<p><img src="gone.png" alt="huis"></p>'],
  ["weight", PAGE, '<p id="first">', `<p data-ballast="${noise(160_000)}" id="first">`],
  ["layout-shift", ...css("main { display: flex; flex-direction: column; } main p:last-of-type { order: -1; } img { width: auto; height: auto; } h1 { font-size: 4rem; }")],
  ["sideways-scroll", ...css("h1 { inline-size: 400px; }")],
  ["sideways-scroll", ARABIC, null, '<p>Meervoudigepersoonlijkheidsstoornissenbehandelingsmogelijkheden</p>', "lost-text"],
  ["lost-text", ...css("#first { block-size: 1em; inline-size: 4em; overflow: hidden; }"), "overlap"],
  ["lost-text", ...css("#first { block-size: 1em; inline-size: 4em; }"), "overlap"],
  // Only wide spacing needs more room than this.
  ["lost-text", ...css("#first { font-family: monospace; inline-size: 25ch; white-space: nowrap; overflow: hidden; }")],
  ["overlap", ...css("#first { position: relative; inset-block-start: -3.6em; }")],
  ["axe", PAGE, 'alt="Welkom"', ""],
  ["axe", PAGE, null, "<h4>Te diep</h4>"],
  ["axe", ...css("nav a { display: block; min-height: 0; font-size: 9px; line-height: 1; }"), "target"],
  ["target", ...css("summary { min-height: 40px; }")],
  ["motion", ...css("bdi { transition: margin .2s; }")],
  ["motion", ...css("html { scroll-behavior: smooth; }")],
  ["axe-dark", ...css("@media (prefers-color-scheme: dark) { #first { color: #333; } }")],
  ["direction", ...css("#first { text-align: left; }")],
  ["direction", ...css("body { direction: ltr; }")],
  ["phone", ARABIC, '<bdi dir="ltr">0800-2000</bdi>', '<bdi dir="rtl">0800 - 2000</bdi>'],
  ["redirect", "oud/index.html", `url=${BASE}nl/`, `url=${BASE}gone/`],
  ["without-script", ...css("details nav { display: none; }")],
  ["without-script", PAGE, 'href="/parents/ar/" hreflang="ar"', 'href="/parents/oud/" hreflang="ar"'],
  ["skip-link", PAGE, '<a class="skip" href="#text">Welkom</a>', ""],
  ["skip-link", ...css(".skip:focus { top: -10rem; }"), "focus"],
  ["skip-link", PAGE, 'class="skip" href="#text"', 'class="skip" href="#"', "axe"],
  ["focus", ...css("main a:focus-visible { outline: none; }")],
  ["focus", ...css("main::after { content: ''; position: fixed; inset: 100px 0 0; background: linear-gradient(#fff8, #fff8); }")],
  ["print", ...css("@media print { header { display: block; } }")],
  ["print", ...css("@media print { #first { color: #777; } }")],
  ["print", ...css("@media print { #first { background: #ddd; } }")],
  ["print", PAGE, null, "<details><summary>Meer</summary><p>Bron</p></details>"],
  ["forced-colours", ...css("@media (forced-colors: active) { #first { display: none; } }")],
  ["forced-colours", ...css("@media (forced-colors: active) { #first { forced-color-adjust: none; color: #eee; } }")],
  ["forced-colours", ARABIC, null, "<p>Vak: <span class=\"box\"></span></p>"],
];
const CSS = "fundament.css";
const more = (rule) => [CSS, "/* ---- 12. Motion", `${rule}\n/* ---- 12. Motion`];
const onPaper = (rule) => [CSS, "@page { size: A4;", `${rule}\n  @page { size: A4;`];
/** How to spoil a site of our theme: `[check, file or ending, old, new]`. */
const FOR_THEME = [
  ["walk-languages", ...more(".languages nav { display: none; }")],
  ["walk-languages", ".html", "<details class=\"languages\">", "<details class=\"languages\" inert>"],
  ["walk-languages", ...more(".names a:focus-visible { outline: none; }")],
  ["walk-search", "search.js", "href: address(entry)", 'href: "#"'],
  ["walk-search", "search.js", "say(found.length ? words[found.length] : words[0])", "status.replaceChildren()"],
  ["walk-search", ...more("mark { color: #ffe; }")],
  ["walk-houses", ".html", 'id="house-1"', 'id="house-one"'],
  ["walk-houses", ...more(".house-links a { visibility: hidden; }")],
  ["walk-houses", ".html", 'class="house-links"', 'class="house-links" inert'],
  ["walk-words", "words.js", "panel.showPopover();", ""],
  ["walk-words", "words.js", "close.autofocus = true;", ""],
  ["walk-words", "words.js", '"popover", "auto"', '"popover", "manual"'],
  ["walk-words", "words.js", "panel.hidePopover();", ""],
  ["walk-words", "words.js", 'panel.setAttribute("aria-label", entry.querySelector("dt").textContent);', ""],
  ["walk-words", ...more(".term-panel[popover] { inset-block-start: 90vh; margin: 0; }")],
  ["houses-without-script", ...more(".houses > .house:not(:target) { display: grid !important; }")],
  ["houses-without-script", ...more(".houses, .house { scroll-margin-block-start: 0; }")],
  ["houses-without-script", ".html", 'href="#_houses"', 'href="#house-2"'],
  ["words-without-script", ".html", '<div id="word-', '<div id="a-word-'],
  ["words-without-script", ...more(".words-on-this-page div { display: none; }")],
  ["search-without-script", ".html", 'data-index="index.js" hidden', 'data-index="index.js"'],
  ["search-without-script", ...more(".search-page .page-list li:nth-child(3) { display: none; }")],
  ["tree", ".html", 'aria-hidden="true" focusable="false"', 'focusable="false"'],
  ["tree", ".html", 'class="stones" aria-label', 'class="stones" data-label'],
  ["tree", ".html", 'class="stone network"', 'class="stone network" aria-hidden="true"'],
  ["tree", ".html", 'href="#word-tolk" class="term" lang="nl"', 'href="#word-tolk" class="term"'],
  ["tree", ".html", '<dt class="term-word"><bdi lang="nl"', "<dt class=\"term-word\"><bdi"],
  ["tree", "words.js", 'panel.setAttribute("role", "dialog");', ""],
  ["tree", ...more(".goal { visibility: hidden; }")],
  ["tree", ...more(".house { display: flex; flex-direction: column-reverse; } .stones { display: contents; list-style: none; } .stone { display: none; }")],
  ["pairs", ".html", 'class="pair-number" href="#b', 'class="pair-number" href="#c'],
  ["pairs", ".html", '<div class="cell beside" lang="nl"', '<div class="cell beside"'],
  ["pairs", ".html", '<link rel="canonical" href="https://example.org/', '<link rel="canonical" href="https://example.org/x'],
  ["pairs", ...more(".pair > .cell.beside { grid-column: 1 !important; }")],
  ["pairs", ...more(".pair > .pair-number { grid-column: 3 !important; }")],
  ["pairs", ...more("@media (max-width: 47.99em) { .pair:not(.across) { display: flex; } }")],
  ["paper", CSS, "@page { size: A4;", "@page { size: A5;"],
  ["paper", ...onPaper(".menu { display: block !important; }")],
  ["paper", ...onPaper(".languages, .on-paper { display: none !important; }")],
  ["paper", ...onPaper(".about { display: none !important; }")],
  ["paper", ...onPaper('article a[href^="http"]::after, .about a[href^="http"]::after { content: none !important; }')],
  ["paper", ...onPaper("article > p { white-space: nowrap; inline-size: 25cm; }")],
  ["paper", ...onPaper("main { margin-inline-start: -13mm; }")],
  ["paper", ...onPaper(".words-on-this-page dd { display: none !important; }")],
];
// A box that only its colour shows; the rule is part of the good site, so that the page alone is broken.
GOOD["style.css"] += ".box { display: inline-block; inline-size: 1em; block-size: 1em; background: var(--ink); }\n";

let passed = 0;
const failures = [];

function test(name, found, expected) {
  const list = [...new Set(found.map(({ check }) => check))].sort().join(", ");
  if (list === expected.slice().sort().join(", ")) passed += 1;
  else failures.push(`${name}\n  found: ${list || "nothing"}\n${found.map((one) => `    ${one.check} ${one.page} [${one.where ?? ""}]: ${one.what}`).join("\n")}`);
}

/** Writes the good site with one change, and hands it over. */
async function withSite(change, use) {
  const folder = mkdtempSync(join(tmpdir(), "fundament-selftest-"));
  try {
    for (const [path, text] of Object.entries(GOOD)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), path === change?.[0] ? broken(text, change) : text);
    }
    return await use(openSite(folder, BASE));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function broken(text, [path, old, replacement]) {
  const from = old ?? (path.endsWith(".css") ? "" : "</main>");
  if (!text.includes(from)) throw new Error(`the good ${path} has no ${from}`);
  if (old !== null) return text.replace(from, replacement);
  return path.endsWith(".css") ? text.includes("@import") || !replacement.includes("@import") ? text + replacement : replacement + text : text.replace(from, `${replacement}\n${from}`);
}

await withSite(null, (site) => test("links: the good site", checkLinks(site).findings, []));
for (const [check, ...change] of FOR_LINKS) {
  await withSite(change, (site) => test(`links: ${check}: ${change.join(" | ")}`, checkLinks(site).findings, [check]));
}

/** The built site with one text of its files replaced, wherever it stands. */
function spoilt(site, change) {
  if (!change) return site;
  const [name, old, replacement] = change;
  const files = site.files.filter((path) => (name.startsWith(".") ? path.endsWith(name) : new RegExp(`/${name.replace(".", "[-.0-9a-f]*\\.")}$`).test(path)));
  const text = (path) => (files.includes(path) ? site.text(path).replaceAll(old, replacement) : site.text(path));
  if (!files.some((path) => site.text(path).includes(old))) throw new Error(`no ${name} has ${old}`);
  return { ...site, text, read: (path) => (files.includes(path) ? Buffer.from(text(path)) : site.read(path)) };
}

/** Only what has these words in its name: for the one who writes a check. */
const [folder, only] = process.argv.slice(2);
if (!folder) {
  console.error("usage: node selftest.mjs FOLDER [ONLY]");
  process.exit(2);
}
const browser = await launch();
try {
  const look = async (name, change, expected) => {
    if (only && !name.includes(only)) return;
    await withSite(change, async (site) => test(name, (await checkPages(site, browser)).findings, expected));
  };
  await look("browser: the good site", null, []);
  // Two at a time, for two processors.
  const left = [...FOR_PAGES];
  const lane = async () => {
    while (left.length > 0) {
      const [check, path, old, replacement, ...alsoFound] = left.shift();
      await look(`browser: ${check}: ${path} | ${old ?? ""} | ${replacement}`, [path, old, replacement], [check, ...alsoFound]);
    }
  };
  await Promise.all([lane(), lane()]);
  const built = openSite(folder);
  for (const check of new Set(FOR_THEME.map(([check]) => check))) {
    const changes = FOR_THEME.filter(([name]) => name === check).map(([, ...change]) => change);
    for (const change of [null, ...changes]) {
      const name = `theme: ${check}: ${change?.join(" | ") ?? "as it is"}`;
      if (only && !name.includes(only)) continue;
      const wanted = { tree: ["nl", "ar"], pairs: ["ar"] }[check] ?? ["nl"];
      const { findings } = await checkTheme(spoilt(built, change), browser, { wanted, only: check });
      test(name, findings, change ? [check] : []);
    }
  }
} finally {
  await browser.close();
}

const proved = new Set([...FOR_LINKS, ...FOR_PAGES, ...FOR_THEME].map(([check]) => check));
const unproved = [...Object.keys(LINK_CHECKS), ...Object.keys(PAGE_CHECKS)].filter((check) => !proved.has(check));
unproved.forEach((check) => failures.push(`no broken page proves the check ${check}`));
failures.forEach((failure) => console.log(`failed: ${failure}\n`));
console.log(`selftest: ${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;
