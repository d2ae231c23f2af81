// Looks things up in the index beside the search page. Without this file the page still lists everything.
((self) => {
  // What counts is where a word stands.
  const TITLE = 10, HEADING = 7, TERM = 6, SUMMARY = 3, CONTEXT = 2, TEXT = 1;
  const MOST = 20, MOST_OF_A_PAGE = 3;

  // Reads the rules that fold.rs reads too: gives the words of a text, folded.
  const folder = (table) => {
    const letters = new Map(Object.entries(table.letters));
    for (const range of table.drop) {
      const [first, last = first] = range.split("-").map((code) => parseInt(code, 16));
      for (let code = first; code <= last; code++) letters.set(String.fromCodePoint(code), "");
    }
    for (const [from, to] of table.same) [...from].forEach((letter, at) => letters.set(letter, [...to][at]));
    for (const zero of table.zeros) {
      for (let digit = 0; digit < 10; digit++) letters.set(String.fromCodePoint(zero.codePointAt(0) + digit), `${digit}`);
    }
    const plain = (letter) => letters.get(letter) ?? letter;
    const fold = (letter) => letters.get(letter) ?? [...letter.normalize("NFKD")].map(plain).join("");
    const words = (text) => [...text.normalize("NFC").toLowerCase()].map(fold).join("").match(/[\p{Alphabetic}\p{N}\p{M}]+/gu) ?? [];
    // Most pieces of a text come again.
    const known = new Map();
    return (text) => {
      if (!known.has(text)) known.set(text, words(text));
      return known.get(text);
    };
  };

  const prepare = (index) => {
    const words = new Map(), entries = [], fold = folder(index.fold);
    // Without the small word that some languages write as part of the next.
    const core = (word) => {
      for (const { leave, words } of index.fold.beginnings) {
        const small = words.find((small) => word.startsWith(small) && word.length >= small.length + leave);
        if (small) return word.slice(small.length);
      }
      return word;
    };
    const enter = (entry, ...texts) => {
      entries.push(entry);
      for (const [weight, text] of texts) {
        const found = fold(text);
        // In a short title each word says more of it.
        const worth = weight === TEXT ? TEXT : weight * (0.8 + 0.4 / found.length);
        for (const word of found) {
          if (!words.has(word)) words.set(word, { core: core(word), at: new Map() });
          const { at } = words.get(word);
          at.set(entry, Math.max(worth, at.get(entry) ?? 0));
        }
      }
    };
    for (const [page, id, title, text] of index.sections) {
      const [url, place, summary] = index.pages[page];
      if (id) enter({ page, url, id, title, place, text }, [HEADING, title], [CONTEXT, place], [TEXT, text]);
      else enter({ page, url, title: place, text: `${summary}\n${text}` }, [TITLE, place], [SUMMARY, summary], [TEXT, text]);
    }
    for (const [term, title, host, text, url] of index.terms) {
      enter({ term, url, title, host: host === title ? "" : host, text }, [TERM, title], [TERM, host], [SUMMARY, text]);
    }
    return { index, words, entries, fold, core };
  };

  // Letters to add, leave out, change or swap.
  const slips = (one, other) => {
    let rows = [[], [...Array(other.length + 1).keys()]];
    for (let i = 1; i <= one.length; i++) {
      const [before, last] = rows, row = [i];
      for (let j = 1; j <= other.length; j++) {
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (one[i - 1] !== other[j - 1]));
        if (i > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      rows = [last, row];
    }
    return rows[1][other.length];
  };

  // From 0, another word, to 1, the same.
  const likeness = (asked, word) => {
    const longer = Math.max(asked.length, word.length), shorter = Math.min(asked.length, word.length), part = shorter / longer;
    if (asked === word) return 1;
    if (shorter > 1 && word.startsWith(asked)) return 0.6 + 0.3 * part;
    if (shorter > 2 && part > 0.6 && asked.startsWith(word)) return 0.5 + 0.3 * part;
    const allowed = asked.length < 4 ? 0 : asked.length < 8 ? 1 : 2;
    if (longer - shorter <= allowed && word.length > 2) {
      const made = slips(asked, word);
      if (made <= allowed) return 0.8 - 0.2 * made;
    }
    if (asked.length > 3 && word.includes(asked)) return 0.3 + 0.3 * part;
    // Another form of the word: most languages change its end.
    let same = 0;
    while (same < shorter && asked[same] === word[same]) same++;
    return same > 3 && same / longer >= 0.6 ? (0.5 * same) / longer : 0;
  };
  const alike = (asked, [word, { core }]) => Math.max(
    likeness(asked.word, word),
    core === word ? 0 : 0.95 * likeness(asked.word, core),
    asked.core === asked.word ? 0 : 0.9 * likeness(asked.core, core),
  );

  const find = (search, query) => {
    const asked = [...new Set(search.fold(query))].map((word) => ({ word, core: search.core(word), likes: new Map() }));
    const scores = new Map();
    for (const one of asked) {
      const best = new Map();
      for (const known of search.words) {
        const [word, { at }] = known, like = alike(one, known);
        if (!like) continue;
        one.likes.set(word, like);
        for (const [entry, worth] of at) {
          if (!(best.get(entry)?.score >= like * worth)) best.set(entry, { like, score: like * worth });
        }
      }
      // A word that stands everywhere says little.
      const spread = [...best.values()].reduce((sum, { like }) => sum + like * like, 1);
      one.rarity = Math.log(1 + search.entries.length / spread);
      for (const [entry, { like, score }] of best) {
        const [sum, met] = scores.get(entry) ?? [0, 0];
        scores.set(entry, [sum + one.rarity * score, met + one.rarity * like]);
      }
    }
    const perPage = {};
    return [...scores]
      .map(([entry, [sum, met]]) => ({ entry, score: sum * met }))
      .sort((one, other) => other.score - one.score)
      .filter(({ entry }) => entry.term || (perPage[entry.page] = (perPage[entry.page] ?? 0) + 1) <= MOST_OF_A_PAGE)
      .slice(0, MOST)
      .map(({ entry }) => {
        const sentences = entry.text.split("\n").map((text) => pieces(search, asked, text));
        const worth = (cut) => cut.reduce((sum, [, worth]) => sum + worth, 0);
        const text = sentences.reduce((best, cut) => (worth(cut) > worth(best) ? cut : best));
        return { entry, title: pieces(search, asked, entry.title), text };
      });
  };

  // A text in pieces, each with what it is worth as an answer.
  const pieces = (search, asked, text) =>
    text.split(/([\p{L}\p{N}\p{M}\p{Cf}'’ʼ]+)/u).map((piece) => {
      const words = search.fold(piece);
      const worth = ({ likes, rarity }) => Math.max(0, ...words.map((word) => likes.get(word) ?? 0).filter((like) => like >= 0.4)) * rarity;
      return [piece, Math.max(0, ...asked.map(worth))];
    });

  self.fundamentSearch = { folder, prepare, find };
  if (!self.document) return;

  const form = document.querySelector("form.search"), field = form.elements.q;
  const [status, list] = [".search-status", ".search-results"].map((name) => document.querySelector(name));
  const words = document.querySelector(".search-words").content.children;
  const say = (message) => status.replaceChildren(...message.cloneNode(true).childNodes);
  const element = (name, parts, fields) => {
    const made = Object.assign(document.createElement(name), fields);
    for (const part of parts) made.append(part[1] ? element("mark", [[part[0]]]) : part[0]);
    return made;
  };
  const address = ({ url, id }) => {
    const [path, place = id] = url.split("#");
    return (path && location.protocol === "file:" ? `${path}index.html` : path) + (place ? `#${place}` : "");
  };

  let search, wait;
  const show = () => {
    const found = search && field.value.trim() ? find(search, field.value) : [];
    if (!field.value.trim()) status.replaceChildren();
    else if (search) say(found.length ? words[found.length] : words[0]);
    else load();
    list.replaceChildren(...found.map(({ entry, title, text }) => {
      const item = element("li", [[element("a", title, { href: address(entry) })]]);
      const { host_language: lang, host_direction: dir } = search.index;
      if (entry.host) item.append(" ", element("bdi", [[entry.host]], { lang, dir }));
      if (entry.place) item.append(element("p", [[entry.place]], { className: "search-place" }));
      item.append(element("p", text));
      return item;
    }));
  };
  const load = () => document.head.append(element("script", [], {
    src: form.dataset.index,
    onload: () => { search = prepare(self.fundamentIndex); show(); },
    onerror: () => say(words[words.length - 1]),
  }));
  // The address holds the question: it can be shared, and the way back works.
  const open = () => { field.value = new URLSearchParams(location.search).get("q") ?? ""; show(); };

  form.hidden = false;
  form.onsubmit = (event) => {
    event.preventDefault();
    // A page from a folder may have no history.
    try { history.pushState(null, "", `?${new URLSearchParams({ q: field.value.trim() })}`); } catch { /* It is not needed. */ }
    show();
  };
  field.oninput = () => { clearTimeout(wait); wait = setTimeout(show, 300); };
  self.onpopstate = open;
  open();
})(globalThis);
