// The built folder as the tests see it: its files, its addresses, and a server on this machine.

import { createServer } from "node:http";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { extname, join, resolve } from "node:path";

/** Reads the names of a built folder. Every path is relative, with `/`, in a fixed order. */
export function openSite(folder, baseUrl) {
  const root = resolve(folder);
  if (!existsSync(root) || !statSync(root).isDirectory()) {
    throw new Error(`${root} is no folder`);
  }
  const files = [];
  const walk = (below) => {
    for (const entry of readdirSync(join(root, below), { withFileTypes: true })) {
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else files.push(path);
    }
  };
  walk("");
  files.sort();
  const names = new Set(files);
  const base = new URL(baseUrl ?? declaredBaseUrl(root));
  return {
    root,
    base,
    files,
    pages: files.filter((path) => path.endsWith(".html")),
    read: (path) => readFileSync(join(root, path)),
    text: (path) => readFileSync(join(root, path), "utf8"),
    /** The full address of a file; `index.html` is the address of its folder. */
    url: (path) => {
      const shown = path.replace(/(^|\/)index\.html$/, "$1");
      return new URL(shown.split("/").map(encodeURIComponent).join("/"), base);
    },
    /** What an address below the base stands for: a file, or why there is none. */
    lookUp: (url) => {
      const path = pathBelow(url, base);
      if (path === null) return { problem: "is outside the site" };
      if (names.has(path)) return { file: path };
      const index = path === "" || path.endsWith("/") ? `${path}index.html` : `${path}/index.html`;
      if (!names.has(index)) return { problem: "does not exist" };
      if (path !== "" && !path.endsWith("/")) return { problem: "is a folder, written without `/`" };
      return { file: index };
    },
    isBelow: (url) => pathBelow(url, base) !== null,
  };
}

/** The address that `robots.txt` names, so that a folder can be tested without more words. */
function declaredBaseUrl(root) {
  const robots = join(root, "robots.txt");
  const line = existsSync(robots) && readFileSync(robots, "utf8").match(/^Sitemap: (.*)sitemap\.xml$/m);
  if (!line) throw new Error(`${robots} names no sitemap: give the address of the site as the second argument`);
  return line[1];
}

function pathBelow(url, base) {
  if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) return null;
  try {
    return decodeURIComponent(url.pathname.slice(base.pathname.length));
  } catch {
    return null;
  }
}

/** What `_headers` asks a host to send with every file. */
function promisedHeaders(site) {
  const [, lines = ""] = (site.files.includes("_headers") ? site.text("_headers") : "").match(/^\/\*\n((?: +.*\n)*)/m) ?? [];
  return lines.trim().split("\n").filter(Boolean).map((line) => line.trim().split(/: (.*)/));
}

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
  ".txt": "text/plain; charset=utf-8",
  ".pdf": "application/pdf",
};

/** Serves the folder on this machine only, at the same path as on its real host. */
export async function serve(site) {
  const headers = promisedHeaders(site);
  const server = createServer((request, response) => {
    const url = new URL(request.url, site.base);
    const { file } = site.lookUp(url);
    const shown = file ?? (site.files.includes("404.html") ? "404.html" : null);
    response.statusCode = file ? 200 : 404;
    if (shown === null) return response.end();
    for (const [name, value] of headers) response.setHeader(name, value);
    response.setHeader("content-type", TYPES[extname(shown)] ?? "application/octet-stream");
    response.end(site.read(shown));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    /** The address on this machine of an address of the site. */
    local: (url) => origin + url.pathname + url.search + url.hash,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
