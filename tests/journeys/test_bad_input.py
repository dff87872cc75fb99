"""What people hand in by mistake is told plainly where it happened; nothing is lost and nothing half done.

Slips within a list and a second click on “sign” are part of the school year (``test_school_year``).
"""

import re
from datetime import date
from io import BytesIO

import pytest
from openpyxl import Workbook
from playwright.sync_api import expect

from monitoring.demo.cast import PASSWORD
from tests.journeys.conftest import PHONE
from tests.journeys.papers import as_upload, scan_picture

A_PDF = b"%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF"
GUESSED = "1-0000000000000000000000000000000000000000"
MAKE_LINK_RUN_OUT = """
from datetime import timedelta
from django.utils import timezone
from {module} import {model}
asked = {model}.objects.filter(link__isnull=False).select_related("link").order_by("-pk").first()
asked.link.expires_at = timezone.now() - timedelta(days=1)
asked.link.save()
print("token", asked.link.token)
"""


@pytest.fixture(scope="module")
def curator(demo, visit):
    window = visit(demo)
    window.sign_in("curator8", PASSWORD)
    return window


def people_in_register(curator):
    curator.follow("Участники")
    return curator.page.locator("main .lead").first.inner_text()


# --- files ------------------------------------------------------------------------------------------------------------
def sheet(*rows):
    book, content = Workbook(), BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(content)
    return content.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("Список.xlsx", "Иванов Иван, 8 «А»".encode(), "Файл назван .xlsx, а внутри — обычный текст"),
        ("Список.xlsx", A_PDF, "Файл назван .xlsx, а внутри — документ PDF"),
        ("Пустой.xlsx", b"", "Файл пустой"),
        ("Склад.xlsx", sheet(("Товар", "Цена"), ("Мел", 10)), "Не нашли шапку таблицы"),
        ("Шапка.xlsx", sheet(("№", "ФИО наставляемого", "Запрос")), "Под заголовком таблицы нет ни одной строки"),
    ],
    ids=["text", "pdf", "empty", "wrong columns", "no rows"],
)
def test_a_file_that_is_no_list_is_refused_in_words(curator, name, content, told):
    before = people_in_register(curator)
    curator.follow("Загрузить список")
    curator.page.set_input_files("input[type=file]", as_upload(name, content))
    curator.press("Проверить файл")
    expect(curator.page.locator(".field-error")).to_contain_text(told)
    assert people_in_register(curator) == before


def test_a_missing_column_is_asked_for_and_may_be_chosen(curator):
    people_in_register(curator)
    curator.follow("Загрузить список")
    content = sheet(("ФИО", "Класс", "Что хочется"), ("Ильина Ника Олеговна", "7 «А»", "алгебра"))
    curator.page.set_input_files("input[type=file]", as_upload("7А.xlsx", content))
    curator.press("Проверить файл")
    curator.reads("Не нашли столбец «Основной запрос»")
    curator.page.get_by_label("Что хочется").select_option(label="Основной запрос")
    curator.press("Проверить строки")
    curator.reads("1 строка в файле")
    curator.reads("алгебра")


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("Бланк.jpg", A_PDF, "Файл назван .jpg, а внутри — документ PDF"),
        ("Бланк.pdf", b"MZ\x90\x00" + bytes(200), "Файл назван .pdf, а внутри — файл другого вида"),
    ],
    ids=["pdf named a picture", "programme named a pdf"],
)
def test_a_scan_that_is_not_what_it_says_leaves_the_consent_missing(curator, name, content, told):
    people_in_register(curator)
    curator.follow("Согласия", within=curator.page.locator("main"))
    lacking = curator.page.locator("main .lead").inner_text()
    curator.follow("Внести бланк", within=curator.page.locator("main"))
    curator.fill("Фамилия, имя и отчество представителя", "Ильина Вера Сергеевна")
    curator.page.set_input_files("input[type=file]", as_upload(name, content))
    curator.press("Внести согласие")
    expect(curator.page.locator(".field-error")).to_contain_text(told)
    expect(curator.page.get_by_label("Фамилия, имя и отчество представителя")).to_have_value("Ильина Вера Сергеевна")
    curator.follow("Согласия", within=curator.page.locator("main"))
    assert curator.page.locator("main .lead").inner_text() == lacking


def test_a_day_that_has_not_come_is_refused_at_its_field(curator):
    people_in_register(curator)
    curator.follow("Согласия", within=curator.page.locator("main"))
    curator.follow("Внести бланк", within=curator.page.locator("main"))
    day = curator.page.get_by_label("Дата на бланке")
    day.fill(f"{date.today().year + 1}-06-01")  # noqa: DTZ011 - any day to come
    curator.page.set_input_files("input[type=file]", as_upload("Бланк.png", scan_picture()))
    curator.press("Внести согласие")
    expect(curator.page.locator(".field-error").first).to_contain_text("Этот день ещё не наступил")


# --- links ------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("path", ["/consent/{}/", "/a/{}/"])
def test_a_guessed_link_opens_nothing(demo, visit, path):
    stranger = visit(demo, on=PHONE)
    for token in (GUESSED, "zzz", "1"):
        assert stranger.page.goto(stranger.home + path.format(token)).status == 404
        stranger.reads("Такой ссылки нет")
    stranger.look()


def test_an_expired_questionnaire_says_until_when_it_was_open(demo, visit):
    refuses_after_its_time(visit(demo, on=PHONE), "/a/{}/", run_out(demo, "surveys.models", "Invitation"))


def test_an_expired_consent_link_says_until_when_it_worked(demo, visit, curator):
    people_in_register(curator)
    curator.follow("Согласия", within=curator.page.locator("main"))
    curator.follow("Отправить ссылки")
    curator.press(re.compile("^Отправить"))
    refuses_after_its_time(
        visit(demo, on=PHONE), "/consent/{}/", run_out(demo, "participants.models", "ConsentRequest")
    )


def run_out(demo, module, model):
    """Let the newest link of ``model`` be a day too old; its token."""
    code = MAKE_LINK_RUN_OUT.format(module=module, model=model)
    return demo.manage("shell", "-v", "0", "-c", code).split("token ")[-1].strip()


def refuses_after_its_time(visitor, path, token):
    assert visitor.page.goto(visitor.home + path.format(token)).status == 410
    visitor.reads("Ссылка действовала до")
    visitor.look()


def test_a_wrong_check_code_is_not_a_document(demo, visit):
    stranger = visit(demo, on=PHONE)
    stranger.open("/p/AAAA-AAAA/")
    stranger.reads("Такого документа здесь нет")


# --- the way in -------------------------------------------------------------------------------------------------------
def test_a_wrong_password_says_what_to_look_at(demo, visit):
    person = visit(demo)
    person.open("/accounts/login/")
    person.fill("Логин или почта", "director8")
    person.fill("Пароль", "not-the-password", exact=True)
    person.press("Войти")
    expect(person.page.locator(".field-error")).to_contain_text("Проверьте раскладку")
    expect(person.page.get_by_label("Логин или почта")).to_have_value("director8")
