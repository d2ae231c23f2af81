// Asks the built site what parents ask (search-queries.json), and counts how often the wanted place is among the
// first three. Also holds the browser's reader of the fold table to the same examples as the other one.
//
//     node search.mjs FOLDER [--all]

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import vm from "node:vm";

const NEEDED = 55;
const FIRST = 3;
const [folder, option] = process.argv.slice(2);
if (!folder) {
  console.error("usage: node search.mjs FOLDER [--all]");
  process.exit(2);
}
const here = import.meta.dirname;
const content = join(here, "..", "..", "content");
const read = (...path) => readFileSync(join(...path), "utf8");
const faults = [];

const script = readdirSync(join(folder, "assets")).find((name) => /^search\..*js$/.test(name));
const searchOf = (language) => {
  const self = vm.createContext({});
  self.self = self;
  vm.runInContext(read(folder, "assets", script), self);
  vm.runInContext(read(folder, language, "search", "index.js"), self);
  return { ...self.fundamentSearch, index: self.fundamentIndex };
};

// The table in an index has only the rules of its language, but for the small words before others the same for all.
const { folder: folderOf, index: { fold } } = searchOf("nl");
const words = folderOf(fold);
const examples = JSON.parse(read(here, "..", "search", "fold.json"));
for (const { about, text, words: wanted } of examples) {
  const found = [...words(text)];
  if (JSON.stringify(found) !== JSON.stringify(wanted)) faults.push(`fold, ${about}: ${found} instead of ${wanted}`);
}

/** The folder of the page at an address below a language, by the slugs of its files. */
function keys(language) {
  const slug = (key, tag) => {
    const text = read(content, key, `index.${tag}.md`);
    return /^slug: *(.+)$/m.exec(text.split("\n---")[0])?.[1];
  };
  const found = new Map();
  const walk = (key, address) => {
    found.set(`../${address}`, key);
    for (const entry of readdirSync(join(content, key), { withFileTypes: true })) {
      if (!entry.isDirectory() || entry.name.startsWith("_")) continue;
      const child = key ? `${key}/${entry.name}` : entry.name;
      const last = slug(child, language) ?? slug(child, "nl") ?? entry.name;
      walk(child, `${address}${last}/`);
    }
  };
  walk("", "");
  return found;
}

const { queries } = JSON.parse(read(here, "search-queries.json"));
let met = 0;
for (const language of new Set(queries.map((query) => query.language))) {
  const { prepare, find, index } = searchOf(language);
  const search = prepare(index);
  const pages = keys(language);
  for (const { query, wanted, why } of queries.filter((query) => query.language === language)) {
    const places = [...find(search, query)].map(({ entry }) =>
      entry.term ? entry.term.replace("term-", "term:") : `${pages.get(entry.url)}${entry.id ? `#${entry.id}` : ""}`);
    // A page is found by its beginning and by any of its headings.
    const at = places.findIndex((place) => wanted.some((one) => place === one || (!one.includes("#") && place.startsWith(`${one}#`))));
    const good = at >= 0 && at < FIRST;
    met += good;
    if (!good || option === "--all") console.log(`${good ? "ok  " : "MISS"} ${language} “${query}” (${why}): ${at < 0 ? "not found" : `place ${at + 1}`}; ${places.slice(0, FIRST).join(", ")}`);
  }
  const bytes = Buffer.from(read(folder, language, "search", "index.js"));
  console.log(`search: index of ${language}: ${bytes.length} bytes, ${gzipSync(bytes).length} compressed`);
}
if (met < NEEDED) faults.push(`${met} of ${queries.length} questions find their place; ${NEEDED} must`);
faults.forEach((fault) => console.log(`search: ${fault}`));
console.log(`search: ${met} of ${queries.length} questions find their place among the first ${FIRST}; ${examples.length} examples of folding`);
process.exit(faults.length ? 1 : 0);
