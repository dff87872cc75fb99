"""A cell's text → what it says: a title and its sub-items, a number, an enumeration."""

import re

from roadmap.reader.healing import enumerated, in_one_line, plain_bullets, rejoined

NUMBER = re.compile(
    r"(?P<number>\d{1,3}(?:\.\d{1,2}){1,3}|\d{1,3}|[IVXЛХІ]{1,5})(?P<end>[.)]*)(?:\s+|(?=[А-ЯЁA-Z«\"])|$)(?P<rest>.*)",
    re.DOTALL,
)
_ROMAN = re.compile(r"[IVXХІ]{1,5}")
_ITEM = re.compile(r"(?:- |\d{1,2}\)\s?|[а-яa-z]\)\s|Приложение\s*(?:№\s*)?\d)")
_LISTED = re.compile(r"(?:- |\d{1,2}\)|[а-яa-z]\))")
_TOP_ITEM = re.compile(r"(\d{1,2})[.)]\s*(?=[А-ЯЁA-Zа-яё«\"])")
_INLINE_DASHES = re.compile(r"(?:(?<=[;:,])|(?<=\s))\s*[-–—•]\s+(?=[«(а-яёА-ЯЁ])")
UNFINISHED = re.compile(
    r"(?:[,(–—-]|(?<!\w)(?:и|в|во|на|по|с|со|к|о|об|от|из|для|за|при|или|не|а|до|у|без|под|через))$", re.IGNORECASE
)
_DASHED = re.compile(r"(?m)^\s*[-–—•]\s")
_COLON = re.compile(r":\s*$")


def number_of(text: str) -> tuple[str, str]:
    """«1.2. Разработка» → («1.2», «Разработка»); without a number the first is empty."""
    found = NUMBER.fullmatch(text.strip())
    if not found or (found["rest"] and "." not in found["number"] and not found["end"]):
        return "", text.strip()
    if re.match(r"\d{1,2}\.\d\d\.(?:\d{4}|\d\d)\b", text.strip()):  # a date
        return "", text.strip()
    return found["number"].rstrip("."), found["rest"].strip()


def is_number(text: str) -> bool:
    """Whether ``text`` is a row's number and nothing else: «7», «1.2.», «IV»."""
    found = NUMBER.fullmatch(text.strip())
    return bool(found) and not found["rest"]


def is_roman(number: str) -> bool:
    return bool(_ROMAN.fullmatch(number))


def as_paragraphs(text: str) -> list[str]:
    """Logical lines of a cell: wrapped lines joined, every item of a list its own, bullets written «- »."""
    text = enumerated(plain_bullets(rejoined(_without_lone_dash(text))))
    paragraphs: list[str] = []
    is_list = False
    for line in filter(None, (line.strip() for line in text.split("\n"))):
        starts_item = bool(_ITEM.match(line) or _TOP_ITEM.match(line))
        before = paragraphs[-1] if paragraphs else ""
        if starts_item or not before or (is_list and before.endswith(".") and line[0].isupper()):
            paragraphs.append(line)
        elif is_list and before.endswith(";"):
            paragraphs.append(f"- {line}")
        else:
            paragraphs[-1] = f"{before} {line}"
        is_list = is_list or starts_item
    return paragraphs


def _without_lone_dash(text: str) -> str:
    """A single line that begins with a dash, below one that did not end, is the rest of a sentence and no list."""
    lone = _DASHED.findall(text)
    return re.sub(r"(?<![:;.\s])\s*\n\s*(?=[-–—]\s)", " ", text) if len(lone) == 1 else text


def split_title(text: str) -> tuple[str, str]:
    """A cell → the event's title and its sub-items, a line each.

    A list without words before it gives its first item to the title."""
    paragraphs = as_paragraphs(text)
    if not paragraphs:
        return "", ""
    if len(paragraphs) == 1:
        head, *items = _inline_items(paragraphs[0])
        return head, "\n".join(f"- {item}" for item in items)
    head, items = paragraphs[0], paragraphs[1:]
    if _ITEM.match(head):
        head = re.sub(r"^(?:- |\d{1,2}\)\s?|[а-яa-z]\)\s)", "", head)
    elif re.match(r"1[.)]", head) and re.match(r"2[.)]", items[0]):
        head = head[2:].strip()
    return head, "\n".join(item if _LISTED.match(item) or _TOP_ITEM.match(item) else f"- {item}" for item in items)


def top_items(text: str) -> tuple[str, list[str]]:
    """A stage's contents → the words before its list and the items, each with its sub-items below it.

    Items are numbered, or else begin with a dash; a text without a list is one item."""
    paragraphs = as_paragraphs(text)
    numbered = [p for p in paragraphs if _TOP_ITEM.match(p)]
    starts = _TOP_ITEM if numbered else re.compile("- ")
    lead: list[str] = []
    items: list[list[str]] = []
    for paragraph in paragraphs:
        if starts.match(paragraph):
            items.append([starts.sub("", paragraph, count=1)])
        elif items:
            items[-1].append(paragraph)
        else:
            lead.append(paragraph)
    if not items:
        return "", ["\n".join(lead)] if lead else []
    return "\n".join(lead), ["\n".join(item) for item in items]


def plain_lines(text: str) -> str:
    """A result or an indicator: wrapped lines joined, a line for each paragraph or item of a list."""
    lines: list[str] = []
    for paragraph in enumerated(plain_bullets(rejoined(text))).split("\n"):
        paragraph = paragraph.strip()
        if lines and paragraph and not _begins(paragraph, lines[-1]):
            lines[-1] = f"{lines[-1]} {paragraph}"
        elif paragraph:
            lines.append(paragraph)
    return "\n".join(lines)


def unwrapped(text: str) -> str:
    """A cell whose lines were broken by the width of its column."""
    return "\n".join(as_paragraphs(text))


def _begins(line: str, before: str) -> bool:
    """Whether ``line`` is a paragraph of its own and not the wrapped end of ``before``."""
    if _ITEM.match(line) or _TOP_ITEM.match(line):
        return True
    first = re.match(r"\W*([^\W\d_]*)", line)
    is_capital = bool(first and first[1][:1].isupper() and not (first[1].isupper() and len(first[1]) > 1))
    return (is_capital or before.endswith(";")) and not UNFINISHED.search(before)


def _inline_items(text: str) -> list[str]:
    """«Работа пар - знакомство; - пробная встреча» → head and items; a lone dash is punctuation."""
    places = [match for match in _INLINE_DASHES.finditer(text) if _opens_item(text, match)]
    if len(places) < 2:
        return [text]
    cuts = [0, *(match.end() for match in places), len(text)]
    ends = [*(match.start() for match in places), len(text)]
    return [text[cut:end].strip() for cut, end in zip(cuts, ends, strict=False)]


def _opens_item(text: str, dash: re.Match[str]) -> bool:
    before = text[: dash.start()].rstrip()
    following = re.search(r";\s*[-–—•]\s", text[dash.end() :])
    return before.endswith((";", ":")) or (following is not None and ";" not in before)


def section_title(text: str) -> str:
    """A section's heading in one line without what ends it."""
    return _COLON.sub("", in_one_line(text)).strip()
