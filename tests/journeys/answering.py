"""Somebody with a phone answers a questionnaire by the link from the letter, section by section."""

import re

from playwright.sync_api import expect

USUAL_MARK = "8"


def answer(visitor, link, answers=None, *, look=True):
    """Answer everything and send it. ``answers``: {question key: text, labels or people}; the rest as most people do.

    With ``look`` every section is checked for accessibility."""
    answers = answers or {}
    page = visitor.page
    page.goto(link)
    visitor.press(re.compile("Начать|Продолжить"), role="link", look=look)
    while page.locator("fieldset.scale").count():
        for fieldset in page.locator("fieldset.scale").all():
            key = fieldset.get_attribute("id").removeprefix("q-")
            _fill(fieldset, key, answers.get(key))
        expect(page.locator("#q-save")).to_contain_text(re.compile("сохранен"), timeout=15_000)
        section = page.url
        page.locator(".q-foot .btn-primary").tap()
        page.wait_for_url(lambda url, here=section: url != here)
        visitor.settle()
        if look:
            visitor.look()
    visitor.press("Отправить ответы", look=look)
    visitor.reads("Спасибо")


def _fill(fieldset, key, given):
    if fieldset.locator("select").count():
        for number, person in enumerate(given or [], start=1):
            fieldset.locator(f"#q-{key}-{number}").select_option(label=person)
    elif (
        fieldset.locator("textarea, input[type=text], input[type=number]").count()
        and not fieldset.locator("label").count()
    ):
        fieldset.locator("textarea, input").first.fill(str(given or _usual_text(fieldset)))
    elif fieldset.locator(".scale-row").count():
        fieldset.get_by_text(given or USUAL_MARK, exact=True).tap()
    else:
        for label in given or [None]:
            labels = fieldset.locator("label")
            (labels.filter(has_text=label).first if label else labels.first).tap()


def _usual_text(fieldset):
    return "2" if fieldset.locator("input[type=number]").count() else "Хочу разобраться и не бояться."
