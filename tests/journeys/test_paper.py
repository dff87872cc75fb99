"""A class without e-mail: one answers by the code on paper, the others' sheets are typed in by the keyboard alone."""

import re

import pytest
from playwright.sync_api import expect
from pypdfium2 import PdfDocument

from tests.journeys.answering import fill_in
from tests.journeys.class_without_mail import NAMES
from tests.journeys.conftest import PHONE
from tests.journeys.empty_school import PASSWORD

pytestmark = pytest.mark.in_order
CURATOR = "o.egorova"
TITLE = "Как проходят встречи в классе"
CODE = re.compile(r"[2-9ACEHKMPTXY]{4}-[2-9ACEHKMPTXY]{4}-[2-9ACEHKMPTXY]{4}")


@pytest.fixture(scope="module")
def programme(empty_school):
    return int(empty_school.python("-m", "tests.journeys.class_without_mail", CURATOR))


@pytest.fixture(scope="module")
def curator(visit, empty_school, programme):
    window = visit(empty_school)
    window.sign_in(CURATOR, PASSWORD)
    window.open(f"/programmes/{programme}/surveys/")
    window.follow(TITLE)
    return window


@pytest.fixture(scope="module")
def codes(curator):
    """{name: code} of the printed sheets."""
    pages = [page.get_textpage().get_text_bounded() for page in PdfDocument(curator.fetch("Печатать анкеты"))]
    return {name: CODE.search(text)[0] for text in pages for name in NAMES if name in text}


def test_every_sheet_has_a_name_and_a_code_of_its_own(codes):
    assert set(codes) == set(NAMES)
    assert len(set(codes.values())) == len(NAMES)


def test_a_pupil_answers_by_the_code(empty_school, visit, codes):
    pupil = visit(empty_school, on=PHONE)
    pupil.open("/code/")
    pupil.fill("Код", "2222-2222-2222")
    pupil.press("Открыть анкету")
    pupil.reads("Такого кода нет. Сверьте его с листком знак за знаком.")
    pupil.fill("Код", codes[NAMES[0]].lower().replace("-", " "))
    pupil.press("Открыть анкету")
    pupil.press("Начать", role="link")
    fill_in(pupil.page, {})
    expect(pupil.page.locator("#q-save")).to_contain_text("сохранено", timeout=15_000)
    pupil.page.locator("#q-next").tap()
    pupil.page.wait_for_url("**/check/")
    pupil.press("Отправить ответы", look=False)
    pupil.reads("Спасибо")
    pupil.follow("Следующий код")


def test_sheets_are_typed_in_without_a_mouse(curator):
    curator.page.reload()
    curator.follow("С бумаги")
    page = curator.page
    rows = page.locator("[data-sheet]")
    expect(rows).to_have_count(len(NAMES) - 1)
    rows.first.locator(".pg-cell").first.focus()
    page.keyboard.type("87")  # a key is an answer; after the last cell the next row
    expect(rows.nth(0).locator("[data-state]")).to_have_text("введено")
    page.keyboard.type("12")
    expect(rows.nth(1).locator("[data-state]")).to_have_text("введено")
    page.keyboard.press("ArrowUp")
    page.keyboard.type("0")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page.locator("[data-busy]")).to_have_count(0)
    page.reload()
    cells = page.locator("[data-sheet] .pg-cell")
    assert [cells.nth(place).input_value() for place in range(4)] == ["8", "7", "10", "2"]
    rows.nth(2).locator(".pg-cell").first.focus()
    page.keyboard.type("5")
    page.keyboard.press("Enter")
    expect(rows.nth(2).locator("[data-state]")).to_contain_text("если на листе пусто, поставьте «-»")
    curator.look()


def test_the_grid_is_a_form_without_scripts(empty_school, visit, curator):
    plain = visit(empty_school, java_script_enabled=False)
    plain.page.goto(f"{plain.home}/accounts/login/")
    plain.page.get_by_label("Логин или почта").fill(CURATOR)
    plain.page.get_by_label("Пароль", exact=True).fill(PASSWORD)
    plain.page.get_by_role("button", name="Войти").first.click()
    plain.page.goto(curator.page.url.split("?")[0])
    row = plain.page.locator("[data-sheet]").nth(3)
    row.locator(".pg-cell").nth(0).fill("12")
    row.locator(".pg-cell").nth(1).fill("9")
    row.locator(".pg-cell").nth(1).press("Enter")
    expect(plain.page.get_by_text("Нужно выбрать деление шкалы.").first).to_be_visible()
    assert row.locator(".pg-cell").nth(0).input_value() == "12"
    row.locator(".pg-cell").nth(0).fill("6")
    row.get_by_role("button", name="Сохранить").click()
    expect(plain.page.locator("[data-sheet]").nth(3).locator("[data-state]")).to_have_text("введено")
