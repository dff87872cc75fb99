"""What people type about people is understood, or refused in words that help."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentoring.kit import text
from mentoring.kit.errors import Refused


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("Ёлкина Анна", "елкина анна"),
        ("  ПЕТРОВ-Водкин\u00a0 Кузьма\n", "петров водкин кузьма"),
        ("Д’Артаньян, Шарль", "д артаньян шарль"),
    ],
)
def test_search_key_folds_case_yo_spaces_and_signs(typed, key):
    assert text.search_key(typed) == key


@given(st.text())
def test_search_key_of_a_search_key_is_itself(typed):
    assert text.search_key(text.search_key(typed)) == text.search_key(typed)


def test_names_are_shown_in_full_short_for_lists_and_for_orders():
    name = ("Соколова", "Мария", "Викторовна")
    assert text.full_name(*name) == "Соколова Мария Викторовна"
    assert text.short_name(*name) == "Соколова М. В."
    assert text.initials_first("Лебедев", "Андрей", "Павлович") == "А.П. Лебедев"
    assert text.face_initials("Мария", "Соколова") == "МС"


def test_names_without_a_patronymic_have_no_stray_spaces():
    assert text.full_name("Ким", "Алиса") == "Ким Алиса"
    assert text.short_name("Ким", "Алиса", None) == "Ким А."
    assert text.initials_first("Ким", "Алиса") == "А. Ким"


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("Иванов Иван Иванович", ("Иванов", "Иван", "Иванович")),
        ("ИВАНОВА-ПЕТРОВА  АННА", ("Иванова-Петрова", "Анна", "")),
        ("Петрова - Водкина Анна Ильинична", ("Петрова-Водкина", "Анна", "Ильинична")),
        ("Салтыков Щедрин Михаил Евграфович", ("Салтыков Щедрин", "Михаил", "Евграфович")),
        ("Мамедов Али Гасан оглы", ("Мамедов", "Али", "Гасан оглы")),
        ("АЛИЕВА ЛЕЙЛА РАШИД КЫЗЫ", ("Алиева", "Лейла", "Рашид кызы")),
        ("Анна Петровна Соколова", ("Соколова", "Анна", "Петровна")),
        ("ван дер Ваальс Ян", ("ван дер Ваальс", "Ян", "")),
        ("Рабинович Пётр Ильич", ("Рабинович", "Пётр", "Ильич")),
    ],
)
def test_a_full_name_is_split_into_its_parts(typed, parts):
    assert text.split_full_name(typed) == parts


@pytest.mark.parametrize(
    ("typed", "code", "message"),
    [
        ("Иванов", "incomplete_name", "Напишите фамилию и имя: «Иванов»."),
        ("Иванов И.И.", "initials", "Напишите имя полностью, без инициалов: «Иванов И.И.»."),
        ("Иванов Иван 8Б", "not_a_name", "В имени не бывает цифр: «Иванов Иван 8Б»."),
    ],
)
def test_what_is_not_a_full_name_is_refused_in_words(typed, code, message):
    with pytest.raises(Refused) as refusal:
        text.split_full_name(typed)
    assert (refusal.value.code, str(refusal.value)) == (code, message)


@pytest.mark.parametrize(
    "typed", ["8 912 345 67 89", "+7(912)3456789", "9123456789", "8-912-345-67-89", 89123456789, 89123456789.0]
)
def test_phones_are_shown_alike(typed):
    assert text.normalise_phone(typed) == "+7 (912) 345-67-89"


def test_a_foreign_phone_keeps_its_code_and_half_a_phone_is_refused():
    assert text.normalise_phone("+375 29 123-45-67") == "+375291234567"
    with pytest.raises(Refused) as refusal:
        text.normalise_phone("45-67-89")
    assert refusal.value.code == "not_a_phone"


@pytest.mark.parametrize(
    "typed", ["8б", "8 «Б»", "8-Б", "8Б класс", "8 «Б» класс", "класс 8 б", " 8/Б ", "8 кл. Б", "8 (б)"]
)
def test_classes_are_shown_alike(typed):
    assert text.parse_class(typed) == (8, "Б")
    assert str(text.parse_class(typed)) == "8 «Б»"


def test_a_class_may_have_no_letter_and_a_latin_letter_is_read_as_the_russian_one():
    assert text.parse_class(8.0) == (8, "")
    assert str(text.parse_class("8 класс")) == "8"
    assert text.parse_class("10A") == (10, "А")


@pytest.mark.parametrize("typed", ["Б", "15 А", "0", "восьмой", "8 «Б» и 8 «В»"])
def test_what_is_not_a_class_is_refused(typed):
    with pytest.raises(Refused) as refusal:
        text.parse_class(typed)
    assert refusal.value.code == "not_a_class"


@pytest.mark.parametrize(
    "typed",
    [
        date(2011, 3, 14),
        datetime(2011, 3, 14, 0, 0),  # noqa: DTZ001 - a cell of a workbook knows no time zone
        40616,
        40616.0,
        "14.03.2011",
        "14.3.11",
        "14/03/2011 г.",
        "14 марта 2011",
        "14 мар. 2011 года",
        "2011-03-14",
    ],
)
def test_a_birth_date_is_read_however_it_is_written(typed):
    assert text.parse_person_date(typed) == (2011, date(2011, 3, 14))


@pytest.mark.parametrize("typed", [2011, 2011.0, "2011", "2011 г.", "2011 г. р."])
def test_a_birth_year_alone_is_enough(typed):
    assert text.parse_person_date(typed) == (2011, None)


def test_two_figures_of_a_year_mean_the_past():
    assert text.parse_person_date("01.02.75").year == 1975


@pytest.mark.parametrize(
    ("typed", "code", "message"),
    [
        ("31.02.2011", "no_such_day", "Такого дня нет: 31.02.2011."),
        ("30 февраля 2011", "no_such_day", "Такого дня нет: 30 февраля 2011."),
        ("весной", "not_a_date", "Напишите дату рождения как 14.03.2011 или только год: «весной»."),
        ("14.03.1811", "impossible_year", "Проверьте год рождения: 14.03.1811."),
    ],
)
def test_an_impossible_birth_date_is_refused_in_words(typed, code, message):
    with pytest.raises(Refused) as refusal:
        text.parse_person_date(typed)
    assert (refusal.value.code, str(refusal.value)) == (code, message)


def test_nobody_is_born_tomorrow(time_machine):
    time_machine.move_to(datetime(2025, 11, 13, 12, 0))  # noqa: DTZ001
    with pytest.raises(Refused) as refusal:
        text.parse_person_date("14.11.2025")
    assert str(refusal.value) == "Этот день ещё не наступил: 14.11.2025."


def test_a_long_text_is_cut_after_a_word_without_a_comma_left_behind():
    assert text.shortened("Проведение анкетирования наставников, желающих помочь", 38) == (
        "Проведение анкетирования наставников…"
    )
    assert text.shortened("Короткое  название", 38) == "Короткое название"
