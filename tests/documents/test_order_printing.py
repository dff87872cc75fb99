"""Orders on paper, read back from the PDF."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pypdf
import pytest
from docx import Document

from documents.check_codes import ALPHABET, make_check_code, read_check_code
from documents.printing import (
    Acquaintance,
    Act,
    Annex,
    Column,
    Item,
    OrderSheet,
    Stamp,
    date_in_words,
    print_order,
    typeset,
    typeset_heading,
)
from documents.word import order_docx

PAIRS = Annex(
    title="ПЕРЕЧЕНЬ\nнаставнических пар второго набора на 2025/26 учебный год",
    columns=[Column("Наставник"), Column("Наставляемый", 54), Column("Форма наставничества", 46)],
    rows=[[f"Наставник {n}", f"Наставляемый {n}", "ученик — ученик"] for n in range(1, 25)],
)
SHEET = OrderSheet(
    founder="Отдел образования Администрации Тарасовского района",
    organisation="Муниципальное автономное общеобразовательное учреждение «Лицей № 12»",
    organisation_short="МАОУ «Лицей № 12»",
    locality="г. Светлогорье",
    number="231-ОД",
    issued_on=date(2025, 11, 14),
    heading="О закреплении наставнических пар и групп второго набора",
    preamble="На основании анкет участников и письменных согласий",
    items=[
        Item("1", "Закрепить 24 наставнические пары согласно приложению."),
        Item("2", "Куратору Соколовой М.В.:"),
        Item("2.1", "Довести приказ до участников до 18 ноября 2025 г."),
        Item("3", "Контроль за исполнением приказа оставляю за собой."),
    ],
    signatory_post="Директор",
    signatory_name="А.П. Лебедев",
    annexes=[PAIRS],
    acquaintances=[Acquaintance("Соколова М.В.", date(2025, 11, 14), "отметка в системе"), Acquaintance("Титова О.И.")],
    stamp=Stamp("00C4 7E19 52B0 8D3A F1", "Лебедев Андрей Петрович", date(2025, 2, 3), date(2026, 4, 29)),
    check_code="7Q4K-2MXD",
    check_url="https://licey12.example/p/7Q4K-2MXD/",
)


def pages_of(sheet):
    reader = pypdf.PdfReader(BytesIO(print_order(sheet)))
    return [" ".join(page.extract_text().split()) for page in reader.pages]


def in_order(page, *phrases):
    places = [page.find(phrase) for phrase in phrases]
    assert -1 not in places, phrases[places.index(-1)]
    return places == sorted(places)


def test_the_parts_of_an_order_stand_in_the_order_of_the_standard():
    page, _annex = pages_of(SHEET)
    assert in_order(
        page,
        "Отдел образования Администрации Тарасовского района",
        "Муниципальное автономное общеобразовательное учреждение",
        "«Лицей № 12»",
        "(МАОУ «Лицей № 12»)",
        "ПРИКАЗ",
        "14 ноября 2025 г.",
        "№ 231-ОД",
        "г. Светлогорье",
        "О закреплении",
        "На основании анкет",
        "1. Закрепить 24",
        "2.1. Довести приказ",
        "3. Контроль",
        "Директор",
        "А.П. Лебедев",
        "С приказом ознакомлены:",
        "Соколова М.В.",
    )


def test_an_order_of_24_pairs_takes_two_pages():
    _page, annex = pages_of(SHEET)
    assert in_order(annex, "Приложение", "к приказу МАОУ «Лицей № 12»", "от 14 ноября 2025 г. № 231-ОД", "ПЕРЕЧЕНЬ")
    assert in_order(annex, "Наставник 1", "Наставляемый 1", "ученик — ученик", "Наставник 24")


def test_the_mark_of_the_signature_tells_certificate_owner_and_days():
    page = pages_of(SHEET)[0]
    for words in (
        "ДОКУМЕНТ ПОДПИСАН ЭЛЕКТРОННОЙ ПОДПИСЬЮ",
        "00C4 7E19 52B0 8D3A F1",
        "Лебедев Андрей Петрович",
        "с 03.02.2025 по 29.04.2026",
    ):
        assert words in page


def test_every_page_says_where_the_original_is_and_how_to_check_it():
    for page in pages_of(SHEET):
        assert "Подлинник — электронный документ, хранится в МАОУ «Лицей № 12»." in page
        assert "licey12.example/p/7Q4K-2MXD" in page
        assert "7Q4K-2MXD/7Q4K-2MXD" not in page


def test_a_draft_has_neither_number_nor_date_nor_code_nor_mark():
    text = " ".join(pages_of(replace(SHEET, is_draft=True)))
    assert "ПРОЕКТ" in text
    assert "место отметки об электронной подписи" in text
    for words in ("231-ОД", "14 ноября", "7Q4K-2MXD", "ДОКУМЕНТ ПОДПИСАН"):
        assert words not in text


def test_an_order_to_be_signed_by_hand_leaves_room_for_the_hand():
    page = pages_of(replace(SHEET, stamp=None))[0]
    assert "№ 231-ОД" in page
    assert "ДОКУМЕНТ ПОДПИСАН" not in page and "Подлинник" not in page


def test_a_directive_is_called_so_throughout():
    page, annex = pages_of(replace(SHEET, act=Act.DIRECTIVE))
    assert "РАСПОРЯЖЕНИЕ" in page and "С распоряжением ознакомлены:" in page
    assert "к распоряжению МАОУ" in annex


def test_several_annexes_are_numbered():
    pages = pages_of(replace(SHEET, annexes=[PAIRS, replace(PAIRS, title="СПИСОК\nкураторов", rows=[["а", "б", "в"]])]))
    assert ["Приложение № 1" in pages[1], "Приложение № 2" in pages[2]] == [True, True]


def test_a_long_annex_repeats_its_head_and_the_pages_are_numbered():
    rows = [[f"Наставник {n}", f"Наставляемый {n}", "учитель — учитель"] for n in range(1, 181)]
    pages = pages_of(replace(SHEET, annexes=[replace(PAIRS, rows=rows)]))
    assert len(pages) > 4
    for number, page in enumerate(pages[1:], start=2):
        assert f" {number} Подлинник" in page  # drawn after the text, before the bottom field
        assert "Форма наставничества" in page
    assert "Наставляемый 180" in pages[-1]


def test_the_document_of_word_says_what_the_paper_says():
    rows = [["Выпускники"], *(["Наставник", f"Наставляемый {n}", "\x07учитель — <b>учитель</b>"] for n in (1, 2))]
    document = Document(BytesIO(order_docx(replace(SHEET, annexes=[replace(PAIRS, rows=rows)]))))
    text = "\n".join(line.text for line in document.paragraphs).replace("\N{NO-BREAK SPACE}", " ")
    for words in (SHEET.organisation_short, SHEET.heading, SHEET.number, SHEET.signatory_name, "приказываю:"):
        assert words in text
    assert all(f"{item.number}. {item.text}" in text for item in SHEET.items)
    (table,) = document.tables
    assert [cell.text for cell in table.rows[2].cells][:3] == ["1", "Наставник", "Наставляемый 1"]
    assert table.rows[3].cells[3].text == "учитель — <b>учитель</b>"
    assert table.rows[0]._tr.trPr is not None  # repeated on every page


def test_what_people_typed_is_text_and_never_markup():
    page = pages_of(replace(SHEET, items=[Item("1", "Отметить <b>Ершова</b> & <img src=x>")]))[0]
    assert "Отметить <b>Ершова</b> & <img src=x>" in page


@pytest.mark.parametrize("kept", ["№ 208-ОД", "28 ноября", "2025 г.", "Соколовой М.В.", "А.П. Лебедев", "95 %"])
def test_what_belongs_together_is_not_torn(kept):
    assert kept.replace(" ", "\N{NO-BREAK SPACE}") in typeset(f"текст {kept} текст")


def test_dates_are_written_with_the_month_in_words():
    assert date_in_words(date(2025, 9, 1)) == "1 сентября 2025 г."


def test_a_check_code_is_read_however_it_was_typed():
    code = make_check_code()
    assert len(code) == 9 and set(code) - {"-"} <= set(ALPHABET)
    assert read_check_code(f" {code.lower().replace('-', ' ')} ") == code
    assert read_check_code("7К4К-2МХD".lower()) == "7K4K-2MXD"  # half of it typed on a Russian keyboard
    assert [read_check_code(text) for text in ("", "7Q4K", "7Q4K-2MX0", "7Q4K-2MXD-A")] == [None] * 4


def test_no_line_of_a_heading_ends_with_a_word_of_one_letter():
    assert typeset_heading("Об изменениях в приказ о парах") == (
        "Об изменениях в\N{NO-BREAK SPACE}приказ о\N{NO-BREAK SPACE}парах"
    )
