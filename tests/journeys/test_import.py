"""A curator brings a class list as a class teacher keeps it: names a column, decides, loads, thinks better of it."""

import re

import pytest
from openpyxl import Workbook
from playwright.sync_api import expect

from monitoring.demo.cast import PASSWORD
from tests.journeys.conftest import DESKTOP, PHONE

ROWS = [
    ["Список 7 «А» класса с телефонами родителей"],
    ["№", "Кто учится", "Дата рождения", "Мама", "Сотовый мамы"],
    [1, "Абрикосова Яна Львовна", "14.03.2012", "Абрикосова Ева Олеговна", "8 912 000-11-01"],
    [2, "Брусникин Лев Ильич", "31.02.2012", "Брусникина Ия Павловна", "8 912 000-11-02"],
    [3, "Вишняков Пётр Ильич", "02.05.2012", "Вишнякова Ольга", "8 912 000-11-03"],
    [4, "Вишнеков Петр Ильич", "02.05.2012", "Вишнякова Ольга", "8 912 000-11-03"],
    ["Классный руководитель ____________ Малинина А. П."],
]


@pytest.fixture
def class_list(tmp_path):
    book = Workbook()
    for row in ROWS:
        book.active.append(row)
    book.active.merge_cells("A1:E1")
    book.save(tmp_path / "7А с телефонами.xlsx")
    return tmp_path / "7А с телефонами.xlsx"


@pytest.mark.parametrize("screen", [DESKTOP, PHONE], ids=["desk", "phone"])
def test_an_untidy_class_list_is_named_decided_loaded_and_taken_back(demo, visit, class_list, screen):
    curator = visit(demo, on=screen)
    curator.sign_in("curator8", PASSWORD)
    register = curator.page.locator("a[href$='/mentees/']").first.get_attribute("href")
    curator.open(register)
    curator.follow("Загрузить список")
    curator.page.set_input_files("input[type=file]", class_list)
    curator.press("Проверить файл")
    name = curator.page.get_by_label("Кто учится")
    if name.input_value() != "name":  # the second time the columns are remembered
        curator.reads("В файле не нашлось столбца")
        curator.reads("Абрикосова Яна Львовна")
        name.select_option(label="Фамилия, имя, отчество")
        curator.page.get_by_label("Сотовый мамы").select_option(label="Телефон матери")
    expect(name).to_have_value("name")
    curator.press("Проверить строки")
    curator.reads("Такого дня нет: 31.02.2012")
    curator.fill("Дата рождения, строка 4", "28.02.2012")
    curator.page.keyboard.press("Tab")
    expect(curator.page.get_by_label("Дата рождения, строка 4")).to_have_count(0)
    curator.settle()
    curator.reads("похоже на строку 5: решите, тот ли это человек")
    curator.press("Это тот же человек")
    curator.follow(re.compile("^Все"))
    curator.reads("повтор строки 5")
    curator.reads("из заголовка над строками: класс")
    curator.press("Загрузить 3")
    curator.reads("Список загружен")
    curator.press("Отменить загрузку", exact=True)
    curator.reads("Загрузка отменена")
    curator.follow("К базе")
    assert "Абрикосова" not in curator.page.inner_text("main")
