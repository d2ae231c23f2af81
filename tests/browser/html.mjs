// Reads our own HTML: enough to see tags, attributes and the text of a link, without a browser.

const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));
const RAW = new Set(["script", "style", "textarea", "title"]);
const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

export function decode(text) {
  return text.replace(/&(?:#x([0-9a-f]+)|#([0-9]+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return ENTITIES[name] ?? whole;
  });
}

/** The elements of a page in source order: `{ name, attributes, text }`, text with the words of pictures in it. */
export function elements(html) {
  const found = [];
  const open = [];
  const say = (text) => open.forEach((element) => (element.text += text));
  const token = /<!--[\s\S]*?-->|<![^>]*>|<\/([a-z][^\s>]*)\s*>|<([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;
  let last = 0;
  for (let match; (match = token.exec(html)); ) {
    say(decode(html.slice(last, match.index)));
    last = token.lastIndex;
    if (match[1]) {
      const at = open.findLastIndex((element) => element.name === match[1].toLowerCase());
      if (at >= 0) open.length = at;
    } else if (match[2]) {
      const element = { name: match[2].toLowerCase(), attributes: attributes(match[3]), text: "" };
      found.push(element);
      say(element.attributes.get("alt") ?? element.attributes.get("aria-label") ?? "");
      if (VOID.has(element.name) || match[3].endsWith("/")) continue;
      if (RAW.has(element.name)) {
        const end = html.toLowerCase().indexOf(`</${element.name}`, last);
        element.text = html.slice(last, end < 0 ? html.length : end);
        token.lastIndex = last = end < 0 ? html.length : html.indexOf(">", end) + 1;
      } else {
        open.push(element);
      }
    }
  }
  return found;
}

function attributes(source) {
  const found = new Map();
  for (const [, name, double, single, bare] of source.matchAll(
    /([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g,
  )) {
    found.set(name.toLowerCase(), decode(double ?? single ?? bare ?? ""));
  }
  return found;
}
