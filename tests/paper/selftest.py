#!/usr/bin/env python3
"""Plants faults into copies of good sheets, and expects the check to find each of them, and nothing in the good ones.

    python3 tests/paper/selftest.py SITE_FOLDER
"""

import re
import shutil
import sys
import tempfile
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from check import check

# The page whose sheets have everything: headings, lists, a table, notes, words of the glossary, sentences to say.
PAGE = "school-advice"


def elements(pdf):
    waiting = [pdf.Root.StructTreeRoot.K]
    while waiting:
        one = waiting.pop(0)
        if isinstance(one, Array):
            waiting = list(one) + waiting
        elif isinstance(one, Dictionary) and "/S" in one:
            yield one
            if "/K" in one:
                waiting.insert(0, one.K)


def of_kind(pdf, kind):
    return [one for one in elements(pdf) if one.S == f"/{kind}"]


def document(pdf):
    return of_kind(pdf, "Document")[0]


def untagged(pdf):
    del pdf.Root.StructTreeRoot, pdf.Root.MarkInfo


def picture_without_words(pdf):
    del of_kind(pdf, "Figure")[0].Alt


def swapped_blocks(pdf):
    kids = document(pdf).K
    places = [at for at, kid in enumerate(kids) if kid.S == "/P"]
    first, second = places[1], places[2]
    kids[first], kids[second] = kids[second], kids[first]


def swapped_points(pdf):
    points = of_kind(pdf, "L")[0].K
    points[0].K[1], points[1].K[1] = points[1].K[1], points[0].K[1]


def swapped_columns(pdf):
    row = next(one for one in of_kind(pdf, "Div") if len(one.get("/K", [])) == 3 and of_first(one) == "H1")
    row.K[0], row.K[2] = row.K[2], row.K[0]


def of_first(row):
    first = row.K[0]
    return str(first.K[0].S)[1:] if "/K" in first and isinstance(first.K, Array) and "/S" in first.K[0] else None


def other_number(pdf):
    """Two rows have each the number of the other."""
    rows = [one for one in of_kind(pdf, "Div") if len(one.get("/K", [])) == 3 and "/K" in one.K[1]]
    rows[3].K[1], rows[6].K[1] = rows[6].K[1], rows[3].K[1]


def other_language(pdf):
    pdf.Root.Lang = String("de")


def part_in_other_language(pdf):
    """A Dutch sentence loses its mark, so a voice would read it as Arabic."""
    edit(pdf, lambda stream: stream.replace(b"/Lang(nl)", b"/Lang(ar)"))
    for one in elements(pdf):
        if one.get("/Lang") == "nl":
            del one["/Lang"]


def missing_word(pdf):
    """The third line of text is not drawn."""
    shows = iter(range(10_000))
    edit(pdf, lambda stream: re.sub(rb"\[\((?:[^\\()]|\\.)*\)\]TJ", lambda found: b"[]TJ" if next(shows) == 2 else found[0],
                                    stream), only_first=True)


def words_without_tag(pdf):
    one = of_kind(pdf, "H1")[0]
    del one["/K"]


def hidden_code(pdf):
    page = pdf.pages[-1]
    page.contents_add(b"/Artifact BMC q 1 g 0 0 595 260 re f Q EMC", prepend=False)


def skipped_level(pdf):
    of_kind(pdf, "H2")[0].S = Name("/H3")


def first_heading_too_deep(pdf):
    of_kind(pdf, "H1")[0].S = Name("/H2")


def table_without_heads(pdf):
    for one in of_kind(pdf, "TH"):
        one.S = Name("/TD")


def title_as_paragraph(pdf):
    of_kind(pdf, "Title")[0].S = Name("/P")


def other_title(pdf):
    pdf.docinfo["/Title"] = "Untitled"


def hidden_title(pdf):
    pdf.Root.ViewerPreferences.DisplayDocTitle = False


def other_direction(pdf):
    pdf.Root.ViewerPreferences.Direction = Name("/L2R")


def other_paper(pdf):
    pdf.pages[0].mediabox = [0, 0, 612, 792]


def time_of_making(pdf):
    pdf.docinfo["/CreationDate"] = "D:20261121120000Z"


def turned_lam_alef(pdf):
    """What a better text layer would look like: it has to be noticed too."""
    for page in pdf.pages:
        for font in page.Resources.get("/Font", {}).values():
            stream = font.ToUnicode.read_bytes()
            font.ToUnicode.write(stream.replace(b"<06440627>", b"<06270644>"))


def edit(pdf, change, only_first=False):
    for page in list(pdf.pages)[:1 if only_first else None]:
        page.Contents = pdf.make_stream(change(page.Contents.read_bytes()))


# The sheet, the fault, and what a finding has to say.
FAULTS = [
    ("nl", untagged, "tagged"),
    ("nl", picture_without_words, "/Alt"),
    ("nl", swapped_blocks, "text: after"),
    ("nl", swapped_points, "text: after"),
    ("nl", other_language, "its language is 'de'"),
    ("nl", missing_word, "text: after"),
    ("nl", missing_word, "pdftotext: after"),
    ("nl", words_without_tag, "no tag holds"),
    ("nl", hidden_code, "its code says ''"),
    ("nl", skipped_level, "a heading of level 3 after one of level 1"),
    ("nl", first_heading_too_deep, "its first heading has level 2"),
    ("nl", table_without_heads, "no head cells"),
    ("nl", title_as_paragraph, "its title element"),
    ("nl", other_title, "its title is 'Untitled'"),
    ("nl", hidden_title, "the name of the file"),
    ("nl", other_paper, "is not A4"),
    ("nl", time_of_making, "time when it was made"),
    ("ar", part_in_other_language, "is marked as 'ar', expected 'nl'"),
    ("ar", swapped_points, "text: after"),
    ("ar", other_direction, "its direction"),
    ("ar", turned_lam_alef, "another way than known"),
    ("ar-nl", swapped_columns, "column in"),
    ("ar-nl", other_number, "out of their count"),
    ("ar-nl", part_in_other_language, "is marked as 'ar', expected 'nl'"),
]


def main():
    site = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        (copy / "sitemap.xml").touch()
        sheets = {}
        for path in site.rglob(f"{PAGE}-*.pdf"):
            sheets[path.stem.removeprefix(f"{PAGE}-")] = copy / path.relative_to(site)
            (copy / path.relative_to(site)).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path.parent / "index.html", (copy / path.relative_to(site)).parent)
        failed = 0
        for name in sorted({name for name, _, _ in FAULTS}):
            shutil.copy(site / sheets[name].relative_to(copy), sheets[name])
            found = check(sheets[name], True)
            failed += told(f"nothing in the good sheet {name}", not found, found)
        for name, fault, expected in FAULTS:
            with pikepdf.open(site / sheets[name].relative_to(copy)) as pdf:
                fault(pdf)
                pdf.save(sheets[name])
            found = check(sheets[name], True)
            failed += told(f"{fault.__name__.replace('_', ' ')} in {name}", any(expected in one for one in found), found)
    total = len(FAULTS) + len({name for name, _, _ in FAULTS})
    print(f"{total - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


def told(what, is_good, found):
    print(f"{'ok  ' if is_good else 'FAIL'} {what}")
    if not is_good:
        for one in found or ["no finding"]:
            print(f"       {one}")
    return not is_good


if __name__ == "__main__":
    main()
