#!/usr/bin/env python3
"""Cuts the theme's fonts out of the full ones: small files for the screen, each for one script, as `fundament.css`
names them, and one file a family and weight for paper.

    python3 make-fonts.py FOLDER_WITH_TTF_FILES

README.md says where the full fonts come from. Same fonts and same tool versions give the same bytes.
"""

import sys
from io import BytesIO
from pathlib import Path

from fontTools import merge, subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

THEME = Path(__file__).resolve().parents[2] / "themes/fundament"
OUT = THEME / "assets/fonts"
PAPER_OUT = THEME / "handout/fonts"
WEIGHTS = {400: "Regular", 700: "Bold"}

# What every letter needs to stand right: accents, joins, kerning, and the forms of one language.
# Small capitals, other figures and the like are left out, because no style of the theme asks for them.
SHAPING = ["ccmp", "locl", "mark", "mkmk", "kern"]
JOINING = SHAPING + ["init", "medi", "fina", "isol", "rlig", "liga", "calt", "curs"]

# One row a file: its name, the family, the letters, the features. The letters are also the `unicode-range` in
# `fundament.css`; a test of the theme compares the two.
FILES = [
    # Dutch, English, Somali, German, Spanish, and the figures and signs of every page; also the marks of direction,
    # which stand around dates in every language.
    ("latin", "NotoSans", "0020-007E, 00A0-00FF, 0131, 0152-0153, 02BC, 200E-2015, 2018-201E, 2020-2022, 2026, "
     "202F-2030, 2039-203A, 2066-2069, 20AC, 2190-2193, 2212, 2264-2265", SHAPING),
    # Turkish, Polish, Romanian, Albanian, Kurdish in Latin letters, and the other languages of Europe.
    ("latin-more", "NotoSans", "0100-0130, 0132-0151, 0154-017F, 018F, 01A0-01A1, 01AF-01B0, 01CD-01DC, 01E6-01E7, "
     "0218-021B, 0259, 0300-0304, 0306-030C, 0323-0328, 1E9E, 20BA", SHAPING),
    # Ukrainian, Bulgarian, Russian, Belarusian, Serbian, Macedonian.
    ("cyrillic", "NotoSans", "0400-045F, 0490-0491, 2116, 20B4", SHAPING),
    # Arabic, Persian, Dari, Pashto, Urdu, Kurdish in Arabic letters. One file: letters of two files do not join.
    ("arabic", "Vazirmatn", "060C, 061B, 061F, 0621-063A, 0640-0655, 0660-066D, 0670-0671, 0679, 067C, 067E, 0681, "
     "0685-0686, 0688-0689, 0691, 0693, 0695-0696, 0698, 069A, 06A9, 06AB, 06AF, 06B5, 06BA, 06BC, 06BE, 06C0-06C3, "
     "06C6, 06CC-06CE, 06D0, 06D2-06D5, 06F0-06F9, 200C-200D", JOINING),
    # What Tigrinya and Amharic use.
    ("ethiopic", "NotoSansEthiopic", "1200-1206, 1208-1226, 1228-1246, 1248, 124A-124D, 1250-1256, 1258, 125A-125D, "
     "1260-126E, 1270-1286, 1288, 128A-128D, 1290-129E, 12A0-12AE, 12B0, 12B2-12B5, 12B8-12BE, 12C0, 12C2-12C5, "
     "12C8-12CE, 12D0-12D6, 12D8-12E6, 12E8-12EE, 12F0-12F7, 1300-130E, 1310, 1312-1315, 1320-1326, 1328-132E, "
     "1330-1336, 1338-1346, 1348-134E, 1350-1356, 1360-1368", SHAPING),
    # The rest: rare syllables, other languages, figures.
    ("ethiopic-more", "NotoSansEthiopic", "1207, 1227, 1247, 126F, 1287, 128F, 129F, 12AF, 12CF, 12EF, 12F8-12FF, "
     "130F, 1318-131F, 1327, 132F, 1347, 134F, 1357-135F, 1369-137F", SHAPING),
]

# Names of languages in their own letters, beyond the plain Latin ones: a page in one script shows the names of all
# others without their whole fonts.
NAMES = {
    "NotoSans": "Türkçe Română Čeština Slovenčina Slovenščina Lietuvių Latviešu Eesti Français Español Português "
                "Íslenska Azərbaycanca Kurdî Kurmancî Shqip Tmaziɣt Українська Български Русский Беларуская Српски "
                "Македонски Ελληνικά",
    "Vazirmatn": "العربية فارسی دری پښتو اردو کوردی سۆرانی ئۇيغۇرچە عربي",
    "NotoSansEthiopic": "ትግርኛ አማርኛ ኣማርኛ ትግረ ኦሮምኛ",
}
NAMES_FEATURES = {"NotoSans": ["ccmp"], "Vazirmatn": ["ccmp", "init", "medi", "fina", "rlig"], "NotoSansEthiopic": ["ccmp"]}

# Paper: one file a family, because a sheet holds several scripts, and its maker reads neither WOFF nor ranges. Nothing
# is fetched, so whole blocks of letters are in, for languages to come. Ligatures are out where a script does not need
# them: a reader of the PDF copies single letters. Each script has its own space and signs: a word and the space after
# it in one font are one piece of text, and an Arabic line in one piece keeps its order for those who listen.
SIGNS = "0020-0022, 0027-0029, 002C-002F, 003A-003B, 003F, 005B, 005D, 00A0, 00AB, 00BB, 2013-2014, 2018-201E, 2026"
PAPER = {
    "NotoSans": ("noto-sans", "0020-007E, 00A0-024F, 0259, 02B0-02FF, 0300-036F, 0384-03CE, 0400-052F, 1E00-1EFF, "
                 "2000-206F, 2070-209F, 20A0-20C0, 2100-214F, 2190-21FF, 2200-22FF, 25A0-25FF, FB00-FB06, FFFD",
                 SHAPING),
    "Vazirmatn": ("vazirmatn", "0600-06FF, 0750-077F, 08A0-08FF, 200B-200F, 2066-2069, 25CC, FB50-FDFF, FE70-FEFC, "
                  + SIGNS, JOINING),
    "NotoSansEthiopic": ("noto-sans-ethiopic", "1200-139F, 2D80-2DDF, AB00-AB2F, " + SIGNS, SHAPING),
}


def cut(path, letters, features):
    options = subset.Options()
    options.layout_features = features
    options.hinting = False
    options.glyph_names = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.drop_tables += ["DSIG", "STAT"]
    font = subset.load_font(str(path), options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=letters)
    cutter.subset(font)
    return font


def code_points(ranges):
    points = []
    for part in ranges.split(","):
        first, _, last = part.strip().partition("-")
        points.extend(range(int(first, 16), int(last or first, 16) + 1))
    return points


def as_ranges(points):
    runs = []
    for point in sorted(points):
        if runs and point == runs[-1][1] + 1:
            runs[-1][1] = point
        else:
            runs.append([point, point])
    return ", ".join(f"U+{a:04X}" if a == b else f"U+{a:04X}-{b:04X}" for a, b in runs)


def write(font, name):
    font.flavor = "woff2"
    save(font, OUT / name)


def save(font, path):
    font.save(path)
    print(f"{path.stat().st_size:6} {path.name}")


def names_font(find):
    """The three families in one file, at one scale."""
    parts, points = [], set()
    for family, words in NAMES.items():
        letters = {ord(letter) for letter in words if ord(letter) > 0x7E}
        path = find(family, "Bold")
        letters &= set(TTFont(path).getBestCmap())
        points |= letters
        part = cut(path, letters, NAMES_FEATURES[family])
        scale_upem(part, 1000)
        data = BytesIO()
        part.save(data)
        data.seek(0)
        parts.append(data)
    options = merge.Options(drop_tables=["vhea", "vmtx", "BASE"])
    merged = merge.Merger(options).merge(parts)
    # The time of the run would make other bytes each time.
    merged.recalcTimestamp = False
    merged["head"].created = merged["head"].modified = TTFont(find("NotoSans", "Bold"))["head"].modified
    write(merged, "names-700.woff2")
    print(f"unicode-range of names-700.woff2: {as_ranges(points)}")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sources = list(Path(sys.argv[1]).rglob("*.ttf"))

    def find(family, weight):
        found = [path for path in sources
                 if path.stem.startswith((f"{family}_", f"{family}-")) and path.stem.endswith(weight)
                 and path.stem[len(family) + 1:].lstrip("0123456789") == weight]
        if not found:
            sys.exit(f"no {family} {weight} in {sys.argv[1]}")
        return found[0]

    OUT.mkdir(parents=True, exist_ok=True)
    for name, family, ranges, features in FILES:
        for weight, word in WEIGHTS.items():
            write(cut(find(family, word), code_points(ranges), features), f"{name}-{weight}.woff2")
    names_font(find)
    PAPER_OUT.mkdir(parents=True, exist_ok=True)
    for family, (name, ranges, features) in PAPER.items():
        for weight, word in WEIGHTS.items():
            save(cut(find(family, word), code_points(ranges), features), PAPER_OUT / f"{name}-{weight}.ttf")


main()
