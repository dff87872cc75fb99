"""Text that means harm: read or refused in bounded time, whatever it repeats."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentoring.kit.errors import Refused
from roadmap.reader.formats import files
from roadmap.reader.formats.plain import blocks_of_pasted_text
from roadmap.reader.reading import read_text
from roadmap.reader.recognition import read_blocks

TODAY = date(2025, 9, 1)
PIECES = (
    "Срок: ", "1. ", "до 5 ", "сентябрь - ", "Иванов И. И. ", "Директор, ", "1.1 Обучение до 5 мая Директор ", "№ ",
    "((сентябрь", "2025-", "Срок: май Ответственный: ", "План ", "в течение ", "1) ", "10% в 2020 ", "│а", "├─┼", "|",
    "\n", "\t", "   ", "Мероприятие   Срок   Ответственный\n", "1   Опрос   май   Директор\n", "\f", "«", "- ", "I. ",
)  # fmt: skip


def read(text):
    return read_blocks(blocks_of_pasted_text(text), window=None, today=TODAY)


@pytest.mark.parametrize("piece", PIECES)
def test_a_long_text_of_one_piece_is_read_or_refused(piece):
    try:
        read(piece * (16_000 // len(piece)))
    except Refused as refusal:
        assert refusal.code


def test_what_takes_too_long_is_refused(monkeypatch):
    monkeypatch.setattr(files, "SECONDS", 1)
    with pytest.raises(Refused) as refusal:
        read_text("\n".join(f"{n}. Обучение наставников и сбор согласий до 5 мая Директор" for n in range(1, 3900)))
    assert refusal.value.code == "too_heavy"


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=12), max_size=40).map("".join))
def test_no_text_whatever_raises_anything_but_a_refusal(text):
    try:
        plan = read(text)
    except Refused:
        return
    assert type(plan).from_json(plan.as_json()) == plan
