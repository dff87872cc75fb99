"""From signing in to an approved programme made of the school's own plan in Word: twelve presses, three minutes."""

import time
from pathlib import Path

import pytest

from monitoring.demo.cast import PASSWORD

PLAN = Path(__file__).parent.parent / "samples" / "plans" / "rechinsk-merged-sections.docx"
PRESSES, SECONDS = 12, 180
NAMES = ("Наставничество педагогов", "Целевая модель наставничества")

pytestmark = pytest.mark.in_order


def test_a_plan_in_word_becomes_an_approved_programme(visit, demo):
    begun = time.monotonic()
    curator = visit(demo)
    curator.sign_in("curator4", PASSWORD)
    curator.page.locator(".me-menu > summary").click()
    curator.follow("Новая программа")
    curator.follow("Загрузить свой план")
    curator.page.set_input_files("input[name=file]", PLAN)
    curator.press("Прочитать план")
    curator.reads("Обсуждение программы на заседании педсовета")
    curator.press("Принять план")
    curator.press("К проверке")
    assert curator.page.locator(".review-row").count() == 14
    curator.press("Отправить директору")
    curator.reads("ждёт утверждения директором")
    director = visit(demo)
    director.sign_in("director4", PASSWORD)
    director.follow("Дорожная карта:")
    director.press("Утвердить")
    director.reads("утверждена и действует")
    choosing_the_file = 1
    assert curator.presses + director.presses + choosing_the_file <= PRESSES
    assert time.monotonic() - begun < SECONDS


def test_it_stands_beside_the_programme_of_before_in_the_menu(visit, demo):
    curator = visit(demo)
    curator.sign_in("curator4", PASSWORD)
    curator.page.locator(".me-menu > summary").click()
    before, taken_over = (curator.page.locator(".me-menu .menu-item", has_text=name) for name in NAMES)
    assert before.count() == taken_over.count() == 1
    before.click()
    curator.settle()
    assert NAMES[0] in curator.page.locator(".me-menu .menu-item[aria-current]").text_content()
