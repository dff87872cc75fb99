"""Paragraphs that say what they are: «Задача: …», «Цель этапа – …», «Ожидаемый результат: …»."""

import re

_LABELS = (
    ("objective", re.compile(r"задач[аи]\w*(?:\s+(?:этапа|раздела|работы))?\s*[:.–—-]\s*", re.IGNORECASE)),
    ("aim", re.compile(r"цел[ьи](?:\s+(?:этапа|раздела|работы))?\s*[:.–—-]\s*", re.IGNORECASE)),
    (
        "result",
        re.compile(
            r"(?:(?:ожидаем|планируем|предполагаем)\w+\s+)?результат\w*(?:\s+этапа)?\s*[:.–—-]\s*", re.IGNORECASE
        ),
    ),
)


def label_of(text: str) -> tuple[str, str] | None:
    """«Задача: …» → («objective», «…»)."""
    for what, pattern in _LABELS:
        if (found := pattern.match(text)) and found.end() < len(text):
            return what, text[found.end() :]
    return None
