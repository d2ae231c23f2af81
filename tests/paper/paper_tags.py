"""What a sheet of paper says to those who listen: the tag tree of a PDF, block by block, with the letters and the
language of each. It reads what the maker of our sheets writes, and says so where it meets anything else.
"""

import re
import unicodedata
from dataclasses import dataclass, field

import pikepdf

# Round brackets inside a string need no stroke before them where they come in pairs.
STRING = rb"\((?:[^\\()]|\\.)*\)"
for _ in range(12):
    STRING = rb"\((?:[^\\()]|\\.|" + STRING + rb")*\)"
TOKEN = re.compile(
    STRING + rb"|<<|>>|<[0-9A-Fa-f\s]*>|[\[\]]|/[^\s()<>\[\]{}/%]*|[^\s()<>\[\]{}/%]+", re.S)
ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.S)
ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
# How far a note or a vowel mark may stand above or below its line, in points; lines are further from each other.
SAME_LINE = 9
IN_LINE = {"Span", "Strong", "Em", "Link", "Code", "Reference", "Quote", "Datetime", "Annot", "Sub"}


@dataclass
class Piece:
    """Letters that stand together on a page."""
    text: str
    x: float
    y: float
    lang: str | None
    turned: bool = False


@dataclass
class Block:
    """A block of the tag tree. `column` is 0, 1 or 2 inside a row of three, else None."""
    kind: str
    row: int | None
    column: int | None
    pieces: list = field(default_factory=list)

    def runs(self):
        """Its text in the order of reading: pairs of letters and their language."""
        found, before = [], None
        for piece in in_reading_order(self.pieces):
            # The space at the end of a line is not in the file.
            if before is not None and abs(piece.y - before.y) > SAME_LINE:
                found.append((" ", piece.lang))
            found.append((piece.text, piece.lang))
            before = piece
        return found

    def text(self):
        return "".join(text for text, _ in self.runs())


@dataclass
class Element:
    kind: str
    alt: str | None


class Paper:
    """A sheet: `blocks` in the order of its tag tree, `elements` with their kinds, and what its catalogue says."""

    def __init__(self, path):
        with pikepdf.open(path) as pdf:
            root = pdf.Root
            self.lang = text_of(root.get("/Lang"))
            self.is_marked = bool(root.get("/MarkInfo", {}).get("/Marked", False))
            view = root.get("/ViewerPreferences", {})
            self.shows_title = bool(view.get("/DisplayDocTitle", False))
            self.direction = str(view.get("/Direction", ""))
            self.title = text_of(pdf.docinfo.get("/Title"))
            self.dates = [str(key) for key in pdf.docinfo.keys() if str(key) in ("/CreationDate", "/ModDate")]
            metadata = root.get("/Metadata")
            self.metadata = metadata.read_bytes().decode("utf-8", "replace") if metadata is not None else ""
            self.sizes = [tuple(float(side) for side in page.mediabox) for page in pdf.pages]
            self.blocks, self.elements = [], []
            # For each table, whether it has cells that are heads.
            self.tables = []
            self.roles = {str(key)[1:]: str(role)[1:] for key, role in
                          root.get("/StructTreeRoot", {}).get("/RoleMap", {}).items()}
            self._rows = 0
            fonts = {}
            self._pages = {page.objgen: content_of(page, fonts) for page in pdf.pages}
            self._seen = {key: set() for key in self._pages}
            tree = root.get("/StructTreeRoot")
            if tree is not None and "/K" in tree:
                self._walk(tree.K, Place(None, self.lang, None, None, ""))
            # Letters on a page that no element of the tree holds.
            self.lost = ["".join(piece.text for piece in pieces)
                         for key, page in self._pages.items()
                         for number, pieces in page.items() if number not in self._seen[key]]

    def _walk(self, kid, place):
        if isinstance(kid, pikepdf.Array):
            for one in kid:
                self._walk(one, place)
        elif isinstance(kid, int):
            self._words(place, place.page, kid)
        elif kid.get("/Type") == "/MCR":
            self._words(place, kid.get("/Pg", None).objgen if "/Pg" in kid else place.page, int(kid.MCID))
        elif "/S" in kid:
            self._element(kid, place)

    def _element(self, element, place):
        kind = str(element.S)[1:]
        kids = element.get("/K")
        listed = list(kids) if isinstance(kids, pikepdf.Array) else [] if kids is None else [kids]
        below = [kid for kid in listed if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
        names = [str(kid.S)[1:] for kid in below]
        self.elements.append(Element(kind, text_of(element.get("/Alt"))))
        if kind == "Table":
            self.tables.append(False)
        if kind == "TH" and self.tables:
            self.tables[-1] = True
        page = element.Pg.objgen if "/Pg" in element else place.page
        lang = text_of(element.get("/Lang")) or place.lang
        block = place.block
        if kind not in IN_LINE:
            block = [None]
        inside = Place(page, lang, place.row, place.column, kind, block)
        three = place.row is None and kind == "Div" and names == ["Div"] * 3
        if three:
            self._rows += 1
        column = -1
        for kid in listed:
            if three:
                column += 1
                inside.row, inside.column = self._rows, column
            self._walk(kid, inside)
            # What follows a block inside this one is a block of its own.
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid and str(kid.S)[1:] not in IN_LINE:
                block[0] = None

    def _words(self, place, page, number):
        self._seen.get(page, set()).add(number)
        pieces = self._pages.get(page, {}).get(number)
        if not pieces:
            return
        if place.block[0] is None:
            kind = place.kind
            place.block[0] = Block(kind, place.row, place.column)
            self.blocks.append(place.block[0])
        for piece in pieces:
            place.block[0].pieces.append(
                Piece(piece.text, piece.x, piece.y, piece.lang or place.lang, piece.turned))


class Place:
    """Where a walk stands in the tree."""

    def __init__(self, page, lang, row, column, kind, block=None):
        self.page, self.lang, self.row, self.column = page, lang, row, column
        self.kind, self.block = kind, block or [None]


def text_of(value):
    return None if value is None else str(value)


def in_reading_order(pieces):
    """An Arabic line with a vowel mark comes in pieces, from left to right, each in order by itself. The mark has a
    piece of its own, with the letter it stands on once more; it is left out."""
    ordered, run = [], []

    def close():
        ordered.extend(reversed([piece for at, piece in enumerate(run) if not is_mark(piece, run[at + 1:])]))
        run.clear()

    for piece in pieces:
        if run and (abs(piece.y - run[-1].y) > SAME_LINE or piece.x < run[-1].x - 0.6):
            close()
        if piece.turned or is_arabic(piece.text) or not piece.text.strip():
            run.append(piece)
        else:
            close()
            ordered.append(piece)
    close()
    return ordered


def is_arabic(text):
    return any("\u0600" <= sign <= "\u06ff" for sign in text)


def is_mark(piece, following):
    """A vowel mark: drawn a little above or below the letter that comes next."""
    if not following or not any(unicodedata.category(sign) == "Mn" for sign in piece.text):
        return False
    return abs(piece.x - following[0].x) < 0.6 and abs(piece.y - following[0].y) > 0.01


def content_of(page, fonts):
    """The letters of a page by the number of their marked content."""
    own_fonts = {str(name)[1:]: font_of(font, fonts) for name, font in page.Resources.get("/Font", {}).items()}
    contents = page.obj.get("/Contents")
    if contents is None:
        return {}
    streams = list(contents) if isinstance(contents, pikepdf.Array) else [contents]
    reader = Reader(own_fonts)
    reader.read(b"\n".join(stream.read_bytes() for stream in streams))
    return reader.pieces


def font_of(font, known):
    key = font.objgen
    if key not in known:
        letters = {}
        to_unicode = font.get("/ToUnicode")
        if to_unicode is not None:
            for section, body in re.findall(rb"begin(bfchar|bfrange)(.*?)endbf", to_unicode.read_bytes(), re.S):
                found = [bytes.fromhex(code.decode()) for code in re.findall(rb"<([0-9A-Fa-f]*)>", body)]
                if section == b"bfchar":
                    for code, text in zip(found[::2], found[1::2]):
                        letters[code] = text.decode("utf-16-be")
                else:
                    for first, last, text in zip(found[::3], found[1::3], found[2::3]):
                        for number in range(int.from_bytes(first), int.from_bytes(last) + 1):
                            step = number - int.from_bytes(first)
                            head, tail = text[:-2], int.from_bytes(text[-2:]) + step
                            letters[number.to_bytes(len(first))] = (head + tail.to_bytes(2)).decode("utf-16-be")
        known[key] = letters
    return known[key]


class Reader:
    """Reads the operators of a page that concern its text."""

    def __init__(self, fonts):
        self.fonts, self.font = fonts, {}
        self.pieces = {}
        # Begun marks: number, language, replaced text (or None), whether letters run backwards, whether it counts.
        self.marks = [(None, None, None, False, False)]
        self.replaced = [False]
        self.matrix, self.kept = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0), []
        self.line = self.matrix

    def read(self, stream):
        waiting = []
        for token in TOKEN.findall(stream):
            first = token[:1]
            if first in b"(<[]>/" or first.isdigit() or first in b"-+.":
                waiting.append(token)
                continue
            name = token.decode("latin-1")
            if name in ("Tj", "TJ", "'", '"'):
                self.show(waiting)
            elif name in ("BDC", "BMC"):
                self.begin(waiting)
            elif name == "EMC":
                if len(self.marks) > 1:
                    self.marks.pop()
                    self.replaced.pop()
            elif name == "cm":
                self.matrix = times(numbers(waiting), self.matrix)
            elif name == "Tm":
                self.line = numbers(waiting)
            elif name == "Td":
                self.line = times((1, 0, 0, 1, *numbers(waiting, 2)), self.line)
            elif name == "BT":
                self.line = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
            elif name == "q":
                self.kept.append(self.matrix)
            elif name == "Q" and self.kept:
                self.matrix = self.kept.pop()
            elif name == "Tf" and len(waiting) >= 2:
                self.font = self.fonts.get(waiting[-2][1:].decode("latin-1"), {})
            elif name in ("true", "false", "null"):
                waiting.append(token)
                continue
            waiting = []

    def begin(self, waiting):
        number, lang, _, turned, counts = self.marks[-1]
        actual = None
        names = [index for index, token in enumerate(waiting) if token.startswith(b"/")]
        tag = waiting[names[0]] if names else b""
        if tag == b"/Artifact":
            number, counts = None, False
        if tag == b"/ReversedChars":
            turned = True
        for index, token in enumerate(waiting[:-1]):
            if token == b"/MCID":
                number, counts = int(waiting[index + 1]), True
            elif token == b"/Lang":
                lang = string(waiting[index + 1]).decode("latin-1")
            elif token == b"/ActualText":
                actual = decoded(string(waiting[index + 1]))
        self.marks.append((number, lang, actual, turned, counts))
        self.replaced.append(False)

    def show(self, waiting):
        number, lang, actual, turned, counts = self.marks[-1]
        if not counts:
            return
        if actual is not None:
            text = "" if self.replaced[-1] else actual
            self.replaced[-1] = True
        else:
            codes = b"".join(string(token) for token in waiting if token[:1] in (b"(", b"<"))
            signs = [self.font.get(codes[at:at + 2], "") for at in range(0, len(codes), 2)]
            # By glyphs: two letters in one glyph stay in their order.
            text = "".join(reversed(signs) if turned else signs)
        if not text:
            return
        placed = times(self.line, self.matrix)
        self.pieces.setdefault(number, []).append(Piece(text, placed[4], placed[5], lang, turned))


def numbers(tokens, count=6):
    return tuple(float(token) for token in tokens[-count:])


def times(one, two):
    a, b, c, d, e, f = one
    g, h, i, j, k, l = two
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l)


def string(token):
    if token.startswith(b"<"):
        digits = re.sub(rb"\s", b"", token[1:-1])
        return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())
    return ESCAPE.sub(unescaped, token[1:-1])


def unescaped(found):
    code = found[1]
    return bytes([int(code, 8) & 255]) if code[:1].isdigit() else ESCAPED.get(code, code if code.strip(b"\r\n") else b"")


def decoded(data):
    return data[2:].decode("utf-16-be") if data.startswith(b"\xfe\xff") else data.decode("latin-1")
