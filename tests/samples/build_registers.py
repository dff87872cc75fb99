# ruff: noqa: RUF005 - rows are easier to read as rows
"""Makes the sample registers of ``registers/``, untidy as different hands keep them, and what must be found in each.

    python -m tests.samples.build_registers

The people are invented. Beside each file stands a .json: its role, the verdicts, the lines that are no rows, the people
with class and birth, their guardians, and the columns with errors by row.
"""

import io
import json
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from openpyxl import Workbook

FOLDER = Path(__file__).parent / "registers"
ODS = "application/vnd.oasis.opendocument.spreadsheet"


def workbook(*sheets):
    """``sheets``: (name, rows, merged ranges)."""
    book = Workbook()
    book.remove(book.active)
    for name, rows, merged in sheets:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
        for cells in merged:
            sheet.merge_cells(cells)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def open_document(name, rows):
    """A small .ods of texts."""
    cells = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{escape(str(cell))}</text:p></table:table-cell>'
            if cell not in ("", None)
            else "<table:table-cell/>"
            for cell in row
        )
        + "</table:table-row>"
        for row in rows
    )
    content = (
        '<?xml version="1.0" encoding="UTF-8"?><office:document-content office:version="1.2" '
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
        f'<table:table table:name="{escape(name)}">{cells}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = (
        '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest '
        'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{ODS}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", ODS, zipfile.ZIP_STORED)
        package.writestr("content.xml", content)
        package.writestr("META-INF/manifest.xml", manifest)
    return stream.getvalue()


def save(name, content, *, role="mentee", people, counts=None, lines=(), guardians=(), errors=None, **more):
    found = {
        "role": role,
        "counts": {"new": len(people)} | (counts or {}),
        "lines": [list(line) for line in lines],
        "people": [list(person) for person in people],
        "guardians": [list(guardian) for guardian in guardians],
        "errors": errors or {},
        **more,
    }
    (FOLDER / name).write_bytes(content)
    (FOLDER / f"{name}.json").write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n")


# --- the usual forms --------------------------------------------------------------------------------------------------
def usual_forms():
    heads = (
        ["№ п/п", "Наставляемый", None, None, None, "Основной запрос", "Дата вхождения в программу", "Наставник", None],
        [None, "ФИО", "Контактные данные для связи (данные представителя)", "Год рождения", "Класс", None, None, "ФИО"],
    )
    rows = [
        ["Муниципальное бюджетное общеобразовательное учреждение «Гимназия № 5»"],
        ["База наставляемых на 2025-2026 учебный год"],
        [],
        *heads,
        [1, 2, 3, 4, 5, 6, 7, 8],
        [1, "Астахова Мила Ильинична", "Астахова Р. И., мама, 8-912-345-67-01", 2012, "7Б", "физика", "15.09.2025"],
        ["№ п/п", "ФИО", None, None, None, "Основной запрос"],
        [
            2,
            "БЕЛЯЕВ ЁЖИ ПЕТРОВИЧ",
            "отец Беляев Пётр Ильич, т. 89123456702",
            "2011 г.",
            "8-а",
            "История; ОГЭ",
            "1 октября 2025",
        ],
        [3],
        [],
        [None, "Всего наставляемых: 2"],
        [None, "Заместитель директора", None, None, None, None, "Ким О. А."],
    ]
    save(
        "usual-form.xlsx",
        workbook(("База", rows, ["A1:I1", "A2:I2", "B4:E4", "A4:A5", "F4:F5", "G4:G5", "H4:I4"])),
        people=[["Астахова Мила Ильинична", "7 «Б»", "2012"], ["Беляев Ёжи Петрович", "8 «А»", "2011"]],
        lines=[(6, "numbers"), (8, "heading"), (10, "number"), (12, "note"), (13, "note")],
        guardians=[
            ["Астахова", "Астахова Р. И.", "mother", "+7 (912) 345-67-01"],
            ["Беляев", "Беляев Пётр Ильич", "father", "+7 (912) 345-67-02"],
        ],
    )
    mentors = [
        [
            "№",
            "ФИО наставника",
            "Контактные данные для связи",
            "Место работы/учебы наставника",
            "Основные компетенции наставника",
        ]
        + ["Важные для программы достижения наставника", "Интересы наставника", "Желаемый возраст наставляемых"]
        + [
            "Ресурс времени на программу наставничества",
            "Дата вхождения в программу",
            "ФИО наставляемого (наставляемых)",
        ]
        + ["Ссылка на кейс/отзыв наставника, размещенные на сайте организации"],
        [
            "1.",
            "Вершинин Олег Юрьевич",
            "vershinin@mail.example\n8 (912) 345 67 03",
            "Гимназия № 5",
            "химия",
            "",
            "шахматы",
        ]
        + ["7-8 класс", "1–2 часа в неделю", "15.09.2025", "1. Астахова Мила, 7Б\n2. Беляев Ёжи, 8А"],
        [
            "2.",
            "Глебова Инна Павловна",
            "+7 912 345-67-04",
            "ООО «Заря»",
            "дизайн;вёрстка",
            "",
            "",
            "",
            "6",
            "01.10.2025",
        ],
    ]
    save(
        "usual-form-mentors.xlsx",
        workbook(("Наставники", mentors, [])),
        role="mentor",
        people=[["Вершинин Олег Юрьевич", "", ""], ["Глебова Инна Павловна", "", ""]],
        hours=[8, 6],
        partners={"2": ["Астахова Мила", "Беляев Ёжи"]},
    )
    save(
        "mentees-in-a-mentors-cell.xlsx",
        workbook(("Лист1", [[*row[:2], *row[10:11]] for row in mentors[:2]], [])),
        people=[["Астахова Мила", "7 «Б»", ""], ["Беляев Ёжи", "8 «А»", ""]],
        partners={"2": ["Вершинин Олег Юрьевич"]},
    )


# --- class lists with parents -----------------------------------------------------------------------------------------
def class_lists():
    head = [
        "№",
        "Фамилия",
        "Имя",
        "Отчество",
        "Дата рождения",
        "ФИО матери",
        "Телефон матери",
        "ФИО отца",
        "Телефон отца",
    ]
    rows = [
        ["Списки классов с контактами родителей"],
        head,
        ["5 «А» класс"],
        [1, "Дорохов", "Ян", "Львович", "03.02.2014", "Дорохова Яна Львовна", "89120000001", None, None],
        [2, "Егорова", "Ася", None, "2014-05-09", None, None, "Егоров Лев Ильич", "8 912 000 00 02"],
        ["5 «Б» класс"],
        head,
        [
            1,
            "Жданов",
            "Тимур",
            "Рустам оглы",
            "9.5.14",
            "Жданова Алия",
            "8(912)000-00-03",
            "Жданов Рустам",
            "89120000004",
        ],
        [None, "Классный руководитель: Попова А. С."],
    ]
    save(
        "classes-above-rows.xlsx",
        workbook(("Списки", rows, ["A1:I1", "A3:I3"])),
        people=[
            ["Дорохов Ян Львович", "5 «А»", "2014-02-03"],
            ["Егорова Ася", "5 «А»", "2014-05-09"],
            ["Жданов Тимур Рустам оглы", "5 «Б»", "2014-05-09"],
        ],
        lines=[(3, "section"), (6, "section"), (7, "heading"), (9, "note")],
        guardians=[
            ["Дорохов", "Дорохова Яна Львовна", "mother", "+7 (912) 000-00-01"],
            ["Егорова", "Егоров Лев Ильич", "father", "+7 (912) 000-00-02"],
            ["Жданов", "Жданов Рустам", "father", "+7 (912) 000-00-04"],
            ["Жданов", "Жданова Алия", "mother", "+7 (912) 000-00-03"],
        ],
    )
    save(
        "a-sheet-for-each-class.xlsx",
        workbook(
            ("6А", [["ФИО", "Родители"], ["Зуев Марк", "мама 8 912 000-00-05, папа 8 912 000-00-06"]], []),
            ("6Б", [["Список"], ["№", "Родители", "ФИО"], [1, "Ильина Вера Олеговна 89120000007", "Ильин Пётр"]], []),
            ("Питание", [["Блюдо", "Цена"], ["суп", 40]], []),
        ),
        people=[["Зуев Марк", "6 «А»", ""], ["Ильин Пётр", "6 «Б»", ""]],
        guardians=[
            ["Зуев", "", "father", "+7 (912) 000-00-06"],
            ["Зуев", "", "mother", "+7 (912) 000-00-05"],
            ["Ильин", "Ильина Вера Олеговна", "guardian", "+7 (912) 000-00-07"],
        ],
        other_sheets=["Питание"],
    )
    save(
        "merged-downwards.xlsx",
        workbook(
            (
                "Лист1",
                [
                    ["Класс", "Ученик", "Законный представитель", "Телефон"],
                    ["9В", "Карпова Нина Глебовна", "Карпова Ева Ильинична (мать), 89120000008", "8 999 000-00-01"],
                    [None, None, "Карпов Глеб Ильич (отец), 89120000009", None],
                    [None, "Ломов Егор Янович", "Ломова Анна Петровна, опекун", None],
                ],
                ["A2:A4", "B2:B3"],
            )
        ),
        people=[["Карпова Нина Глебовна", "9 «В»", ""], ["Ломов Егор Янович", "9 «В»", ""]],
        counts={"duplicate": 1},
        guardians=[
            ["Карпова", "Карпов Глеб Ильич", "father", "+7 (912) 000-00-09"],
            ["Карпова", "Карпова Ева Ильинична", "mother", "+7 (912) 000-00-08"],
            ["Ломов", "Ломова Анна Петровна", "guardian", ""],
        ],
    )


# --- text -------------------------------------------------------------------------------------------------------------
def texts():
    cp1251 = "\r\n".join(
        [
            "Список учащихся 8 «Г» класса;;;",
            ";;;",
            "Ф.И.О. учащегося;Дата рожд.;С чем нужна помощь;Контакты родителей",
            '"Мартынов Лев\nОлегович";01.02.2011;"чтение; письмо";"мать: Мартынова Яна Львовна',
            'тел. 8-912-000-00-10"',
            "Носова Лия Яновна;31.04.2011;пение;",
            "Итого: 2;;;",
        ]
    )
    save(
        "cp1251.csv",
        cp1251.encode("cp1251"),
        people=[["Мартынов Лев Олегович", "8 «Г»", "2011-02-01"]],
        counts={"error": 1},
        lines=[(6, "note")],
        guardians=[["Мартынов", "Мартынова Яна Львовна", "mother", "+7 (912) 000-00-10"]],
        errors={"5": ["birth"]},
    )
    utf16 = "Фамилия Имя Отчество\tКласс\tЗапрос\nОрлов Глеб Ильич\t10 А\tфизика\nПанова Юна\t11\tрисунок\n"
    people = [["Орлов Глеб Ильич", "10 «А»", ""], ["Панова Юна", "11", ""]]
    save("utf16.tsv", utf16.encode("utf-16"), people=people)
    save("utf16-without-a-mark.tsv", utf16.encode("utf-16-le"), people=people)
    bare = "\n".join(
        f"{number},{name},{born},{phone},5{letter}"
        for number, (name, born, phone, letter) in enumerate(
            [
                ("Родина Ева Павловна", "01.01.2014", "89120000011", "А"),
                ("Седов Илья Олегович", "02.03.2014", "89120000012", "А"),
                ("Тихий Остап Игоревич", "04.05.2014", "", "Б"),
                ("Уварова Кира Львовна", "06.07.2014", "89120000013", "Б"),
            ],
            1,
        )
    )
    save(
        "no-heading.csv",
        ("\ufeffsep=,\n" + bare).encode(),
        people=[
            ["Родина Ева Павловна", "5 «А»", "2014-01-01"],
            ["Седов Илья Олегович", "5 «А»", "2014-03-02"],
            ["Тихий Остап Игоревич", "5 «Б»", "2014-05-04"],
            ["Уварова Кира Львовна", "5 «Б»", "2014-07-06"],
        ],
    )


# --- doubtful and wrong -----------------------------------------------------------------------------------------------
def doubtful():
    head = ["ФИО", "Класс", "Дата рождения", "Запрос"]
    save(
        "spellings.xlsx",
        workbook(
            (
                "Лист1",
                [
                    head,
                    ["Фёдорова Алёна Игоревна", "8А", "01.02.2011", "пение"],
                    ["федорова алена игоревна", "8 «а»", "1.2.2011", "пение"],
                    ["Федорова Олёна Игоревна", "8А", None, "пение"],
                    ["Хабибулин Рамиль Рустамович", "8Б", "03.04.2011", "химия"],
                    ["Хабибуллин Рамиль Рустамович", "8Б", "03.04.2011", "химия"],
                    ["Хабибулин Рамиль Ренатович", "8В", "05.06.2011", "химия"],
                    ["Рамиль Хабибулин", "8Б", "03.04.2011", "химия"],
                ],
                [],
            )
        ),
        people=[
            ["Фёдорова Алёна Игоревна", "8 «А»", "2011-02-01"],
            ["Хабибулин Рамиль Ренатович", "8 «В»", "2011-06-05"],
            ["Хабибулин Рамиль Рустамович", "8 «Б»", "2011-04-03"],
        ],
        counts={"duplicate": 4},
        asked=["4", "6", "8"],
    )
    save(
        "slips.xlsx",
        workbook(
            (
                "Лист1",
                [
                    ["ФИО", "Класс", "Дата рождения", "Запрос", "Телефон родителя", "Форма наставничества", "Почта"],
                    ["Цой А. В.", "8А", "01.02.2011", "пение", None, None, None],
                    ["Чехов", "8А", "01.02.2011", "пение", None, None, None],
                    ["Шах Ян", "13А", "01.02.2011", "пение", None, None, None],
                    ["Щукин Ян", "8А", "01.02.2051", "пение", None, None, None],
                    ["Эрн Ян", "8А", "01.02.2011", None, None, None, None],
                    ["Юдин Ян", "8А", "01.02.2011", "пение", "2-34-56", None, None],
                    ["Ямов Ян", "8А", "01.02.2011", "пение", None, "кружок — школа", None],
                    ["Якут Ян", "8", "01.02.2011", "пение", None, None, "нет"],
                    [None, "8А", "01.02.2011", "пение", None, None, None],
                    ["Яхин Ян" * 40, "8А", 40575, "пение", None, None, None],
                    ["=2+2", "8А", "01.02.2011", "пение", None, None, None],
                    ["*Ясин Ян", "8А", 40575, "см. =1+1", 89120000014.0, None, "Y@MAIL.example"],
                ],
                [],
            )
        ),
        people=[["Ясин Ян", "8 «А»", "2011-02-01"]],
        counts={"error": 11},
        errors={
            "2": ["name"],
            "3": ["name"],
            "4": ["class"],
            "5": ["birth"],
            "6": ["need"],
            "7": ["guardian_phone"],
            "8": ["format"],
            "9": ["class", "email"],
            "10": ["name"],
            "11": ["name"],
            "12": ["name"],
        },
        guardians=[["Ясин", "", "guardian", "+7 (912) 000-00-14"]],
    )
    save(
        "no-names-of-columns.xlsx",
        workbook(
            (
                "Лист1",
                [
                    ["ФИО", None, None, "Класс", None, "Прочее"],
                    ["Абаев", "Тимур", "Русланович", "7А", "8 912 000-00-15", "отличник"],
                    ["Бабич", "Олег", None, "7А", None, None],
                    [None, None, None, None, None, "в резерве — двое"],
                    ["Приложение к приказу № 5"],
                ],
                ["A5:F5"],
            )
        ),
        people=[["Абаев Тимур Русланович", "7 «А»", ""], ["Бабич Олег", "7 «А»", ""]],
        lines=[(4, "note"), (5, "note")],
        not_recognised=["столбец E, без заголовка", "Прочее"],
    )


def teachers():
    save(
        "young-teachers.ods",
        open_document(
            "Молодые педагоги",
            [
                ["Молодой педагог", "Должность", "Профессиональные дефициты", "Педагог-наставник", "Контактные данные"],
                ["Ветрова Ольга Ильинична", "учитель физики", "работа с классом", "Громов Лев Ильич", "v@mail.example"],
                ["Дымов Пётр Львович", "учитель истории", "ЦОР; оценивание", "", "8 912 000-00-16"],
            ],
        ),
        people=[["Ветрова Ольга Ильинична", "", ""], ["Дымов Пётр Львович", "", ""]],
        model="teachers",
        partners={"2": ["Громов Лев Ильич"]},
    )
    save(
        "group-mentors.xlsx",
        workbook(
            (
                "Лист1",
                [
                    ["Наставники", "Чему может научить", "Ресурс времени", "Тел."],
                    ["Ершова Анна Яновна, 10А\nЖилин Пётр Ильич, 10Б", "театр", "4 часа", "89120000017\n89120000018"],
                    ["Зорин Ян Олегович и Ионова Вера Львовна", "робототехника", "сколько нужно", None],
                ],
                [],
            )
        ),
        role="mentor",
        people=[["Ершова Анна Яновна", "10 «А»", ""], ["Жилин Пётр Ильич", "10 «Б»", ""]],
        counts={"error": 2},
        errors={"3": ["hours"]},
        hours=[4, 4],
    )


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    usual_forms()
    class_lists()
    texts()
    doubtful()
    teachers()
