// Takes pictures of pages for people to look at; not a test.
//
//     node shots.mjs OUT_DIR [FOLDER] [BASE_URL]

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { launch, openTab } from "./browser.mjs";
import { openSite, serve } from "./site.mjs";

const LANGUAGES = ["nl", "en", "ar", "tr", "uk", "ti"];
const MODES = [
  { name: "320", width: 320 },
  { name: "360", width: 360 },
  { name: "1280", width: 1280 },
  { name: "320-dark", width: 320, scheme: "dark" },
  { name: "1280-dark", width: 1280, scheme: "dark" },
  { name: "paper", width: 794, media: "print" },
];

const PIECE = 1500;

const [out, folder = "../../public", baseUrl] = process.argv.slice(2);
if (!out) {
  console.error("usage: node shots.mjs OUT_DIR [FOLDER] [BASE_URL]");
  process.exit(2);
}
const site = openSite(folder, baseUrl);
const server = await serve(site);
const browser = await launch();
mkdirSync(out, { recursive: true });
let pictures = 0;
const chosen = site.pages.filter((path) => path === "index.html" || LANGUAGES.includes(path.split("/")[0]));
for (const { name, width, scheme = "light", media = "screen" } of MODES) {
  const tab = await openTab(browser, site, server, { width });
  await tab.see({ colours: scheme, media: media === "screen" ? "" : media });
  for (const path of chosen) {
    await tab.visit(path);
    const words = path.replace(/(\/?index)?\.html$/, "").replaceAll("/", "_") || "front";
    const length = await tab.page.evaluate(() => document.documentElement.scrollHeight);
    // A long page in pieces stays readable in a viewer that shrinks pictures.
    for (let top = 0, part = 1; top < length; top += PIECE, part++) {
      const clip = { x: 0, y: top, width, height: Math.min(PIECE, length - top) };
      await tab.page.screenshot({ path: join(out, `${words}.${name}.${part}.png`), clip, captureBeyondViewport: true });
      pictures += 1;
    }
  }
  await tab.close();
}
await browser.close();
server.close();
console.log(`${pictures} pictures in ${out}`);
