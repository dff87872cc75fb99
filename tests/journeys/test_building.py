"""A curator builds a questionnaire, publishes it, a pupil answers it on a phone, and a new version begins."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.answering import answer
from tests.journeys.conftest import PHONE
from tests.journeys.empty_school import PASSWORD

pytestmark = pytest.mark.in_order
CURATOR = "k.orlova"
TITLE = "Как мне в классе"
ANSWERS = "- Легко\n- По-разному\n- Трудно"
QUESTIONS = [  # (kind, what is typed)
    ("scale", "Мне хорошо в классе"),
    ("one", f"Как даются уроки\n{ANSWERS}"),
    ("several", f"Что помогает\n{ANSWERS}"),
    ("yes_no", "Есть с кем поговорить"),
    ("number", "Сколько у меня кружков"),
    ("date", "Когда был последний поход"),
    ("short_text", "Любимый предмет"),
    ("long_text", "Что стоит изменить"),
    ("slots", "Когда мне удобно"),
]


@pytest.fixture(scope="module")
def curator(visit, empty_school):
    programme = int(empty_school.python("-m", "tests.journeys.class_without_mail", CURATOR))
    window = visit(empty_school)
    window.sign_in(CURATOR, PASSWORD)
    window.open(f"/programmes/{programme}/questionnaires/")
    return window


def row_of(page, text):
    return page.locator(".b-row", has_text=text)


def close_card(curator):
    curator.page.locator("[data-card] button[name=do][value=close]").click()
    curator.settle()


def test_every_kind_is_added_from_one_line_or_a_pasted_list(curator):
    page = curator.page
    page.fill("#new-title", TITLE)
    page.locator("form:has(#new-title) button").click()
    expect(page.locator("#b-title")).to_have_text(TITLE)
    for kind, typed in QUESTIONS:
        page.locator("#add-1-text").fill(typed)
        page.locator("#add-1-kind").select_option(kind)
        page.locator("#add-1 button.btn-soft").click()
        expect(page.locator(".b-row", has_text=typed.split("\n")[0]).first).to_be_attached()
        curator.settle()
        if page.locator("[data-card]").count():
            close_card(curator)
    assert page.locator(".b-rows .b-text").all_inner_texts() == [typed.split("\n")[0] for _kind, typed in QUESTIONS]
    curator.look()


def test_a_question_is_moved_by_the_keyboard_turned_round_and_asked_on_a_condition(curator):
    page = curator.page
    up = row_of(page, "Есть с кем поговорить").locator("button[value=up]")
    up.focus()
    page.keyboard.press("Enter")
    curator.settle()
    order = page.locator(".b-rows .b-text").all_inner_texts()
    assert order.index("Есть с кем поговорить") == 2
    page.get_by_role("link", name="Мне хорошо в классе").click()
    page.locator("[data-card] input[name=reverse]").check()
    close_card(curator)
    page.get_by_role("link", name="Что стоит изменить").click()
    page.locator(".b-condition summary").click()
    page.locator("select[name=if-0-question]").select_option(label="2. Как даются уроки")
    page.locator("select[name=if-0-value]").select_option(label="Трудно")
    close_card(curator)
    expect(row_of(page, "Что стоит изменить").locator(".b-cond")).to_contain_text("«Трудно»")
    curator.look()


@pytest.fixture(scope="module")
def kept():
    """What one step leaves to the next."""
    return {}


def test_it_is_published_and_answered_on_a_phone(empty_school, visit, curator, kept):
    page = curator.page
    page.locator("form[action$='/publish/'] button").click()
    curator.settle()
    curator.look()
    kept["published"] = page.url
    page.locator("a.btn-primary[href*='surveys/new/']").click()
    page.locator("button[name=check]").click()
    page.get_by_role("button", name=re.compile(r"^Разослать \(\d+\)")).click()
    curator.settle()
    link = page.locator("[data-copy]").first.get_attribute("data-copy")
    pupil = visit(empty_school, on=PHONE)
    answer(pupil, pupil.home + "/a/" + link.split("/a/")[1], {"q2": ["Трудно"]})
    pupil.reads("Спасибо")


def test_a_change_is_a_new_version_and_the_published_one_stays(curator, kept):
    page = curator.page
    page.goto(kept["published"])
    page.locator("button[name=do][value=change]").click()
    curator.settle()
    curator.reads("Черновик версии 2")
    page.goto(kept["published"])
    curator.reads("Версия 1")
    curator.look()
