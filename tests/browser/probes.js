// Runs inside the page: looks at what a person would see. Each probe gives a list of findings in words.

globalThis.probes = (() => {
  const name = (element) => {
    const own = element.tagName.toLowerCase();
    const id = element.id ? `#${element.id}` : "";
    const kind = [...element.classList].map((word) => `.${word}`).join("");
    const words = element.textContent.trim().replace(/\s+/g, " ").slice(0, 40);
    return `<${own}${id}${kind}>${words ? ` “${words}”` : ""}`;
  };
  const shown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const ancestors = function* (element) {
    for (let at = element; at; at = at.parentElement) yield at;
  };

  /** Words for a screen reader only, or moved off the page until they get the focus. */
  const forListeners = (element) => [...ancestors(element)].some((at) => {
    const style = getComputedStyle(at);
    if (style.display === "inline") return false;
    const rect = at.getBoundingClientRect();
    const tiny = rect.width <= 1 && rect.height <= 1 && style.overflow !== "visible";
    return tiny || style.clipPath.startsWith("inset(50%") || rect.bottom + scrollY < 0 || rect.right + scrollX < -999;
  });

  /** Every piece of text that is on the page for the eye. */
  function* visibleText(root = document.body) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const element = node.parentElement;
      if (node.data.trim() === "" || forListeners(element) || !shown(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const rects = [...range.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
      if (rects.length > 0) yield { node, element, rects };
    }
  }

  const scrolls = (element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
  const quote = (node) => `“${node.data.trim().replace(/\s+/g, " ").slice(0, 40)}”`;

  function sidewaysScroll() {
    const wide = document.documentElement.scrollWidth;
    if (wide <= innerWidth) return [];
    const guilty = [...document.body.querySelectorAll("*")].filter((element) => {
      const rect = element.getBoundingClientRect();
      return (rect.right > innerWidth + 1 || rect.left < -1) && rect.width > 0 && !forListeners(element)
        && ![...ancestors(element.parentElement)].some(scrolls);
    });
    const deepest = guilty.filter((element) => !guilty.some((other) => other !== element && element.contains(other)));
    return [`${wide} px wide in ${innerWidth} px: ${deepest.slice(0, 3).map(name).join(", ")}`];
  }

  /** Text that is cut off, runs out of the window, or spills out of its box. */
  function lostText() {
    const found = new Map();
    const add = (element, why) => found.set(element, `${name(element)} ${why}`);
    for (const { element, rects } of visibleText()) {
      const scroller = [...ancestors(element)].find((at) => at !== document.documentElement && scrolls(at));
      const block = [...ancestors(element)].find((at) => !/^(inline|contents|ruby)/.test(getComputedStyle(at).display));
      const spill = 0.4 * parseFloat(getComputedStyle(element).fontSize);
      const box = block.getBoundingClientRect();
      for (const rect of rects) {
        if (!scroller && (rect.right > innerWidth + 1 || rect.left < -1)) add(element, "runs out of the window");
        if (rect.bottom > box.bottom + spill) add(element, `spills out of ${name(block).split(" ")[0]}`);
        for (const at of ancestors(element)) {
          const style = getComputedStyle(at);
          if (at === document.body || at === document.documentElement) break;
          const edge = at.getBoundingClientRect();
          const cutX = /hidden|clip/.test(style.overflowX) && (rect.right > edge.right + 2 || rect.left < edge.left - 2);
          const cutY = /hidden|clip/.test(style.overflowY) && (rect.bottom > edge.bottom + spill || rect.top < edge.top - spill);
          if (cutX || cutY) add(element, `is cut off by ${name(at).split(" ")[0]}`);
        }
      }
    }
    return [...found.values()];
  }

  /** Text that lies over the text of another block. */
  function overlap() {
    const found = new Map();
    const lines = [];
    for (const { element, rects } of visibleText()) {
      const block = [...ancestors(element)].find((at) => !/^(inline|contents|ruby)/.test(getComputedStyle(at).display));
      if (block.closest("svg")) continue;
      // The room of a letter is taller than the letter.
      for (const { left, right, top, height } of rects) {
        lines.push({ element, block, left: left + 1, right: right - 1, top: top + height / 4, bottom: top + height * 3 / 4 });
      }
    }
    lines.sort((a, b) => a.top - b.top);
    lines.forEach((a, at) => {
      for (let next = at + 1; next < lines.length && lines[next].top < a.bottom; next++) {
        const b = lines[next];
        if (a.block !== b.block && a.left < b.right && b.left < a.right) found.set(a.element, `${name(a.element)} and ${name(b.element)}`);
      }
    });
    return [...found.values()];
  }

  /** In a right-to-left page: the body has that direction, and each paragraph and heading begins at its edge. */
  function direction() {
    const found = [];
    const body = getComputedStyle(document.body).direction;
    if (body !== document.documentElement.dir) found.push(`body has direction ${body}`);
    for (const block of document.querySelectorAll("main :is(p, h1, h2, h3, li > a:first-child)")) {
      const style = getComputedStyle(block);
      if (!/block|list-item/.test(style.display) || style.textAlign === "center" || forListeners(block)) continue;
      const lines = [...visibleText(block)].flatMap(({ element, rects }) => {
        // A button in the line begins at its own edge, not at its words.
        const box = [...ancestors(element)].find((at) => getComputedStyle(at).display !== "inline");
        return box === block ? rects : [box.getBoundingClientRect()];
      });
      lines.push(...[...block.querySelectorAll("img, svg")].filter(shown).map((picture) => picture.getBoundingClientRect()));
      if (lines.length === 0) continue;
      const top = Math.min(...lines.map((rect) => rect.bottom));
      const first = lines.filter((rect) => rect.top < top);
      const box = block.getBoundingClientRect();
      const inset = (side) => parseFloat(style[`padding${side}`]) + parseFloat(style[`border${side}Width`]);
      const gap = style.direction === "rtl"
        ? box.right - inset("Right") - Math.max(...first.map((rect) => rect.right))
        : Math.min(...first.map((rect) => rect.left)) - box.left - inset("Left");
      if (Math.abs(gap) > 3) found.push(`${name(block)} begins ${Math.round(gap)} px from its ${style.direction} edge`);
    }
    return found;
  }

  /** Telephone numbers read from left to right, in every language. */
  function phones() {
    const numbers = [];
    const found = [];
    for (const { node, element } of visibleText()) {
      if (!element.closest('bdi, a[href^="tel:"]')) continue;
      for (const { 0: number, index } of node.data.matchAll(/\d[\d -]{2,}\d/g)) {
        const x = (at) => {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          return range.getBoundingClientRect();
        };
        const places = [...number].map((sign, at) => [sign, x(index + at)]).filter(([sign]) => /\d/.test(sign));
        numbers.push(number);
        const seen = [...places].sort(([, a], [, b]) => (a.top < b.bottom && b.top < a.bottom ? a.left - b.left : a.top - b.top));
        const written = (list) => list.map(([sign]) => sign).join("");
        if (written(seen) !== written(places) || seen[0] !== places[0]) {
          found.push(`${name(element)} shows ${number} as ${written(seen)}`);
        }
      }
    }
    return { numbers, found };
  }

  const colour = (text) => {
    const [red, green, blue, alpha = 1] = text.match(/[\d.]+/g).map(Number);
    return { red, green, blue, alpha };
  };
  const luminance = ({ red, green, blue }) => {
    const [r, g, b] = [red, green, blue].map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const background = (element) => {
    for (const at of ancestors(element)) {
      const here = colour(getComputedStyle(at).backgroundColor);
      if (here.alpha > 0.99) return here;
    }
    return { red: 255, green: 255, blue: 255, alpha: 1 };
  };

  /** On paper: nothing that only works on a screen, and black words on white. */
  function print() {
    const found = [];
    for (const element of document.querySelectorAll("nav, form, button, video, audio, iframe, .skip")) {
      if (shown(element) && element.getClientRects().length > 0) found.push(`${name(element)} is printed`);
    }
    for (const element of document.querySelectorAll("details > :not(summary)")) {
      const folded = shown(element.parentElement) && !shown(element);
      if (folded) found.push(`${name(element)} is folded away`);
    }
    const wrong = new Map();
    for (const { element } of visibleText()) {
      if (luminance(colour(getComputedStyle(element).color)) > 0.04) wrong.set(element, "is not black");
      if (luminance(background(element)) < 0.98) wrong.set(element, "is not on white");
    }
    wrong.forEach((why, element) => found.push(`${name(element)} ${why}`));
    return found;
  }

  /** What the eye sees now, to compare with what it sees in another mode. */
  function inventory() {
    let count = 0;
    for (const { element } of visibleText()) element.dataset.seen = String(++count);
    for (const element of document.body.querySelectorAll("*")) {
      const rect = element.getBoundingClientRect();
      // What has no box has no colour either, such as the source of a sound.
      if (rect.width === 0 || rect.height === 0) continue;
      const style = getComputedStyle(element);
      const drawn = colour(style.backgroundColor).alpha > 0 || style.backgroundImage !== "none";
      if (element.matches("img, svg") && shown(element)) element.dataset.drawn = "picture";
      else if (drawn && element.childNodes.length === 0 && shown(element) && rect.width > 4 && rect.height > 4) {
        element.dataset.drawn = "shape";
      }
    }
  }

  /** After `inventory`, with the colours of the reader's own: is everything still there? */
  function stillThere() {
    const found = [];
    const seen = new Set();
    for (const { element } of visibleText()) {
      seen.add(element);
      const [a, b] = [luminance(colour(getComputedStyle(element).color)), luminance(background(element))];
      const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      if (contrast < 4.5) found.push(`${name(element)} has a contrast of ${contrast.toFixed(1)}`);
    }
    for (const element of document.querySelectorAll("[data-seen]")) {
      if (!seen.has(element)) found.push(`${name(element)} is gone`);
    }
    for (const element of document.querySelectorAll("[data-drawn]")) {
      const style = getComputedStyle(element);
      const outlined = ["Top", "Right", "Bottom", "Left"].some((side) => parseFloat(style[`border${side}Width`]) > 0);
      if (!shown(element)) found.push(`${name(element)} is gone`);
      else if (element.dataset.drawn === "shape" && !outlined) {
        const same = Math.abs(luminance(background(element)) - luminance(background(element.parentElement))) < 0.02;
        if (same && style.backgroundImage === "none") found.push(`${name(element)} is a shape that only its colour shows`);
      }
    }
    return found;
  }

  /** The element with the focus: can a person see where it is? */
  function focus() {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const style = getComputedStyle(element);
    const rect = [...element.getClientRects()].find((rect) => rect.width > 0 && rect.height > 0);
    const problems = [];
    if (!rect) problems.push("has the focus, but is not on the page");
    else {
      const x = rect.left + rect.width / 2;
      const y = rect.top + rect.height / 2;
      const inside = x >= 0 && x <= innerWidth && y >= 0 && y <= innerHeight;
      const hit = inside && document.elementFromPoint(x, y);
      if (!inside) problems.push("has the focus, but is outside the window");
      else if (!element.contains(hit)) {
        problems.push(`has the focus below ${hit ? name(hit) : "something"}`);
      }
    }
    if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) problems.push("has the focus without an outline");
    element.dataset.visited ??= "0";
    const again = element.dataset.visited === "1";
    element.dataset.visited = "1";
    return { name: name(element), again, problems: problems.map((problem) => `${name(element)} ${problem}`) };
  }

  /** The skip link, when it has the focus. */
  function skipLink() {
    const element = document.activeElement;
    if (!element?.matches('a[href^="#"]')) return [`the first Tab reaches ${element ? name(element) : "nothing"}`];
    const rect = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const seen = rect.top >= 0 && rect.left >= 0 && rect.bottom <= innerHeight && rect.right <= innerWidth
      && rect.width >= 24 && rect.height >= 24 && style.clipPath === "none" && shown(element);
    return seen ? [] : [`${name(element)} has the focus, but cannot be seen`];
  }

  function insideMain() {
    const main = document.querySelector("main");
    const element = document.activeElement;
    const follows = element && main
      && (main.contains(element) || main.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
    return follows ? [] : [`after the skip link, the focus is on ${element ? name(element) : "nothing"}`];
  }

  const openDetails = () => document.querySelectorAll("details").forEach((details) => (details.open = true));
  const closeDetails = () => document.querySelectorAll("details").forEach((details) => (details.open = false));

  /** What stands alone to be pressed is as high as a thumb; what stands beside text is at least 24 px, as axe asks. */
  function targets() {
    const found = [];
    for (const element of document.querySelectorAll("a[href], button, input, summary")) {
      const style = getComputedStyle(element);
      if (!shown(element) || forListeners(element) || style.display === "inline") continue;
      const block = [...ancestors(element.parentElement)].find((at) => !/^inline/.test(getComputedStyle(at).display));
      const others = [...visibleText(block)].some(({ node }) => !element.contains(node) && !node.parentElement.closest("a, button"));
      const least = style.display.startsWith("inline-") && others ? 24 : 44;
      element.scrollIntoView({ block: "center", behavior: "instant" });
      const box = element.getBoundingClientRect();
      // A row that belongs to its link is part of it.
      const pressed = (y) => element.contains(document.elementFromPoint(box.left + box.width / 2, y));
      const middle = box.top + box.height / 2;
      const high = box.height >= least - 0.5 || (pressed(middle - least / 2 + 1) && pressed(middle + least / 2 - 1));
      if (!high || box.width < 24) found.push(`${name(element)} is ${Math.round(box.width)} by ${Math.round(box.height)} px, not 24 by ${least}`);
    }
    scrollTo(0, 0);
    return found;
  }

  /** For those who asked the system for less movement. */
  function motion() {
    const found = document.getAnimations().map((animation) => `${name(animation.effect.target)} moves`);
    for (const element of document.querySelectorAll("*")) {
      const style = getComputedStyle(element);
      const takesTime = style.transitionDuration.split(",").some((duration) => parseFloat(duration) > 0);
      if (takesTime) found.push(`${name(element)} changes slowly`);
      if (style.scrollBehavior === "smooth") found.push(`${name(element)} glides`);
    }
    return found;
  }

  /** Tries what the page promises to keep out, and waits for the browser to refuse it. Leaves the page spoilt. */
  async function policy() {
    const tried = ["script-src-elem", "script-src-attr", "style-src-attr", "style-src-elem", "img-src", "connect-src", "font-src", "frame-src", "form-action"];
    const left = new Set(tried);
    const refused = new Promise((resolve) => {
      addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
        left.delete(effectiveDirective);
        if (left.size === 0) resolve();
      });
    });
    const add = (tag, fields) => document.body.appendChild(Object.assign(document.createElement(tag), fields));
    const outside = "https://elsewhere.example/";
    add("script", { textContent: "globalThis.ran = true;" });
    add("button", {}).setAttribute("onclick", "globalThis.ran = true;");
    document.body.lastChild.click();
    add("p", {}).setAttribute("style", "color: red");
    add("style", { textContent: "p { color: red }" });
    add("img", { src: `${outside}a.png`, alt: "" });
    fetch(`${outside}a.json`).catch(() => null);
    new FontFace("outside", `url(${outside}a.woff2)`).load().catch(() => null);
    add("iframe", { src: outside, title: "outside" });
    add("form", { action: outside, method: "post", target: "_self" }).submit();
    await Promise.race([refused, new Promise((resolve) => setTimeout(resolve, 1000))]);
    if (globalThis.ran) left.add("script-src-elem");
    return [...left].map((directive) => `nothing forbids ${directive}`);
  }

  /** With the rules for paper: what must be found again on the sheets. */
  function paper() {
    const words = (element) => element.textContent.trim().replace(/\s+/g, " ");
    const links = [...document.querySelectorAll('article a[href^="http"], .about a[href^="http"]')].filter(shown);
    const language = document.querySelector(".languages summary .visually-hidden").nextSibling.data.trim();
    const needed = [
      ["the name of the language", [...document.querySelectorAll("header *")].find((at) => shown(at) && words(at) === language)],
      ...[...document.querySelectorAll(".about strong")].map((date) => ["the date of the last check", date]),
      ...[...document.querySelectorAll("a.term")].map((term) => {
        const entry = document.getElementById(decodeURIComponent(term.hash.slice(1)));
        return [`the meaning of “${words(term)}”`, entry?.querySelector("dd:last-of-type")];
      }),
    ];
    return {
      text: [...visibleText()].filter(({ element }) => !element.closest("nav")).map(({ node }) => node.data).join(" "),
      menus: [...document.querySelectorAll("nav a, .skip, form button")].map(words),
      addresses: links.map((link) => link.getAttribute("href")),
      missing: needed.filter(([, element]) => !element || !shown(element) || words(element) === "").map(([what]) => what),
    };
  }

  return {
    sidewaysScroll, lostText, overlap, direction, phones, print, inventory, stillThere, focus, skipLink, insideMain,
    openDetails, closeDetails, targets, motion, policy, paper,
  };
})();
