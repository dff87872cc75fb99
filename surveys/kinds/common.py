"""What the kinds share: a choice as pages show it, the name of a field, text without what no database keeps."""

from dataclasses import dataclass
from typing import Any


@dataclass
class Choice:
    value: Any
    label: str
    is_on: bool = False


def input_name(question):
    return f"q-{question.key}"


def clean(text):
    """Without what no database keeps, lines ended alike."""
    return text.replace("\x00", "").replace("\r\n", "\n")
