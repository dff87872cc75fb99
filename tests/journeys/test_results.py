"""Answers come in, the curator reads and takes them away; what a pupil says in confidence reaches the psychologist."""

import json
import re
from io import BytesIO

from openpyxl import load_workbook
from playwright.sync_api import expect

from tests.journeys.answering import answer
from tests.journeys.answers_come import ALARMING, PSYCHOLOGIST, SECRET
from tests.journeys.conftest import PHONE
from tests.journeys.empty_school import CURATOR, PASSWORD
from tests.journeys.letters import letters_to, wait_for_letter
from tests.journeys.papers import pdf_text


def test_answers_are_read_divided_compared_and_taken_away(empty_school, visit):
    made = json.loads(empty_school.python("-m", "tests.journeys.answers_come").strip().splitlines()[-1])
    results = f"/surveys/{made['survey']}/results/"
    pupil = visit(empty_school, on=PHONE)
    given = {"board": "7", "friend": ["Со взрослыми"], "wish": "Чтобы объясняли на примерах", "home": [ALARMING]}
    answer(pupil, made["link"], given, look=False)

    curator = visit(empty_school)
    curator.sign_in(CURATOR, PASSWORD)
    curator.open(results)
    curator.reads("30 заполненных анкет")
    curator.reads("Что изменилось с")
    curator.reads("Уверенность — высокая")
    assert SECRET not in curator.page.content()

    curator.follow("По группам")
    curator.page.get_by_label("По какому признаку").select_option(label="С кем мне легче")
    curator.press("Показать")
    row = curator.page.locator("tr", has=curator.page.get_by_role("rowheader", name="Со взрослыми"))
    expect(row.locator("td").first).to_have_text("11")

    curator.follow("Свободные ответы")
    curator.page.get_by_label("Отметить: Чтобы объясняли на примерах").check()
    curator.fill("Отмеченным —", "Объяснения")
    curator.press("Добавить метку")
    curator.follow(re.compile("^Объяснения 1"))
    expect(curator.page.locator(".said")).to_have_count(1)

    curator.follow("До и после")
    curator.reads("По каждому")
    together = curator.page.locator("section", has=curator.page.locator("#h-all"))
    expect(together.locator("tbody tr").first.locator('[data-th="Люди"], [data-th="Людей"]').first).to_have_text("30")

    book = load_workbook(BytesIO(curator.fetch("Таблица")))
    rows = list(book["Ответы"].iter_rows(values_only=True))
    assert len(rows) == 31
    assert SECRET not in str(rows)
    formula = next(cell for row in book["Ответы"].iter_rows() for cell in row if cell.value == "=2+2 задачи")
    assert formula.data_type == "s"
    assert "До и после" in book.sheetnames
    paper = pdf_text(curator.fetch("Отчёт PDF"))
    for words in ("Диагностика сейчас", "Я уверенно отвечаю у доски", "30 из 30"):
        assert words in paper
    assert ALARMING not in paper

    letter = wait_for_letter(empty_school, f"{PSYCHOLOGIST}@school.example", "сигнал")
    assert SECRET not in letter.body
    assert "Ученикова" not in letter.body
    assert not [one for one in letters_to(empty_school, f"{CURATOR}@school.example") if "сигнал" in one.subject.lower()]
    psychologist = visit(empty_school)
    psychologist.sign_in(PSYCHOLOGIST, PASSWORD)
    psychologist.open(f"/programmes/{made['programme']}/support/")  # the school has others, too
    psychologist.reads("Сигналы по анкетам")
    called = psychologist.page.locator("section", has=psychologist.page.locator("#h-signals"))
    psychologist.follow(re.compile("^Ученикова"), within=called)
    psychologist.reads(SECRET)
    psychologist.reads(ALARMING)
    signal = psychologist.page.url
    psychologist.press("Взять в работу")
    psychologist.fill("Что сделали", "Поговорила, позвонила маме")
    psychologist.press("Закрыть сигнал")
    psychologist.reads("Сигналов нет")
    curator.open(f"/programmes/{made['programme']}/signals/")
    curator.reads("Сигналов нет")
    assert curator.page.goto(signal).status == 404
