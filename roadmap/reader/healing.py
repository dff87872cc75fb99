"""Text as it stands in a file → text as it was meant: HTML, hyphens at line ends, footnote signs, odd blanks."""

import html
import re
import unicodedata

from bs4 import BeautifulSoup

from mentoring.kit.periods.words import is_month

_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?/?>")
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,5});")
_BLOCK_TAGS = ("p", "div", "br", "li", "ol", "ul", "tr", "table", "h1", "h2", "h3", "h4", "td", "th")
_NOTHING = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]")
_ENDLESS = re.compile(r"\S{200}(?=\S)")  # no word is so long; patterns are slow on what never ends
_BLANK = re.compile("[^\\S\n]+")
_BULLET = re.compile(
    "(?m)^[ ]?[•●○◦▪▫■□►▶➢➤✓✔‣⁃∙·*\uf000-\uf0ff][ ]*(?=\\S)|^[ ]?(?:[o§ü]|[-–—‒−])[ ]+(?=\\S)|^[-–—−](?=[^\\W\\d_])"
)
_FOOTNOTE = re.compile(r"(?<=[\w».)])(?:[¹²³⁴-⁹]+|[®©]|\*{1,3}(?=\W|$)|\[\d{1,2}\])")
_HYPHENATED = re.compile(r"(?<![^\W\d_])([^\W\d_]+)[-‐‑]\s*\n\s*([а-яёa-z]+)")
_COMPOUND = re.compile(
    r"(?:программно|учебно|научно|психолого|социально|материально|организационно|информационно|нормативно|методико"
    r"|культурно|духовно|нравственно|военно|кадрово|финансово|административно|практико|личностно|профессионально"
    r"|общественно|воспитательно|физкультурно|санитарно|диагностико|контрольно|аналитико|коммуникативно|лечебно"
    r"|онлайн|мини|бизнес|интернет|медиа|пресс|веб|арт|пост|мастер|кейс|тренинг|фото|видео|квест|круглый|сайт"
    r"|педагог\w*|учител\w*|студент\w*|ученик\w*|работодател\w*|наставник\w*|участник\w*|организаци\w*|компани\w*"
    r"|воспитател\w*|лидер\w*|мать|отец|встреч\w*|психолог\w*|молод\w*|северо|юго|восточно|западно|по|кое|из|все|во)$",
    re.IGNORECASE,
)
_ENUMERATION = re.compile(r"(?<!\S)(\d{1,2})\)\s")


def heal(text: str) -> str:
    """One cell or paragraph: its lines kept, everything else that is no part of its wording put right."""
    text = unicodedata.normalize("NFC", _NOTHING.sub("", str(text)))
    text = _ENDLESS.sub(r"\g<0> ", text)
    if _TAG.search(text):
        text = without_html(text)
    elif _ENTITY.search(text):
        text = html.unescape(text)
    text = _BLANK.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n").replace("\f", "\n"))
    text = _FOOTNOTE.sub("", text)
    return "\n".join(line.strip() for line in text.split("\n")).strip()


def without_html(text: str) -> str:
    """The wording of a cell that holds HTML, a line a paragraph or item."""
    soup = BeautifulSoup(text, "html.parser")
    for unseen in soup(["script", "style", "template", "head", "title"]):
        unseen.decompose()
    for tag in soup.find_all(_BLOCK_TAGS):
        is_item = tag.name == "li" and not re.match(r"\s*\d", tag.get_text())
        tag.insert_before("\n- " if is_item else "\n")
        tag.insert_after("\n")
    return re.sub(r"\s*\n\s*", "\n", soup.get_text()).strip()


def in_one_line(text: str) -> str:
    """Lines joined into one, words hyphenated at line ends made whole."""
    return _BLANK.sub(" ", rejoined(text).replace("\n", " ")).strip()


def rejoined(text: str) -> str:
    """Words hyphenated at line ends made whole; a compound keeps its hyphen."""

    def made_whole(broken: re.Match[str]) -> str:
        are_two = _COMPOUND.fullmatch(broken[1]) or (is_month(broken[1].lower()) and is_month(broken[2].lower()))
        return f"{broken[1]}-{broken[2]}" if are_two else broken[1] + broken[2]

    return _HYPHENATED.sub(made_whole, text)


def plain_bullets(text: str) -> str:
    """Every kind of bullet at a line's beginning as «- »."""
    return _BULLET.sub("- ", text)


def enumerated(text: str) -> str:
    """«…: 1) one 2) two» → a line an item, when the figures follow each other."""
    figures = list(_ENUMERATION.finditer(text))
    if [int(figure[1]) for figure in figures] != list(range(1, len(figures) + 1)) or len(figures) < 2:
        return text
    for figure in reversed(figures):
        text = text[: figure.start()].rstrip() + "\n" + text[figure.start() :]
    return text.lstrip("\n")


def folded(text: str) -> str:
    """Lower case without ё, letter for letter, so that a place found in it is the same place in ``text``."""
    low = text.lower()
    if len(low) != len(text):  # «İ» has two small letters
        low = "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
    return low.replace("ё", "е")
