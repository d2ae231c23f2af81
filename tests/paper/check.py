#!/usr/bin/env python3
"""Checks every sheet of paper of a built site: what it is, what it says, in which order and language.

    python3 tests/paper/check.py SITE_FOLDER [--every]

A sheet is compared with the page of the web it stands beside: both come from one text. One line for each finding, and
exit code 1 if there are any. Codes are read from one sheet for each kind and language; `--every` reads all of them.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections import Counter
from multiprocessing import Pool
from pathlib import Path
from urllib.parse import unquote

from page_text import Page, letters, letters_of, marked_words_of, words_of
from paper_tags import Paper

A4 = (595.28, 841.89)
KINDS = ("large", "booklet", "cards")
# A code has to be read from a picture of this many dots an inch, half of what an office printer does.
CODE_DPI = 110
# How many words of pictures, numbers and feet of pages may stand between two words of the text.
FOOT_WORDS = 40


class Sheet:
    """A sheet on disk, and what its name says: the kind and the languages."""

    def __init__(self, path):
        self.path = path
        self.page = Page(path.parent / "index.html")
        stem = path.stem
        self.kind = next((kind for kind in KINDS if stem.endswith(f"-{kind}")), "sheet")
        stem = stem.removesuffix(f"-{self.kind}")
        last = tag_at_end(stem, self.page.languages)
        first = tag_at_end(stem.removesuffix(f"-{last}"), [self.page.lang])
        self.lang = self.page.lang if last == self.page.lang or first == self.page.lang else last
        self.other = None
        if self.kind == "sheet" and last != self.lang:
            self.kind, self.other = "bilingual", last

    def page_in(self, tag):
        """The same page in another language."""
        parts = unquote(self.page.languages[tag][1]).strip("/").split("/")
        root = next(folder for folder in self.path.parents if (folder / "sitemap.xml").exists())
        # The address may begin with folders that are not in the output.
        for skipped in range(len(parts)):
            page = root.joinpath(*parts[skipped:], "index.html")
            if page.exists():
                return Page(page)
        raise FileNotFoundError(f"no page in {tag} beside {self.path}")


def tag_at_end(stem, tags):
    return next((tag for tag in sorted(tags, key=len, reverse=True) if stem.endswith(f"-{tag}")), None)


def check(path, reads_code):
    """The findings about one sheet."""
    sheet = Sheet(path)
    try:
        paper = Paper(path)
    except Exception as error:
        return [f"cannot be read: {error}"]
    findings = [*check_file(sheet, paper), *check_tags(sheet, paper)]
    if sheet.kind == "bilingual":
        findings += check_two_languages(sheet, paper)
    elif sheet.kind in ("sheet", "large") and not sheet.page.has_houses:
        findings += check_order(sheet, paper)
    else:
        findings += check_words(sheet, paper)
    findings += check_foot(sheet, paper)
    findings += check_copied_words(sheet)
    if reads_code:
        findings += check_code(sheet, len(paper.sizes))
    return findings


def check_file(sheet, paper):
    told = output_of("pdfinfo", sheet.path)
    facts = dict(line.split(":", 1) for line in told.splitlines() if ":" in line)
    facts = {name: value.strip() for name, value in facts.items()}
    if facts.get("Tagged") != "yes":
        yield "pdfinfo does not say that it is tagged"
    if facts.get("Title") != title(sheet):
        yield f"its title is {facts.get('Title')!r}, expected {title(sheet)!r}"
    if "A4" not in facts.get("Page size", ""):
        yield f"pdfinfo gives the size {facts.get('Page size')}"
    for number, (left, bottom, right, top) in enumerate(paper.sizes, 1):
        if abs(right - left - A4[0]) > 0.5 or abs(top - bottom - A4[1]) > 0.5:
            yield f"page {number} is not A4"
    if paper.dates or re.search(r"<xmp:(Create|Modify|Metadata)Date>", paper.metadata):
        yield "it holds the time when it was made, so its bytes change with every build"
    if "pdfuaid" not in paper.metadata:
        yield "it does not say that it is PDF/UA"


def title(sheet):
    return " ".join("".join(text for text, _ in sheet.page.title).split())


def check_tags(sheet, paper):
    if not paper.is_marked:
        yield "its catalogue does not say that it is marked"
    if not paper.shows_title:
        yield "a window would show the name of the file, not the title"
    if paper.lang != sheet.lang:
        yield f"its language is {paper.lang!r}, expected {sheet.lang!r}"
    wanted = "/R2L" if sheet.page.is_right_to_left() else "/L2R"
    if paper.direction != wanted:
        yield f"its direction is {paper.direction!r}, expected {wanted!r}"
    titles = [block.text() for block in paper.blocks if block.kind == "Title"]
    if not titles or letters(titles[0]) != letters_of(sheet.page.title):
        yield f"its title element says {titles[:1]}"
    level = 0
    for element in paper.elements:
        found = re.fullmatch(r"H(\d)", element.kind)
        if found:
            if int(found[1]) > level + 1:
                yield f"a heading of level {found[1]} after one of level {level}" if level else \
                    f"its first heading has level {found[1]}"
            level = int(found[1])
        if element.kind == "Figure" and not (element.alt or "").strip():
            yield "a picture has no words (/Alt)"
    if not any(element.kind == "Figure" for element in paper.elements):
        yield "no picture is tagged, not even its code"
    for number, has_head in enumerate(paper.tables, 1):
        if not has_head:
            yield f"table {number} has no head cells (TH)"
    for text in paper.lost:
        if text.strip():
            yield f"no tag holds the words {text[:60]!r}"


def check_order(sheet, paper):
    """One language: the tag tree says the page, letter by letter, each letter in its language."""
    page = sheet.page
    found = [run for block in paper.blocks if block.kind != "Lbl" for run in block.runs()]
    head = page.name() + page.title + source_title(sheet) + page.lead + page.notices
    expected = head + page.body() + page.notes() + page.glossary()
    yield from compare("text", expected, found)


def source_title(sheet):
    """On paper the title stands also in the language of staff."""
    source = sheet.page.source_lang()
    return [] if source in (sheet.lang, None) else sheet.page_in(source).title


def check_two_languages(sheet, paper):
    """Each column says its page; the numbers between them count."""
    rows, others = rows_of(paper)
    if others and not sheet.page.has_houses:
        yield f"rows out of their count: {' '.join(block.text() for block in others)[:60]!r}"
    pages = {0: sheet.page, 2: sheet.page_in(sheet.other)}
    for column, page in pages.items():
        found = [run for block in rows if block.column == column for run in block.runs()]
        head = page.name() + page.title + page.lead
        yield from compare(f"column in {page.lang}", head, found)
        # Between head and text stands the notice, which the other page need not have.
        body = page.column() + page.notes()
        whole, wanted = letters_of(found), letters_of(body)
        at = whole.find(wanted, len(letters_of(head)))
        if at < 0:
            yield from compare(f"column in {page.lang}", body, after(found, len(letters_of(head + page.notices))))
            continue
        notice = whole[len(letters_of(head)):at]
        if bool(notice) != bool(sheet.page.notices):
            yield f"column in {page.lang}: between its head and its text stands {notice[:60]!r}"
        yield from compare(f"column in {page.lang}", body, after(found, at))
    if not any(block.column == 1 for block in rows):
        yield "its rows have no numbers"
    # Houses share their stones, so a word need not stand there as often as on the web.
    houses = words_of(together(*(page.houses() for page in pages.values())))
    houses = [(f"{word} ", None) for word in dict.fromkeys(houses)]
    yield from missing_words(together(sheet.page.phrases(), sheet.page.glossary(), houses), paper)


def rows_of(paper):
    """The blocks of rows with their numbers in order, and those of other rows: houses have numbers of their own."""
    rows = {}
    for block in paper.blocks:
        if block.column is not None and block.kind != "Lbl":
            rows.setdefault(block.row, []).append(block)
    counted, others, last = [], [], 0
    for blocks in rows.values():
        # The foot: its code has no words.
        if not any(block.column == 0 for block in blocks):
            continue
        number = "".join(letters(block.text()) for block in blocks if block.column == 1)
        # The heads of a table and what stands across both columns have a number, and no row.
        is_next = number in (str(last + 1), str(last + 2))
        last = int(number) if is_next else last
        (counted if is_next or not number else others).extend(blocks)
    return counted, others


def together(*texts):
    """Texts one after the other, with a space between them."""
    return [run for text in texts for run in [*text, (" ", None)]]


def check_words(sheet, paper):
    """Where paper shows another order than the web: all words are there."""
    page = sheet.page
    if sheet.kind == "cards":
        sides = [run for phrase in page.article.all(of_class="phrases") for item in phrase.all("li")
                 for side in list(item.all("p"))[:2] for run in together(page.runs(side))]
        expected = together(page.title, sides)
    else:
        expected = page.all()
    yield from missing_words(expected, paper)


def missing_words(expected, paper):
    runs = together(*(block.runs() for block in paper.blocks))
    have, whole = Counter(words_of(runs)), letters_of(runs)
    wanted = Counter(words_of(expected))
    # A word may be cut where it is wider than its column.
    missing = [word for word, count in wanted.items() if have[word] < count and whole.count(word) < count]
    if missing:
        yield f"these words are not in the tags: {' '.join(missing[:8])}"


def after(runs, count):
    """What follows the first letters of a text."""
    left = []
    for text, lang in runs:
        kept = ""
        for sign in text:
            if count > 0:
                count -= len(letters(sign))
            else:
                kept += sign
        if kept:
            left.append((kept, lang))
    return left


def compare(what, expected, found):
    """The found text begins with the expected one, letter by letter, each in its language."""
    wanted, have = letters_of(expected), letters_of(found)
    if not have.startswith(wanted):
        at = next((at for at, (one, two) in enumerate(zip(wanted, have)) if one != two), min(len(wanted), len(have)))
        yield f"{what}: after {wanted[max(0, at - 25):at]!r} comes {have[at:at + 25]!r}, expected {wanted[at:at + 25]!r}"
        return
    langs = zip(wanted, languages_of(expected), languages_of(found))
    wrong = [(at, one, two) for at, (sign, one, two) in enumerate(langs) if one != two and sign.isalpha()]
    if wrong:
        at, one, two = wrong[0]
        yield f"{what}: {wanted[at:at + 25]!r} is marked as {two!r}, expected {one!r} ({len(wrong)} letters)"


def languages_of(runs):
    return [lang for text, lang in runs for _ in letters(text)]


def check_foot(sheet, paper):
    text = " ".join(block.text() for block in paper.blocks)
    # Its parts may have two directions, so each by itself.
    if not all(word in letters(text) for word in words_of([(sheet.page.address(), None)])):
        yield f"it does not show the address {sheet.page.address()}"
    if not re.search(r"\b[0-9a-f]{4}-[0-9a-f]{4}\b", text):
        yield "it does not show the mark of its text"
    checked = sheet.page.checked()
    if checked and letters_of(checked) not in letters(text):
        yield "it does not show the day on which its facts were checked"


def check_copied_words(sheet):
    """What somebody copies out of the file, or a search engine reads: every word, in order."""
    if sheet.kind not in ("sheet", "large") or sheet.page.has_houses:
        return
    found = words_of([(output_of("pdftotext", "-raw", sheet.path, "-"), None)])
    if sheet.page.is_right_to_left():
        yield from check_arabic_words(marked_words_of(sheet.page.all()), found)
        return
    expected, at = words_of(sheet.page.all()), 0
    for number, word in enumerate(expected):
        window = found[at:at + FOOT_WORDS]
        step, count = next(((step, count) for step in range(len(window)) for count in (1, 2, 3)
                            if word == "".join(window[step:step + count])), (None, None))
        if step is None:
            yield f"pdftotext: after {' '.join(expected[max(0, number - 4):number])!r} comes " \
                f"{' '.join(window[:4])!r}, expected {word!r}"
            return
        at += step + count


# Known of the Arabic text layer that Typst 0.15 writes, and expected here, so that a change for worse or better shows:
# - lam and alef are one glyph, and programs that take text out turn its two letters: لا comes as ال;
# - a letter with a vowel mark comes twice, and its word in pieces;
# - programs put the words of a line from left to right, so only the words are compared, not their order.
LAM_ALEF, TURNED = "\u0644\u0627", "\u0627\u0644"
TANWIN = "\u064b"


def check_arabic_words(expected, found):
    have = Counter(found)
    wanted = Counter(word.replace(LAM_ALEF, TURNED) for word in expected if letters(word) == word)
    missing = wanted - have
    if missing:
        yield f"pdftotext: these words are missing or written in another way than known: {' '.join(list(missing)[:8])}"
    whole = [word for word in expected if TANWIN in word and len(letters(word)) > 3 and
             have[letters(word)] > wanted[letters(word)]]
    if whole:
        yield f"pdftotext: words with a vowel mark come whole now, so compare them too: {' '.join(whole[:4])}"


def check_code(sheet, pages):
    with tempfile.TemporaryDirectory() as folder:
        picture = Path(folder) / "page"
        output_of("pdftoppm", "-r", str(CODE_DPI), "-gray", "-png", "-singlefile", "-f", str(pages), "-l", str(pages),
                  sheet.path, picture)
        read = output_of("zbarimg", "--quiet", "--raw", f"{picture}.png").strip()
    if unquote(read) != unquote(sheet.page.url):
        yield f"its code says {read!r} at {CODE_DPI} dpi, expected {sheet.page.url}"


def output_of(*command):
    return subprocess.run([str(part) for part in command], capture_output=True, check=False).stdout.decode("utf-8", "replace")


def check_one(job):
    path, reads_code = job
    return path, list(check(path, reads_code))


def sheets_of(site):
    return sorted(site.rglob("*.pdf"))


def jobs(site, every):
    """Each sheet, and whether its code is read: one for each kind and language."""
    seen = set()
    for path in sheets_of(site):
        sort = re.sub(r"^.*?((-[a-z]{2,3}(-[A-Z]\w+)?)+(-large|-cards|-booklet)?)$", r"\1", path.stem)
        yield path, every or sort not in seen
        seen.add(sort)


def main():
    site = Path(sys.argv[1])
    work = list(jobs(site, "--every" in sys.argv[2:]))
    if not work:
        sys.exit(f"no sheets of paper in {site}")
    failed = 0
    with Pool(os.cpu_count()) as pool:
        for path, findings in pool.imap(check_one, work):
            for finding in findings:
                print(f"{path.relative_to(site)}: {finding}")
            failed += bool(findings)
    codes = sum(reads for _, reads in work)
    print(f"{len(work)} sheets compared with their pages, {codes} codes read")
    print(f"{len(work) - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
