"""The words of a page of the site, in the order in which its sheets of paper have to say them."""

import re
import unicodedata
from html.parser import HTMLParser
from urllib.parse import unquote

ALONE = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
# Not on paper: what leads around on the page, and what only a screen needs.
NOT_ON_PAPER = {"contents", "house-links", "footnote-back", "side-by-side", "visually-hidden"}
NEVER = {"script", "style", "svg", "template"}
BLOCKS = {"p", "li", "dt", "dd", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "div", "q", "blockquote", "section"}


class Node:
    def __init__(self, name, attributes, parent):
        self.name, self.attributes, self.parent, self.children = name, attributes, parent, []

    def classes(self):
        return (self.attributes.get("class") or "").split()

    def all(self, name=None, of_class=None):
        for child in self.children:
            if isinstance(child, Node):
                if (name is None or child.name == name) and (of_class is None or of_class in child.classes()):
                    yield child
                yield from child.all(name, of_class)

    def first(self, name=None, of_class=None):
        return next(self.all(name, of_class), None)

    def letters(self):
        return "".join(child if isinstance(child, str) else child.letters() for child in self.children)

    def lang(self):
        node = self
        while node is not None:
            if node.attributes.get("lang"):
                return node.attributes["lang"]
            node = node.parent
        return None


class Tree(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.root = self.at = Node("", {}, None)

    def handle_starttag(self, name, attributes):
        node = Node(name, dict(attributes), self.at)
        self.at.children.append(node)
        if name not in ALONE:
            self.at = node

    def handle_startendtag(self, name, attributes):
        self.at.children.append(Node(name, dict(attributes), self.at))

    def handle_endtag(self, name):
        node = self.at
        while node.parent is not None and node.name != name:
            node = node.parent
        if node.parent is not None:
            self.at = node.parent

    def handle_data(self, data):
        self.at.children.append(data)


class Page:
    """What a page says. Texts are lists of runs: letters and their language."""

    def __init__(self, path):
        tree = Tree()
        tree.feed(path.read_text(encoding="utf-8"))
        root = tree.root
        self.lang = root.first("html").attributes["lang"]
        self.url = next(link.attributes["href"] for link in root.all("link")
                        if link.attributes.get("rel") == "canonical")
        self.article = root.first("article")
        self.title = runs(self.article.first("h1"))
        lead = self.article.first("p", "lead")
        self.lead = runs(lead) if lead else []
        self.notices = [run for notice in root.all("p", "notice") for run in runs(notice)]
        self.words = root.first("section", "words-on-this-page")
        self.languages = {}
        for link in root.all("a"):
            tag = link.attributes.get("hreflang")
            if tag and tag not in self.languages and link.attributes.get("lang") == tag:
                self.languages[tag] = (link.letters(), link.attributes["href"])
        self.has_houses = self.article.first(of_class="houses") is not None
        self.has_phrases = self.article.first(of_class="phrases") is not None

        self.about = root.first("footer", "about")
        self.direction = root.first("html").attributes.get("dir")
        self.root = root

    def is_right_to_left(self):
        return self.direction == "rtl"

    def source_lang(self):
        """The language in which the site is written first, where the page has it."""
        links = {link.attributes["hreflang"]: link.attributes["href"] for link in self.root.all("link")
                 if "hreflang" in link.attributes}
        first = links.pop("x-default", None)
        return next((tag for tag, address in links.items() if address == first), None)

    def runs(self, node):
        return runs(node)

    def checked(self):
        """The sentence that says when the facts were checked."""
        strong = self.about.first("strong") if self.about else None
        return runs(strong) if strong else []

    def name(self):
        return [(self.languages[self.lang][0], self.lang)]

    def body(self):
        """The text below the title, without notes."""
        return self._text("sheet")

    def column(self):
        """The same in a sheet of two languages, without what stands across both columns."""
        return self._text("column")

    def _text(self, form):
        skipped = [self.article.first("h1"), self.article.first("p", "lead"), self.article.first("section", "footnotes")]
        parts = [runs(child, form) for child in self.article.children if child not in skipped]
        return [run for part in parts for run in [*part, (" ", self.lang)]]

    def all(self):
        parts = [self.title, self.lead, self.notices, self.body(), self.notes(), self.glossary()]
        return [run for part in parts for run in [*part, (" ", self.lang)]]

    def notes(self):
        notes = self.article.first("section", "footnotes")
        return runs(notes.first("ol")) if notes else []

    def glossary(self):
        if self.words is None:
            return []
        return runs(self.words.first("h2")) + runs(self.words.first("dl"))

    def houses(self):
        return [run for houses in self.article.all(of_class="houses") for run in runs(houses)]

    def phrases(self):
        return [run for phrases in self.article.all(of_class="phrases") for run in runs(phrases)]

    def address(self):
        """As it is printed: without scheme and last bar."""
        return unquote(self.url).split("://", 1)[1].rstrip("/")


def runs(node, form="sheet"):
    """The runs of a node, in the order in which paper says them."""
    if isinstance(node, str):
        return []
    found = []
    gather(node, form, found)
    return found


def gather(node, form, found):
    classes = node.classes()
    if node.name in NEVER or NOT_ON_PAPER.intersection(classes) or node.attributes.get("aria-hidden") == "true":
        return
    if form == "column" and ("phrases" in classes or "houses" in classes):
        return
    if node.name == "table" and (form == "column" or len(list(node.first("tr").all("th"))) > 4):
        return labelled(node, form, found)
    number = 0
    for child in node.children:
        if isinstance(child, str):
            if child:
                found.append((child, node.lang()))
            continue
        if "phrases" in classes and child.name == "li":
            number += 1
            found.append((f" {number} ", node.lang()))
        if child.name in BLOCKS or child.name == "br":
            found.append((" ", node.lang()))
        gather(child, form, found)
        if child.name in BLOCKS:
            found.append((" ", node.lang()))
    if node.name == "a" and node.attributes.get("href", "").startswith(("http:", "https:", "mailto:", "tel:")):
        shown = written_out(node.attributes["href"], node.letters())
        if shown:
            found.append((f" ({shown})", node.lang()))


def labelled(table, form, found):
    """A table too wide for its place: the head of a column stands before each of its cells."""
    heads = [runs(head, form) for head in table.first("thead").all("th")]
    for row in table.first("tbody").all("tr"):
        for head, cell in zip(heads, row.all("td")):
            words = runs(cell, form)
            if letters_of(words):
                found.extend(head + [(": ", table.lang())] + words + [(" ", table.lang())])


def written_out(address, words):
    """An address as paper shows it behind its words; nothing where the words hold it."""
    short = re.sub(r"^(https?://|mailto:|tel:)(www\.)?", "", address).rstrip("/")
    return None if letters(short).lower() in letters(words).lower() else short


def is_letter(sign):
    return unicodedata.category(sign)[0] in "LN"


def letters(text):
    """Letters and figures alone: no spaces, no signs, no vowel marks."""
    return "".join(sign for sign in unicodedata.normalize("NFC", text) if is_letter(sign))


def letters_of(text):
    return "".join(letters(run) for run, _ in text)


def words_of(text):
    """Words in order; a vowel mark belongs to its word."""
    return [letters(word) for word in marked_words_of(text)]


def marked_words_of(text):
    """The same with their vowel marks."""
    joined = unicodedata.normalize("NFC", "".join(run for run, _ in text))
    kept = "".join(sign if is_letter(sign) or unicodedata.category(sign) == "Mn" else
                   "" if unicodedata.category(sign) == "Cf" else " " for sign in joined)
    return [word for word in kept.split() if letters(word)]
