"""A curator and the register: somebody is found despite a slip, a view is kept, many rows change and change back."""

import io

from openpyxl import load_workbook
from playwright.sync_api import expect

from monitoring.demo.cast import PASSWORD
from tests.journeys.conftest import PHONE


def test_a_register_is_searched_kept_changed_and_taken_away(visit, demo):
    curator = visit(demo)
    curator.sign_in("curator12", PASSWORD)
    page = curator.page
    rows = page.locator("#register tbody tr")
    curator.follow("Участники", within=page.get_by_role("navigation"))

    name = rows.locator("a.who").first.inner_text()
    surname = name.split()[0]
    page.locator("#q").fill(surname[:1] + "ы" + surname[2:])
    page.locator("#q").press("Enter")
    curator.settle()
    curator.press(surname, role="link", exact=True, within=page.locator("#register"))
    expect(rows.filter(has_text=name)).to_have_count(1)

    curator.follow("Сбросить")
    page.locator("#filter-grade").click()
    page.locator(".menu[open] .menu-item").first.click()
    curator.settle()
    curator.follow("Столбцы")
    page.get_by_label("Телефон представителя", exact=True).check()
    page.get_by_label("Пара", exact=True).uncheck()
    curator.press("Показать эти столбцы")
    curator.follow("Сохранить подборку")
    curator.fill("Название подборки", "Обзвон")
    curator.press("Сохранить", exact=True)
    expect(page.locator(".tabs [aria-current]")).to_contain_text("Обзвон")

    names = rows.locator("a.who").all_inner_texts()
    headings = [text.strip() for text in page.locator("#register thead th").all_inner_texts()][2:]
    page.get_by_text("Выгрузить", exact=True).click()
    sheet = load_workbook(io.BytesIO(curator.fetch("Эти столбцы, .xlsx"))).active
    cells = list(sheet.iter_rows(values_only=True))
    top = next(number for number, row in enumerate(cells) if row[0] == "№")
    assert list(cells[top][2:]) == headings
    assert [row[1].split()[0] for row in cells[top + 1 :]] == [name.split()[0] for name in names]
    page.keyboard.press("Escape")

    page.get_by_label("Выбрать всех на странице").check()
    page.get_by_text("Изменить", exact=True).click()
    curator.press("Завершить участие")
    curator.press("Показать, что изменится")
    curator.press(f"Изменить у {len(names)}")
    expect(rows.locator("a.who")).to_have_count(0)
    curator.press("Отменить")
    curator.follow("Обзвон")
    expect(rows.locator("a.who")).to_have_count(len(names))

    phone = visit(demo, on=PHONE)
    phone.sign_in("curator12", PASSWORD)
    phone.open(page.url.removeprefix(demo.url))
    phone.follow("Обзвон")
    expect(phone.page.locator("#register tbody tr")).to_have_count(len(names))
