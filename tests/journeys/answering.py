"""Somebody with a phone answers a questionnaire by the link from the letter, section by section."""

import re

from playwright.sync_api import expect

USUAL_MARK = "8"
ASKED = "[data-question]:visible"


def answer(visitor, link, answers=None, *, look=True):
    """Answer everything and send it. ``answers``: {question key: text, labels or people}; the rest as most people do.

    With ``look`` every section is checked for accessibility."""
    page = visitor.page
    page.goto(link)
    visitor.press(re.compile("Начать|Продолжить"), role="link", look=look)
    while page.locator(ASKED).count():
        fill_in(page, answers or {})
        expect(page.locator("#q-save")).to_contain_text(re.compile("сохранен"), timeout=15_000)
        section = page.url
        page.locator("#q-next").tap()
        page.wait_for_url(lambda url, here=section: url != here)
        visitor.settle()
        if look:
            visitor.look()
    visitor.press("Отправить ответы", look=False)  # the script goes on when the reply has come
    visitor.reads("Спасибо")
    if look:
        visitor.look()


def fill_in(page, answers):
    """Answer what the section asks, and what these answers lead to."""
    done = set()
    while waiting := [key for key in keys_of(page) if key not in done]:
        _fill(page.locator(f"#q-{waiting[0]}"), waiting[0], answers.get(waiting[0]))
        done.add(waiting[0])


def keys_of(page):
    return [block.get_attribute("data-question") for block in page.locator(ASKED).all()]


def _fill(fieldset, key, given):
    if fieldset.locator("select").count():
        for number, person in enumerate(given or [], start=1):
            fieldset.locator(f"#q-{key}-{number}").select_option(label=person)
    elif fieldset.locator(".q-row").count():
        for row in fieldset.locator(".q-row").all():
            row.get_by_text(given, exact=True).tap() if given else row.locator("label").first.tap()
    elif fieldset.locator("label").count() == 0:
        fieldset.locator("textarea, input").first.fill(str(given or _usual_text(fieldset)))
    elif fieldset.locator(".scale-row").count():
        fieldset.get_by_text(given or USUAL_MARK, exact=True).tap()
    else:
        for label in given or [None]:
            labels = fieldset.locator("label")
            (labels.filter(has_text=label).first if label else labels.first).tap()


def _usual_text(fieldset):
    if fieldset.locator("input[type=date]").count():
        return "2025-11-10"
    return "2" if fieldset.locator("input[type=number]").count() else "Хочу разобраться и не бояться."
