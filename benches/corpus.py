"""Makes a site of N pages in five languages, the same bytes each time.

Its layout is our own: twenty sections, twelve of them in the menu, about 600 words a page with headings, lists,
links between pages, an alert and a table, in Latin, Arabic, Cyrillic and Ethiopic script.
"""

import random
from pathlib import Path

LANGUAGES = ["nl", "en", "ar", "uk", "ti"]

WORDS = {
    "nl": "de school van uw kind geeft een advies en u mag altijd vragen wat een woord betekent voor het gesprek met de leraar thuis samen".split(),
    "en": "the school of your child gives advice and you may always ask what a word means before the talk with the teacher at home together".split(),
    "ar": "المدرسة طفلكم تعطي نصيحة ويمكنكم دائما أن تسألوا ماذا تعني كلمة قبل اللقاء مع المعلم في البيت معا".split(),
    "uk": "школа вашої дитини дає пораду і ви завжди можете запитати що означає слово перед розмовою з учителем вдома разом".split(),
    "ti": "ቤት ትምህርቲ ናይ ውላድኩም ምኽሪ ይህብ ኩሉ ግዜ እንታይ ማለት ምዃኑ ክትሓቱ ትኽእሉ ኢኹም ቅድሚ ዝርርብ ምስ መምህር".split(),
}

SECTIONS = 20
IN_MENU = 12


def write_site(root: Path, pages: int) -> None:
    """Writes the whole site below `root`, which must not exist."""
    chance = random.Random(1)
    write(root / "site.yaml", f"base_url: https://example.org/\nsource: nl\nlanguages: [{', '.join(LANGUAGES)}]\n")
    for language in LANGUAGES:
        write(root / f"translations/{language}/interface.ftl", "site-name = Proef\nsite-description = Een proef.\n")
    keys = [""]
    keys += [f"part-{number}" for number in range(SECTIONS)]
    keys += [f"part-{number % SECTIONS}/page-{number}" for number in range(pages)]
    for key in keys:
        for language in LANGUAGES:
            folder = root / "content" / key if key else root / "content"
            write(folder / f"index.{language}.md", page(chance, language, key, keys))


def page(chance: random.Random, language: str, key: str, keys: list[str]) -> str:
    def phrase(count: int) -> str:
        return " ".join(chance.choice(WORDS[language]) for _ in range(count)).capitalize()

    lines = ["---", f"title: {phrase(4)} {key}", f"summary: {phrase(12)}."]
    if language == "nl":
        number = key.removeprefix("part-")
        if number.isdigit() and int(number) < IN_MENU:
            lines += ["nav: main", f"order: {number}"]
        lines += ["checked: 2026-11-21", "sources:", "  - title: Bron", "    url: https://example.org/bron"]
    lines += ["---", f"{phrase(10)}.", ""]
    for heading in range(6):
        lines += [f"## {phrase(3)} {{#part-{heading}}}", ""]
        lines += [f"{phrase(11)}." for _ in range(6)]
        lines += ["", f"- {phrase(8)}."]
        lines += [f"- [{phrase(2)}](@/{chance.choice(keys[1:])}) **{phrase(3)}**."]
        lines += [f"- 0800-2000 {phrase(5)}.", ""]
    lines += ["> [!TIP]", f"> {phrase(10)}.", ""]
    lines += ["| A | B |", "| --- | --- |", f"| {phrase(4)} | {phrase(4)} |", ""]
    return "\n".join(lines)


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
