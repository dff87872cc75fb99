"""Pupils answer every kind of question: on a phone, by the keyboard, without scripts, without connection, enlarged."""

import json
import re
from random import Random
from types import SimpleNamespace

import pytest
from playwright.sync_api import expect

from surveys import conditions
from tests.journeys.answering import fill_in
from tests.journeys.conftest import PHONE

SAID = {
    "often": ["По телефону"],
    "why": "Так быстрее",
    "people": ["PERSON"],
    "times": "4",
    "warmer": "-2",
    "name": "Робот",
}


@pytest.fixture(scope="module")
def links(empty_school):
    """Addresses of links nobody has opened yet; each test takes its own."""
    return iter(json.loads(empty_school.python("-m", "tests.journeys.every_kind", "8")))


def begin(visit, product, link, on=PHONE, **more):
    visitor = visit(product, on, **more)
    visitor.page.goto(visitor.home + link)
    return visitor


def first_person(page):
    return page.locator("#q-people-1 option").nth(1).inner_text()


def saved(page):
    expect(page.locator("#q-save")).to_contain_text("сохранено", timeout=15_000)


def test_every_kind_is_answered_on_a_phone_and_looked_over(empty_school, visit, links):
    visitor = begin(visit, empty_school, next(links))
    page = visitor.page
    visitor.look()
    page.get_by_role("link", name="Начать").tap()
    page.locator("#q-next").tap()
    assert page.locator(".field-error:visible").all_inner_texts() == ["Здесь нужен ответ."] * 2
    for number in range(1, 5):
        visitor.look()
        expect(page.locator("#q-number")).to_have_text(f"Раздел {number} из 4")
        fill_in(page, {**SAID, "people": [first_person(page)]} if number == 3 else SAID)
        saved(page)
        page.locator("#q-next").tap()
    page.wait_for_url("**/check/")
    visitor.look()
    told = dict(zip(page.locator("dt").all_inner_texts(), page.locator("dd").all_inner_texts(), strict=True))
    assert len(told) == 13
    assert "—" not in told.values()
    assert told["На сколько потеплело"] == "-2"
    assert told["Почему по телефону"] == "Так быстрее"
    page.get_by_role("link", name=re.compile("Изменить.*Встречи")).tap()
    page.locator("label[for=q-often-1]").tap()
    expect(page.locator("#q-why")).to_be_hidden()
    page.get_by_role("button", name="К проверке").tap()
    page.wait_for_url("**/check/")
    assert "Почему по телефону" not in page.locator("dt").all_inner_texts()
    visitor.press("Отправить ответы", look=False)  # the script goes on when the reply has come
    visitor.reads("Ответы прочтёт куратор.")
    visitor.look()


def test_the_section_that_is_opened_by_its_address_is_read_like_the_others(empty_school, visit, links):
    page = begin(visit, empty_school, next(links) + "4/").page
    page.locator("#q-next").tap()
    assert page.locator(".field-error:visible").all_inner_texts() == ["Здесь нужен ответ."] * 2
    expect(page.locator("#q-name input")).to_be_focused()
    page.locator("#q-name input").fill("Робот")
    page.context.set_offline(True)
    page.locator("#q-times input").fill("2.5")
    page.locator("#q-next").tap()
    expect(page.locator("#q-times-error")).to_have_text("Нужно целое число от 1 до 5.")
    page.locator("#q-times input").fill("2")
    page.locator("#q-warmer input").fill("-2")
    given = {key: value for key, value in page.evaluate("answering.values()").items() if value is not None}
    assert given == {"name": "Робот", "times": 2, "warmer": -2}
    page.context.set_offline(False)
    saved(page)
    page.locator("#q-next").tap()
    page.wait_for_url("**/check/")


def test_the_whole_way_by_the_keyboard_alone_in_the_dark(empty_school, visit, links):
    visitor = begin(visit, empty_school, next(links), {"viewport": {"width": 1440, "height": 900}})
    page = visitor.page
    page.context.add_cookies([{"name": "theme", "value": "dark", "url": empty_school.url}])
    page.reload()
    press_at(page, "Начать")
    for _section in range(4):
        expect(page.locator("h1:visible")).to_be_visible()
        visitor.look()
        answer_by_keys(page)
        saved(page)
        before = page.url
        press_at(page, "Дальше", "Проверить ответы")
        page.wait_for_url(lambda url, before=before: url != before)
    press_at(page, "Отправить ответы")
    visitor.reads("Анкета отправлена.")


def press_at(page, *names):
    """Tab to the link or button that begins with one of ``names``, and Enter."""
    for _key in range(120):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent").strip().startswith(names):
            page.keyboard.press("Enter")
            return
    raise AssertionError(f"{names} is not reached by Tab")


def answer_by_keys(page):
    """Tab through the section; the first control of every question, and every row of a matrix, is answered."""
    done = set()
    for _key in range(120):
        page.keyboard.press("Tab")
        name, kind, is_mark = page.evaluate(
            "(e => [e.name || '', e.type || '', !!e.closest('.scale-row')])(document.activeElement)"
        )
        if name == "back":
            return
        if not name.startswith("q-") or name in done or name.endswith("-not"):
            continue
        done.add(name)
        keys = {"text": "Робот", "textarea": "Робот", "number": "4", "date": "10112025"}
        if is_mark:
            page.keyboard.press("7")
        elif kind in keys:
            page.keyboard.type(keys[kind])
        elif kind == "select-one":
            if name.endswith("-1"):
                page.keyboard.press("ArrowDown")
        elif kind in ("radio", "checkbox"):
            page.keyboard.press("Space")


def test_everything_works_without_scripts(empty_school, visit, links):
    page = begin(visit, empty_school, next(links), java_script_enabled=False).page
    page.get_by_role("link", name="Начать").tap()
    expect(page.locator("#q-why")).to_be_hidden()
    page.locator("label[for=q-interest-9]").tap()
    page.get_by_text("По телефону", exact=True).first.tap()
    page.locator("#q-next").tap()
    expect(page.get_by_text("После этих ответов появились ещё вопросы.")).to_be_visible()
    page.locator("#q-why textarea").fill("Так быстрее")
    page.locator("#q-next").tap()
    for key in ("about-1-1", "about-2-2"):
        page.locator(f"label[for=q-{key}]").tap()
    page.locator("#q-next").tap()
    page.locator("#q-people-1").select_option(index=1)
    page.locator("#q-next").tap()
    page.locator("#q-name input").fill("Робот")
    page.locator("#q-times input").fill("9")
    page.locator("#q-next").tap()
    expect(page.locator("#q-times-error")).to_have_text("Нужно целое число от 1 до 5.")
    page.locator("#q-times input").fill("4")
    page.locator("#q-next").tap()
    page.get_by_role("button", name="Отправить ответы").tap()
    expect(page.get_by_text("Анкета отправлена.")).to_be_visible()


def test_without_connection_nothing_is_lost_and_a_closed_page_opens_again(empty_school, visit, links):
    link = next(links)
    visitor = begin(visit, empty_school, link)
    page, context = visitor.page, visitor.page.context
    page.get_by_role("link", name="Начать").tap()
    page.locator("label[for=q-interest-8]").tap()
    saved(page)
    page.locator("#q-page[data-copied]").wait_for(state="attached")
    context.set_offline(True)
    page.get_by_text("В чате", exact=True).first.tap()
    expect(page.locator("#q-offline")).to_have_text("Нет связи. Сохранено на телефоне, отправим, когда появится связь.")
    page.locator("#q-next").tap()
    expect(page.locator("h1:visible")).to_have_text("Общение")
    page.locator("label[for=q-about-1-1]").tap()
    page.close()

    page = context.new_page()
    page.goto(f"{visitor.home}{link}2/")
    expect(page.locator("h1:visible")).to_have_text("Общение")
    assert ticked(page) == ["q-about-1-1", "q-interest-8", "q-often-1"]
    page.locator("label[for=q-about-2-1]").tap()
    context.set_offline(False)
    expect(page.locator("#q-offline")).to_be_hidden(timeout=15_000)

    other = begin(visit, empty_school, link).page
    other.get_by_role("link", name="Продолжить").tap()
    expect(other.locator("input:checked")).to_have_count(4)
    assert ticked(other) == ["q-about-1-1", "q-about-2-1", "q-interest-8", "q-often-1"]


def ticked(page):
    return sorted(page.locator("input:checked").evaluate_all("all => all.map(one => one.id)"))


def test_of_two_devices_the_newest_answer_stands_and_the_other_says_so(empty_school, visit, links):
    link = next(links)
    phone, tablet = (begin(visit, empty_school, link + "1/").page for _device in range(2))
    phone.locator("label[for=q-interest-3]").tap()
    saved(phone)
    tablet.locator("label[for=q-often-1]").tap()
    expect(tablet.locator("#q-notice")).to_contain_text("«На встречах мне интересно»")
    assert ticked(tablet) == ["q-interest-3", "q-often-1"]
    tablet.locator("label[for=q-interest-9]").tap()
    phone.locator("label[for=q-like-1]").tap()
    expect(phone.locator("#q-notice")).to_contain_text("на другом устройстве")
    assert ticked(phone) == ["q-interest-9", "q-like-1", "q-often-1"]


SMALL = """all => all.map(one => [one.id || one.htmlFor || one.textContent, one.getBoundingClientRect()])
    .filter(([_, box]) => box.width && box.height < 44).map(([name]) => name)"""
CUT = "all => all.filter(one => one.scrollWidth > one.clientWidth + 1).map(one => one.textContent)"


def test_targets_are_big_and_enlarged_twice_nothing_is_cut_off(empty_school, visit, links):
    link = next(links)
    visitor = begin(visit, empty_school, link)
    page = visitor.page
    for number in range(1, 5):
        page.goto(f"{visitor.home}{link}{number}/")
        assert (
            page.locator("label:not(.form-label):visible, .btn:visible, select:visible, summary:visible").evaluate_all(
                SMALL
            )
            == []
        )
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        assert page.locator("label:visible, legend:visible, h1:visible, #q-next").evaluate_all(CUT) == []


def test_a_script_asks_whom_the_server_asks(empty_school, visit, links):
    """The same questions for 400 made-up conditions and answers."""
    page = begin(visit, empty_school, next(links) + "1/").page
    chance = Random(5)
    cases = [made_up(chance) for _case in range(400)]
    found = page.evaluate(
        "all => all.map(([asked, values]) => answering.asked(asked, values).map(one => one.key))", cases
    )
    assert [set(keys) for keys in found] == [conditions.asked(of_server(asked), values) for asked, values in cases]


def made_up(chance):
    """(questions as the script has them, values): each condition looks back."""
    keys = [f"k{number}" for number in range(6)]
    samples = [
        None,
        3,
        7,
        "chat",
        "phone",
        True,
        False,
        ["chat", {"other": "так"}],
        {"other": ""},
        "2025-11-10",
        [2, 9],
    ]
    asked = [
        {"key": key, "section": condition(chance, keys[:number]), "condition": condition(chance, keys[:number])}
        for number, key in enumerate(keys)
    ]
    return asked, {key: chance.choice(samples) for key in keys}


def condition(chance, keys, depth=2):
    if not keys or chance.random() < 0.3:
        return {}
    if depth and chance.random() < 0.3:
        return {chance.choice(["all", "any"]): [condition(chance, keys, depth - 1) for _part in range(2)]}
    word, wanted = chance.choice(
        [
            ("is", "chat"),
            ("is", 3),
            ("is", True),
            ("is_not", "phone"),
            ("is_not", 7),
            ("any_of", ["other", 3]),
            ("any_of", [False, "phone"]),
            ("at_least", 5),
            ("at_least", "2025-11-01"),
            ("at_most", 3),
            ("answered", True),
            ("answered", False),
        ]
    )
    return {"question": chance.choice(keys), word: wanted}


def of_server(asked):
    return [
        SimpleNamespace(key=row["key"], condition=row["condition"], section=SimpleNamespace(condition=row["section"]))
        for row in asked
    ]
