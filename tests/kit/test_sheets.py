"""Tables as schools really keep them are read; what is no such table is refused in words."""

import io
from datetime import date

import pytest
from openpyxl import Workbook, load_workbook

from mentoring.kit.errors import Refused
from mentoring.kit.sheets import Choice, Column, RawRow, Sheet
from mentoring.kit.text import parse_class, parse_person_date, split_full_name

MENTEES = Sheet(
    "Наставляемые",
    Column(
        "name",
        "ФИО",
        "Фамилия, имя, отчество",
        "Фамилия и имя",
        required=True,
        width=34,
        parse=split_full_name,
        parts=(Column("last", "Фамилия"), Column("first", "Имя"), Column("patronymic", "Отчество")),
    ),
    Column("class", "Класс", parse=parse_class),
    Column("birth", "Дата рождения", "Год рождения", parse=parse_person_date),
    Column("need", "Основной запрос", "Запрос", required=True),
    Column("mentor", "ФИО наставника", "Наставник"),
    about=("наставляемый", "ученик", "обучающийся", "ребёнок", "ребёнка"),
)


def workbook(*rows, merge=(), sheet="Лист1", before=()):
    book = Workbook()
    book.active.title = sheet
    for row in rows:
        book.active.append(row)
    for cells in merge:
        book.active.merge_cells(cells)
    for name in before:
        book.create_sheet(name, 0).append(["Справочник", "не тот"])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def read(*rows, **options):
    return MENTEES.read(workbook(*rows, **options), "список.xlsx")


def refusal_of(function, *args, **kwargs):
    with pytest.raises(Refused) as refusal:
        function(*args, **kwargs)
    return refusal.value


# --- finding the table ------------------------------------------------------------------------------------------------
def test_rows_keep_their_numbers_in_the_file():
    content = read(["ФИО", "Класс", "Запрос"], ["Аксёнова Злата", "8А", "история"], [], ["Бородин Семён", 8, "физика"])
    assert content.mapping == {"name": 0, "class": 1, "need": 2}
    assert content.rows == [
        RawRow(2, {"name": "Аксёнова Злата", "class": "8А", "need": "история"}),
        RawRow(4, {"name": "Бородин Семён", "class": 8, "need": "физика"}),
    ]


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("Ф.И.О.", "name"),
        ("ФИО наставляемого", "name"),
        ("Ф. И. О. обучающегося (полностью)", "name"),
        ("Фамилия,\nимя, отчество (при наличии)", "name"),
        ("ИМЯ, ОТЧЕСТВО, ФАМИЛИЯ УЧЕНИКА", "name"),
        ("ФИО наставника", "mentor"),
        ("Наставник (ФИО)", "mentor"),
        ("Класс ребенка", "class"),
        ("Дата рожд.", "birth"),
        ("Дата рождения (дд.мм.гггг)", "birth"),
        ("Основные запросы", "need"),
    ],
)
def test_a_heading_in_the_schools_own_words_is_understood(heading, key):
    content = MENTEES.look(workbook([heading, "Что-то ещё"], ["а", "б"]), "список.xlsx")
    assert (content.mapping, content.unknown_columns) == ({key: 0}, ["Что-то ещё"])


@pytest.mark.parametrize(
    "heading", ["ФИО родителя", "ФИО учителя", "Телефон", "Классный руководитель", "Дата вступления"]
)
def test_a_heading_about_something_else_is_not_guessed(heading):
    assert refusal_of(MENTEES.look, workbook([heading], ["а"]), "список.xlsx").code == "no_heading"


def test_titles_above_column_numbers_and_remarks_below_are_no_rows():
    content = read(
        ["База наставляемых МБОУ «Лицей № 12»"],
        ["на 2025-2026 учебный год"],
        [],
        ["№ п/п", "ФИО", "Класс", "Запрос"],
        [1, 2, 3, 4],
        ["8 «А» класс"],
        [1, "Аксёнова Злата", "8А", "история"],
        [2],
        [None, "Всего: 1"],
        [None, None, None, "Директор ___________ Лебедев А. П."],
        merge=["A1:D1", "A2:D2", "A6:D6"],
    )
    assert [row.number for row in content.rows] == [7]
    assert content.header_row == 4
    assert content.notes == ["8 «А» класс", "Всего: 1", "Директор ___________ Лебедев А. П."]
    assert content.unknown_columns == []


def test_a_heading_of_two_merged_rows_is_read_with_its_groups():
    content = read(
        ["№", "Ребёнок", None, "Запрос", "Наставник", None],
        [None, "ФИО", "Класс", None, "ФИО", "Место работы"],
        [1, "Аксёнова Злата", "8А", "история", "Соколова Мария", "лицей"],
        merge=["A1:A2", "B1:C1", "D1:D2", "E1:F1"],
    )
    assert content.mapping == {"name": 1, "class": 2, "need": 3, "mentor": 4}
    assert content.unknown_columns == ["Наставник Место работы"]
    assert [row.number for row in content.rows] == [3]


def test_a_title_right_above_the_heading_is_not_taken_for_a_group():
    content = read(["База наставников", None], ["ФИО", "Запрос"], ["Ким Алиса", "химия"], merge=["A1:B1"])
    assert (content.mapping, content.headers) == ({"name": 0, "need": 1}, ["ФИО", "Запрос"])


def test_a_name_in_three_columns_is_one_name():
    content = read(["Фамилия", "Имя", "Отчество", "Запрос"], ["Ким", "Алиса", "", "химия"])
    assert content.rows[0].values == {"name": "Ким Алиса", "need": "химия"}
    assert content.missing_columns == []


def test_the_sheet_that_looks_like_the_table_is_read():
    content = read(["ФИО", "Запрос"], ["Ким Алиса", "химия"], sheet="8 классы", before=["Справочник", "Пусто"])
    assert content.sheet_name == "8 классы"


def test_a_person_may_say_which_column_is_which():
    content = MENTEES.read(
        workbook(["Кто", "Класс", "Зачем"], ["Ким Алиса", "8Б", "химия"]), "а.xlsx", {"name": 0, "need": 2, "class": 99}
    )
    assert content.rows[0].values == {"name": "Ким Алиса", "need": "химия"}
    assert content.unknown_columns == ["Класс"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_csv_is_read_in_every_usual_dress(encoding, delimiter):
    lines = [["ФИО", "Класс", "Запрос"], ["Ёлкина Анна", "8 «Б»", '"химия, биология; физика"'], ["Ким Алиса", "9", "-"]]
    content = MENTEES.read("\r\n".join(delimiter.join(line) for line in lines).encode(encoding), "список.csv")
    assert [row.values for row in content.rows] == [
        {"name": "Ёлкина Анна", "class": "8 «Б»", "need": "химия, биология; физика"},
        {"name": "Ким Алиса", "class": "9", "need": "-"},
    ]


def test_wrong_columns_are_refused_naming_those_missing_and_those_found():
    refusal = refusal_of(read, ["Товар", "Класс", "Цена"], ["мел", "А", 3])
    assert refusal.code == "wrong_columns"
    assert str(refusal) == (
        "В таблице нет столбцов: «ФИО», «Основной запрос». Найдены: «Товар», «Класс», «Цена». "
        "Переименуйте столбцы и выберите файл ещё раз."
    )


def test_a_table_without_a_heading_or_without_rows_is_refused():
    assert refusal_of(read, ["Аксёнова Злата", "8А"]).code == "no_heading"
    assert refusal_of(read, ["ФИО", "Запрос"], [None, None]).code == "no_rows"


# --- values of a row --------------------------------------------------------------------------------------------------
def test_a_row_is_parsed_with_an_error_for_each_bad_cell():
    content = read(
        ["ФИО", "Класс", "Дата рождения", "Запрос"],
        ["Аксёнова Злата", "8а", date(2011, 1, 11), "история"],
        ["", "8 «Я2»", "31.02.2011", ""],
    )
    good, bad = (MENTEES.parse(row) for row in content.rows)
    assert good.errors == {}
    assert good.values == {
        "name": ("Аксёнова", "Злата", ""),
        "class": (8, "А"),
        "birth": (2011, date(2011, 1, 11)),
        "need": "история",
        "mentor": "",
    }
    assert bad.number == 3
    assert bad.errors == {
        "name": "Заполните столбец «ФИО».",
        "class": "Напишите класс с буквой, например 8 «А»: «8 «Я2»».",
        "birth": "Такого дня нет: 31.02.2011.",
        "need": "Заполните столбец «Основной запрос».",
    }


def test_a_value_merged_over_rows_stands_in_each_of_them_and_says_where_it_is_from():
    content = read(
        ["ФИО", "Запрос", "Наставник"],
        ["Аксёнова Злата", "история", "Соколова Мария"],
        ["Ким Алиса", "химия", None],
        merge=["C2:C3"],
    )
    assert [(row.values["mentor"], row.joined) for row in content.rows] == [
        ("Соколова Мария", {}),
        ("Соколова Мария", {"mentor": 2}),
    ]


def test_every_sheet_with_the_same_columns_is_read_wherever_they_stand_in_it():
    book = Workbook()
    book.active.title = "8А"
    for row in (["ФИО", "Запрос"], ["Ким Алиса", "химия"]):
        book.active.append(row)
    for name, rows in (
        ("8Б", [["Список"], ["№", "Запрос", "ФИО"], [1, "физика", "Бородин Семён"]]),
        ("Столовая", [["Блюдо", "Цена"], ["суп", 40]]),
    ):
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    stream = io.BytesIO()
    book.save(stream)
    content = MENTEES.read(stream.getvalue(), "список.xlsx")
    assert [(row.sheet, row.number, row.values["name"]) for row in content.rows] == [
        ("8А", 2, "Ким Алиса"),
        ("8Б", 3, "Бородин Семён"),
    ]
    assert (content.sheet_names, content.other_sheets) == (["8А", "8Б"], ["Столовая"])


def test_every_line_under_the_heading_is_a_row_or_named_with_the_reason():
    content = read(
        ["№", "ФИО", "Класс", "Запрос", "Прочее"],
        [1, 2, 3, 4, 5],
        [1, "Аксёнова Злата", "8А", "история"],
        ["№", "ФИО", "Класс", "Запрос", "Прочее"],
        [2],
        [None, "*Ким Алиса", "8Б", "химия ___ ОГЭ"],
        [None, None, None, None, "в резерве"],
        ["Итого", None, 2, 2],
        [None, "Кл. руководитель", None, "Петрова А. И."],
        [None, "Бородин Семён"],
    )
    assert [row.number for row in content.rows] == [3, 6, 10]
    assert [(line.number, line.reason) for line in content.lines] == [
        (2, "numbers"),
        (4, "heading"),
        (5, "number"),
        (7, "note"),
        (8, "note"),
        (9, "note"),
    ]


def test_a_name_in_three_cells_under_one_heading_is_one_name():
    merged = read(["ФИО", None, None, "Запрос"], ["Ким", "Алиса", "Олеговна", "химия"], merge=["A1:C1"])
    bare = read(["ФИО", None, None, "Запрос"], ["Ким", "Алиса", "Олеговна", "химия"])
    assert [content.rows[0].values["name"] for content in (merged, bare)] == ["Ким Алиса Олеговна"] * 2
    assert (merged.unknown_columns, bare.unknown_columns) == ([], [])


def test_a_column_without_a_heading_is_not_lost_silently():
    content = read(["ФИО", "Запрос", None], ["Ким Алиса", "химия", "8 912 345-67-89"])
    assert content.unknown_columns == ["столбец C, без заголовка"]
    assert content.samples[2] == ["8 912 345-67-89"]


def test_a_person_may_say_where_the_heading_is_and_which_sheet():
    rows = [["ФИО", "Запрос"], ["Кто", "О чём"], ["Ким Алиса", "химия"]]
    content = MENTEES.look(workbook(*rows), "а.xlsx", Choice(header_row=2, mapping={"name": 0, "need": 1}))
    assert (content.headers, [row.number for row in content.rows]) == (["Кто", "О чём"], [3])
    bare = MENTEES.look(workbook(*rows[2:]), "а.xlsx", Choice(header_row=0, mapping={"name": 0, "need": 1}))
    assert [row.values["name"] for row in bare.rows] == ["Ким Алиса"]


def test_typed_texts_of_a_row_parse_as_its_cells_do():
    content = read(["ФИО", "Дата рождения", "Запрос", "Класс"], ["Ким Алиса", date(2011, 3, 14), "химия", 8])
    row = content.rows[0]
    assert row.texts() == {"name": "Ким Алиса", "birth": "14.03.2011", "need": "химия", "class": "8"}
    assert MENTEES.parse(RawRow(row.number, row.texts())) == MENTEES.parse(row)


# --- writing ----------------------------------------------------------------------------------------------------------
def test_what_is_written_is_read_back_by_the_same_description():
    rows = [
        {"name": "Ёлкина Анна", "class": "8 «Б»", "birth": date(2011, 3, 14), "need": "=HYPERLINK(1)", "mentor": "+7"},
        {"name": "Ким Алиса", "class": 9, "birth": 2010, "need": "химия\nбиология", "mentor": None},
    ]
    content = MENTEES.read(MENTEES.write(rows, notes=["на 13 ноября 2025"]), "база.xlsx")
    assert [row.values for row in content.rows] == [
        rows[0],
        {**rows[1], "mentor": ""},
    ]


def test_text_is_never_written_as_a_formula():
    injected = ["=1+1", "=cmd|' /C calc'!A0", "@SUM(A1)", "-1+1"]
    sheet = load_workbook(io.BytesIO(MENTEES.write([{"name": text} for text in injected], title="=2+2"))).active
    cells = [sheet["A1"], *(sheet.cell(row, 1) for row in range(3, 7))]
    assert [(cell.value, cell.data_type, cell.quotePrefix) for cell in cells] == [
        (text, "s", True) for text in ["=2+2", *injected]
    ]


def test_a_written_table_is_ready_to_filter_and_to_print():
    sheet = load_workbook(io.BytesIO(MENTEES.write([{"name": "Ким Алиса\x0b"}], title="База"))).active
    assert sheet["A1"].value == "База"
    assert sheet["A3"].value == "Ким Алиса"
    assert (sheet.freeze_panes, sheet.auto_filter.ref, sheet.print_title_rows) == ("A3", "A2:E3", "$2:$2")
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.column_dimensions["A"].width == 34
