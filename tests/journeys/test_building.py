"""A curator builds a questionnaire with every kind of question, moves, checks, publishes and takes it along; a pupil
answers it on a phone. One story: each part goes on from the one before."""

import json
import re

import pytest
from playwright.sync_api import expect

from tests.journeys.answering import fill_in
from tests.journeys.building import CURATOR, PUPIL
from tests.journeys.conftest import PHONE
from tests.journeys.empty_school import PASSWORD
from tests.journeys.papers import as_upload, pages_of, pdf_text

pytestmark = pytest.mark.in_order

TITLE, CHANGED = "Как мы работаем вместе", "Как мы связываемся"
CODE = re.compile(r"[2-9ACEHKMPTXY]{4}-[2-9ACEHKMPTXY]{4}-[2-9ACEHKMPTXY]{4}")
MEETINGS = [
    ("scale", "На встречах мне интересно"),
    ("one", "Как мы общаемся"),
    ("long_text", "Почему по телефону"),
    ("yes_no", "Хочется продолжать"),
    ("several", "Что помогает"),
    ("number", "Сколько встреч прошло"),
]
ABOUT_US = [
    ("short_text", "Как называется проект"),
    ("date", "День последней встречи"),
    ("matrix", "Что скажу о встречах"),
    ("people", "С кем хотелось бы ещё поработать"),
    ("topics", "О чём поговорить"),
    ("slots", "Когда мне удобно"),
    ("scale", "Встречи меня утомляют"),
]
ANSWERS = {"Как мы общаемся": ["В чате", "По телефону"], "Что помогает": ["Примеры", "Шутки"]}
PRESSES = 30  # of a mouse, from the start page to the last question; the rest is typed


@pytest.fixture(scope="module")
def curator(empty_school, visit):
    empty_school.python("-m", "tests.journeys.building")
    window = visit(empty_school)
    window.sign_in(CURATOR, PASSWORD)
    return window


def questions(page):
    return page.locator(".b-row a.b-text").all_inner_texts()


def add(curator, section, kind, text):
    """A new question by the keyboard: its words, its kind, Enter; the card opens."""
    page = curator.page
    page.locator(f"#add-{section}-kind").select_option(kind)
    page.locator(f"#add-{section}-text").fill(text)
    page.keyboard.press("Enter")
    expect(page.locator("#b-text")).to_have_value(text)
    expect(page.locator("#b-text")).to_be_focused()
    curator.settle()
    for number, answer in enumerate(ANSWERS.get(text, ())):
        if not number:
            page.get_by_label("Вариант 1", exact=True).focus()
        page.keyboard.type(answer)
        page.keyboard.press("Enter")


def finish(curator):
    curator.press("Готово", exact=True, look=False)
    expect(curator.page.locator("[data-card]")).to_have_count(0)


def open_card(curator, text):
    curator.follow(text, exact=True, look=False)
    expect(curator.page.locator("#b-text")).to_have_value(text)


def test_every_kind_of_question_is_built_in_two_sections(curator):
    page = curator.page
    curator.follow("Анкеты", within=page.get_by_role("navigation"))
    curator.follow("Свои анкеты")
    curator.fill("Название", TITLE)
    curator.press("Начать")
    page.get_by_label("Кто отвечает").select_option(label="наставляемый")
    curator.fill("Вступление для школьников", "Расскажи, как идут встречи.")
    finish(curator)
    name_section(curator, 1, "Встречи")
    for kind, text in MEETINGS:
        add(curator, 1, kind, text)
        if text == "На встречах мне интересно":
            curator.fill("Подпись слева", "скучно")
            curator.fill("Подпись справа", "очень")
        if text == "Как мы общаемся":
            curator.fill("Баллы за вариант 1", "2")
            curator.fill("Баллы за вариант 2", "1")
        if text == "Почему по телефону":
            ask_only_when(page, 0, "2. Как мы общаемся", answer="По телефону")
        if text == "Что помогает":
            page.get_by_label("с вариантом «другое»").check()
        finish(curator)
    curator.press("Раздел", exact=True)
    curator.fill("Название раздела", "О нас")
    finish(curator)
    for kind, text in ABOUT_US:
        add(curator, 2, kind, text)
        if kind == "matrix":
            for number, column in enumerate(("Тревожит", "Радует"), start=1):
                page.get_by_label(f"Вариант {number}", exact=True).fill(column)
            curator.fill("Строки таблицы, по одной на строке", "Интерес\nОбщение")
        if kind == "date":
            page.get_by_label("обязательно").uncheck()
        if kind == "topics":
            curator.fill("Не больше", "2")
        if text == "Встречи меня утомляют":
            page.get_by_label(re.compile("чем меньше, тем лучше")).check()
        finish(curator)
    curator.look()
    assert questions(page) == [text for _kind, text in MEETINGS + ABOUT_US]
    curator.reads("показывается, если ответ на вопрос 2 — «По телефону»")
    assert curator.presses <= PRESSES, f"{curator.presses} presses"


def name_section(curator, number, title):
    section = curator.page.locator(f"#section-{number}")
    curator.follow(re.compile("^Изменить"), within=section, look=False)
    curator.fill("Название раздела", title)
    finish(curator)


def ask_only_when(page, line, question, *, word=None, answer=None):
    """One line of the condition of the open card; each choice shows the next field."""
    condition = page.locator(".b-condition")
    if condition.get_attribute("open") is None:
        condition.locator("summary").click()
    row = page.locator(".b-condition .b-line").nth(line)
    row.get_by_label("ответ на вопрос").select_option(label=question)
    if word:
        row.get_by_label("как сравнить").select_option(label=word)
    row.locator("[name$='-value']").select_option(label=answer)


def test_a_score_of_answers_has_levels(curator):
    page = curator.page
    page.get_by_label("Название новой шкалы").fill("Настрой")
    page.keyboard.press("Enter")
    curator.fill("По баллам самих ответов", "1")
    curator.fill("То же, но обратный счёт", "13")
    for number, (low, high, label) in enumerate((("2", "10", "низкий"), ("11", "20", "хороший"))):
        level = page.locator(".b-band").nth(number)
        for name, text in (("С", low), ("До", high), ("Уровень", label)):
            level.get_by_label(name, exact=True).fill(text)
        if not number:
            curator.press("Сохранить", exact=True, look=False)
    finish(curator)
    curator.reads("2–10 низкий · 11–20 хороший")


def by_key(curator, control):
    control.focus()
    curator.page.keyboard.press("Enter")
    curator.settle()


def test_questions_are_moved_without_a_mouse_and_keep_the_place(curator):
    page, before = curator.page, questions(curator.page)
    pressed = curator.presses
    by_key(curator, page.get_by_role("button", name="Вопрос 2 выше"))
    expect(page.locator(".b-row a.b-text").first).to_have_text(before[1])
    expect(page.locator(".b-row[data-focus]")).to_contain_text(before[1])
    by_key(curator, page.get_by_role("button", name="Вопрос 1 ниже"))
    expect(page.locator(".b-row a.b-text").first).to_have_text(before[0])
    by_key(curator, page.get_by_label("Ещё о вопросе 6", exact=True))
    row = page.locator(".b-row").filter(has=page.get_by_text(before[5], exact=True))
    row.get_by_label("Раздел").select_option(value="2")
    row.get_by_label("Место").fill("1")
    by_key(curator, row.get_by_role("button", name="Переставить"))
    expect(page.locator("#section-2 ~ ol a.b-text").first).to_have_text(before[5])
    by_key(curator, page.get_by_role("button", name=re.compile("^Отменить")))
    expect(page.locator("#section-2 ~ ol a.b-text").first).to_have_text(before[6])
    assert questions(page) == before
    assert curator.presses == pressed
    curator.look()


def test_the_phone_beside_shows_what_was_written(curator):
    page = curator.page
    phone = page.frame_locator("#b-frame")
    open_card(curator, MEETINGS[0][1])
    page.locator("#b-text").fill("На встречах мне весело")
    expect(phone.get_by_text("На встречах мне весело")).to_be_visible()
    page.get_by_label("обязательно").uncheck()
    expect(phone.locator("legend", has_text="весело")).to_contain_text("по желанию")
    page.get_by_label("обязательно").check()
    page.locator("#b-text").fill(MEETINGS[0][1])
    curator.follow("Сегодня", within=page.get_by_role("navigation"))  # left while it is being typed
    page.go_back()
    curator.settle()
    expect(phone.get_by_text(MEETINGS[0][1])).to_be_visible()
    page.set_viewport_size({"width": 360, "height": 740})
    curator.follow("Как на телефоне")
    expect(phone.get_by_text(MEETINGS[0][1])).to_be_visible()
    curator.follow("Вопросы", within=page.get_by_label("Вид"))
    page.set_viewport_size({"width": 1440, "height": 900})


def test_mistakes_are_told_before_publishing_each_with_the_way_to_it(curator):
    page = curator.page
    row = page.locator(".b-row").filter(has=page.get_by_text(MEETINGS[3][1], exact=True))
    row.get_by_label("Ещё о вопросе 4", exact=True).click()
    curator.press("Повторить", within=row, look=False)
    add(curator, 1, "several", "Без вариантов")
    finish(curator)
    open_card(curator, MEETINGS[2][1])
    ask_only_when(page, 1, "2. Как мы общаемся", word="не равен", answer="По телефону")
    finish(curator)
    curator.press("Опубликовать")
    curator.reads("Опубликовать мешают замечания.")
    assert page.locator(".b-remarks li").all_inner_texts() == [
        "Вопрос 3: При любых ответах до этого вопроса дело не дойдёт.",
        "Вопрос 5: Тот же вопрос уже задан выше.",
        "Вопрос 8: Вариантов ответа нет.",
    ]
    curator.follow(re.compile("При любых ответах"))
    line = page.locator(".b-condition .b-line").nth(1)
    line.get_by_label("ответ на вопрос").select_option(label="убрать эту строку")
    finish(curator)
    for number in (8, 5):
        page.get_by_label(f"Ещё о вопросе {number}", exact=True).click()
        curator.press("Убрать", exact=True, within=page.locator(".b-row").nth(number - 1), look=False)
    curator.reads("Ошибок нет: анкету можно публиковать.")
    curator.press("Опубликовать")
    curator.reads("Анкета опубликована: её можно рассылать.")


def test_a_change_makes_a_new_version_that_tells_what_it_changed(curator):
    curator.press("Изменить в новой версии")
    open_card(curator, MEETINGS[1][1])
    curator.page.locator("#b-text").fill(CHANGED)
    finish(curator)
    curator.press("Опубликовать")
    curator.follow("Версии", within=files(curator))
    changed = curator.page.locator(".difference")
    expect(changed.locator("del")).to_have_text([MEETINGS[1][1]])
    expect(changed.locator("ins")).to_have_text([CHANGED])


def test_files_and_a_copy_are_the_same_questionnaire(curator):
    curator.follow(TITLE)
    own = curator.page.url
    document, book, paper = (file_of(curator, kind) for kind in ("json", "xlsx", "PDF"))
    for words in (TITLE, CHANGED, "ответ на вопрос 2 — «По телефону»", *(text for _kind, text in ABOUT_US)):
        assert words in " ".join(pdf_text(paper).split())
    curator.follow("Свои")
    listed = curator.page.url
    for name, content in (("анкета.json", document), ("анкета.xlsx", book)):
        curator.page.set_input_files("input[type=file]", as_upload(name, content))
        curator.press("Прочитать файл")
        curator.reads("Анкета прочитана из файла.")
        assert contents(file_of(curator, "json")) == contents(document)
        throw_away(curator)
    curator.open(listed)
    curator.page.get_by_label("Какая анкета").select_option(label=TITLE)
    curator.press("Скопировать и изменить")
    copied = contents(file_of(curator, "json"))
    assert copied | {"title": TITLE} == contents(document)
    throw_away(curator)
    curator.open(own)


def contents(document):
    """Everything but the name in addresses, which a copy has of its own."""
    read = json.loads(document)
    read.pop("slug")
    return read


def files(curator):
    """The open menu of files."""
    page = curator.page
    menu = page.locator("details.menu", has=page.locator("summary", has_text=re.compile(r"^\s*Файл\s*$")))
    if menu.get_attribute("open") is None:
        menu.locator("summary").click()
    return menu


def file_of(curator, kind):
    files(curator)
    return curator.fetch(re.compile(kind))


def throw_away(curator):
    files(curator)
    curator.press("Удалить черновик")
    curator.reads("Черновик удалён.")


def test_a_pupil_answers_every_kind_by_the_code_on_the_printed_sheet(empty_school, visit, curator):
    curator.follow("Разослать анкету")
    curator.press("Проверить перед отправкой")
    curator.press(re.compile("^Разослать"))
    sheets = [" ".join(page.split()) for page in pages_of(curator.fetch("Печатать анкеты"))]
    sheet = next(text for text in sheets if PUPIL in text)
    pupil = visit(empty_school, on=PHONE)
    pupil.open("/code/")
    pupil.fill("Код", CODE.search(sheet)[0])
    pupil.press("Открыть анкету")
    pupil.reads("Расскажи, как идут встречи.")
    pupil.press("Начать", role="link")
    page = pupil.page
    for number in (1, 2):
        expect(page.locator("#q-number")).to_have_text(f"Раздел {number} из 2")
        people = page.locator("#q-q10-1 option").nth(1)
        fill_in(page, {"q2": ["По телефону"]} if number == 1 else {"q10": [people.inner_text()]})
        pupil.look()
        expect(page.locator("#q-save")).to_contain_text("сохранено", timeout=15_000)
        page.locator("#q-next").tap()
    page.wait_for_url("**/check/")
    told = dict(zip(page.locator("dt").all_inner_texts(), page.locator("dd").all_inner_texts(), strict=True))
    assert set(told) == {CHANGED, *(text for _kind, text in MEETINGS + ABOUT_US)} - {MEETINGS[1][1]}
    assert "—" not in told.values()
    assert told["Сколько встреч прошло"] == "2"
    pupil.press("Отправить ответы", look=False)
    pupil.reads("Спасибо")
    curator.page.reload()
    row = curator.page.locator("tr", has_text=PUPIL)
    row.get_by_role("link", name=re.compile("ответ")).click()
    curator.look()
    curator.reads("По телефону")
    curator.reads("Этот ответ читает только психолог.")  # of people
    assert told["С кем хотелось бы ещё поработать"] not in curator.page.content()
