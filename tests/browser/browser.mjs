// Starts Chromium, and opens pages of the site in it while nothing from elsewhere is let in.

import { existsSync, readFileSync } from "node:fs";
import puppeteer from "puppeteer-core";

const PROBES = readFileSync(new URL("probes.js", import.meta.url), "utf8");

export function launch() {
  const executablePath = process.env.CHROME || "/usr/bin/chromium";
  if (!existsSync(executablePath)) {
    console.error(`no browser at ${executablePath}: install chromium, or name one in CHROME`);
    process.exit(2);
  }
  return puppeteer.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-dev-shm-usage",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--lang=en",
    ],
  });
}

/** A tab that keeps a list of what went wrong, of what was loaded, and of where the page itself wanted to go. Fonts and pictures come `late` milliseconds later. */
export async function openTab(browser, site, server, { width, height = 900, scripts = true, late = 0 }) {
  const page = await browser.newPage();
  const troubles = [];
  const departures = [];
  const loaded = new Set();
  let wanted;
  const trouble = (check, what) => troubles.push({ check, what });
  page.on("console", (message) => {
    // A failed request is reported once, as such.
    const isRequest = message.text().startsWith("Failed to load resource");
    if (["error", "warn", "assert"].includes(message.type()) && !isRequest) trouble("console", message.text());
  });
  page.on("pageerror", (error) => trouble("console", error.message));
  page.on("response", (response) => {
    const file = site.lookUp(new URL(new URL(response.url()).pathname, site.base)).file;
    if (file && response.url().startsWith(server.origin)) loaded.add(file);
    if (response.status() >= 400) trouble("bad-response", `${response.status()} ${response.url()}`);
  });
  await page.setViewport({ width, height });
  const session = await page.createCDPSession();
  // Two tabs work at once: each believes that it is the one in front.
  await session.send("Emulation.setFocusEmulationEnabled", { enabled: true });
  /** How the reader sees it, from now on. A page that glides to a place is not there yet when the next question comes. */
  const see = ({ colours = "light", motion = "reduce", forced = "none", media = "" } = {}) =>
    session.send("Emulation.setEmulatedMedia", {
      media,
      features: [
        { name: "prefers-color-scheme", value: colours },
        { name: "prefers-reduced-motion", value: motion },
        { name: "forced-colors", value: forced },
      ],
    });
  await see();
  await page.setJavaScriptEnabled(scripts);
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol === "data:" || url.protocol === "blob:") return request.continue();
    if (request.isNavigationRequest() && request.frame() === page.mainFrame() && url.href !== wanted) {
      departures.push(url.href);
      return request.respond({ status: 204 });
    }
    if (url.origin === server.origin) {
      const waits = late > 0 && ["font", "image"].includes(request.resourceType());
      return waits ? setTimeout(() => request.continue(), late) : request.continue();
    }
    if (site.isBelow(url)) {
      const { file } = site.lookUp(url);
      if (file) return request.respond({ status: 200, body: site.read(file) });
    }
    trouble("other-host", `${request.resourceType()} ${url.href}`);
    return request.abort();
  });
  return {
    page,
    session,
    troubles,
    departures,
    loaded,
    see,
    /** Opens a page and stays there, whatever the page wants. */
    async visit(path) {
      troubles.length = departures.length = 0;
      loaded.clear();
      wanted = new URL(server.local(site.url(path))).href;
      await page.goto(wanted, { waitUntil: "load" });
      await page.evaluate(PROBES);
    },
    /** Lets the page lead on from here, to this address only. */
    letGo: (href) => (wanted = href),
    probe: (name, ...given) => page.evaluate((name, given) => globalThis.probes[name](...given), name, given),
    /** Another width, without loading the page again. */
    async widen(width) {
      await page.setViewport({ width, height });
      while ((await page.evaluate(() => innerWidth)) !== width) await new Promise((resolve) => setTimeout(resolve, 5));
    },
    close: () => page.close(),
  };
}

/** Takes each of a list to one of two tabs, so that two processors have work. */
export async function inTwoTabs(open, list, work) {
  const left = [...list];
  const walk = async () => {
    const tab = await open();
    while (left.length > 0) await work(tab, left.shift());
    await tab.close();
  };
  await Promise.all([walk(), ...(list.length > 1 ? [walk()] : [])]);
}
