"""A school year from an empty school to its report. One story: each part goes on from the one before.

Everything is done by people in browsers: curator and director at desks, guardians, mentors and pupils with phones.
"""

import re
import time
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import expect

from tests.journeys import papers, registers
from tests.journeys.answering import answer
from tests.journeys.conftest import PHONE
from tests.journeys.empty_school import CURATOR, DIRECTOR, PASSWORD
from tests.journeys.letters import letters_to, wait_for_letter
from tests.journeys.registers import ARSENY, DARYA, HELPERS, IRINA, KIRILL, MAXIM, OLGA, PUPILS, PYOTR, SOFYA

pytestmark = pytest.mark.in_order

PIN = "4207"
TODAY = datetime.now(ZoneInfo("Europe/Moscow")).date()
CONSENT, CODE = "прочитайте и ответьте", "код для"
PARTNERS = {KIRILL: IRINA, DARYA: PYOTR, ARSENY: MAXIM, SOFYA: OLGA}


@dataclass
class Kept:
    """What one part of the story leaves to the next."""

    check_code: str = ""
    order: bytes = b""
    slips: dict = field(default_factory=dict)  # name: login and first password


@pytest.fixture(scope="module")
def kept():
    return Kept()


@pytest.fixture(scope="module")
def curator(empty_school, visit):
    window = visit(empty_school)
    window.sign_in(CURATOR, PASSWORD)
    return window


@pytest.fixture(scope="module")
def director(empty_school, visit):
    window = visit(empty_school)
    window.sign_in(DIRECTOR, PASSWORD)
    return window


def on_phone(visit, school, letter=None):
    window = visit(school, on=PHONE)
    if letter:
        window.open(letter.link)
    return window


# --- the plan ---------------------------------------------------------------------------------------------------------
def test_a_roadmap_reaches_the_director_within_ten_presses(curator):
    curator.reads("Начать программу")
    curator.follow(re.compile("^Выбрать.*Лицей № 12"))
    for name in (registers.TEACHER_PUPIL, registers.EMPLOYER_PUPIL):
        curator.page.get_by_label(name).check()
    curator.press("Создать программу")
    curator.reads("Куратор программы")
    curator.press("К проверке")
    assert curator.page.locator(".review-row").count() == 35
    curator.press("Отправить директору")
    curator.reads("ждёт утверждения директором")
    assert curator.presses <= 10, f"{curator.presses} presses from signing in"


def test_the_director_finds_it_on_the_desk_and_approves(director, curator):
    director.follow("Дорожная карта:")
    assert director.page.locator(".review-row").count() == 35
    director.press("Утвердить")
    director.reads("утверждена и действует")
    curator.open("/")
    curator.reads("0 из 35 мероприятий")
    curator.follow("Дорожная карта")
    curator.follow("По месяцам")


# --- the people -------------------------------------------------------------------------------------------------------
def test_slips_in_a_list_are_named_and_the_rest_is_loaded(curator, tmp_path):
    curator.follow("Участники")
    curator.follow("Загрузить список")
    curator.page.set_input_files("input[type=file]", registers.mentee_file(tmp_path, TODAY))
    curator.press("Проверить файл")
    curator.reads(f"Такого дня нет: {registers.NO_SUCH_DAY}")
    curator.reads("Заполните столбец «Фамилия, имя, отчество»")
    curator.fill("Дата рождения, строка 5", SOFYA.born(TODAY).strftime("%d.%m.%Y"))
    curator.page.keyboard.press("Tab")
    expect(curator.page.get_by_label("Дата рождения, строка 5")).to_have_count(0)
    curator.follow(re.compile("^Повторы"))
    curator.reads("повтор строки 2")
    curator.press("Загрузить 4 без ошибок")
    curator.reads("Список загружен")
    curator.follow("К базе")
    assert table(curator).column("Участник") == sorted(pupil.list_name for pupil in PUPILS)


def test_the_mentors_list_loads_as_it_is(curator, tmp_path):
    curator.follow("Наставники", within=curator.page.locator("main"))
    curator.follow("Загрузить список")
    curator.page.set_input_files("input[type=file]", registers.mentor_file(tmp_path, TODAY))
    curator.press("Проверить файл")
    curator.press("Загрузить 4")
    curator.follow("К базе")
    expect(curator.page.locator("main tbody tr")).to_have_count(4)


# --- consents ---------------------------------------------------------------------------------------------------------
def record_paper(curator, person):
    surname = person.name.split()[0]
    curator.follow("Внести бланк", within=curator.page.get_by_role("row").filter(has_text=surname))
    curator.page.set_input_files("input[type=file]", papers.as_upload("Бланк.png", papers.scan_picture(), "image/png"))
    curator.press("Внести согласие")
    curator.reads(f"Согласие внесено: {person.name}")


def test_a_consent_comes_on_paper_with_its_scan(curator):
    curator.follow("Согласия", within=curator.page.locator("main"))
    curator.reads("8 участникам не хватает подписей")
    record_paper(curator, DARYA)
    curator.reads("7 участникам не хватает подписей")


def test_a_guardian_reads_and_agrees_on_a_phone(curator, empty_school, visit):
    curator.follow("Отправить ссылки")
    curator.press(re.compile("Отправить 7"))
    guardian = on_phone(visit, empty_school, wait_for_letter(empty_school, KIRILL.email, CONSENT))
    guardian.reads(f"Я, {KIRILL.guardian_name}")
    agree_to_all(guardian)
    guardian.fill("Код из письма", "000000")
    guardian.press(re.compile(r"^Дать (\d+ )?соглас"))
    guardian.reads("Код не подошёл")
    guardian.fill("Код из письма", wait_for_letter(empty_school, KIRILL.email, CODE).code)
    guardian.press(re.compile(r"^Дать (\d+ )?соглас"))
    guardian.reads("На все документы есть ответ")


def agree_to_all(signer, look=True):
    """Every document of the link is answered by itself; one code confirms them."""
    for choice in signer.page.get_by_role("radio", name=re.compile("^Даю согласие")).all():
        choice.check()
    signer.press("Отправить ответы", look=look)


def test_the_others_agree_and_nothing_is_missing(curator, empty_school, visit):
    for address in (ARSENY.email, SOFYA.email, *(helper.email for helper in HELPERS)):
        signer = visit(empty_school, on=PHONE)
        signer.page.goto(wait_for_letter(empty_school, address, CONSENT).link)
        agree_to_all(signer, look=False)
        signer.fill("Код из письма", wait_for_letter(empty_school, address, CODE).code)
        signer.press(re.compile(r"^Дать (\d+ )?соглас"), look=False)
        signer.reads("На все документы есть ответ")
        signer.page.close()
    curator.page.reload()
    for teacher in (IRINA, OLGA, PYOTR):  # the duties of a mentor are agreed to in writing
        record_paper(curator, teacher)
    curator.reads("Все согласия оформлены")


# --- questionnaires ---------------------------------------------------------------------------------------------------
def send_out(curator, title):
    curator.follow("Анкеты")
    curator.follow(title)
    curator.follow("Разослать анкету")
    curator.press("Проверить перед отправкой")
    curator.press(re.compile("^Разослать"))


def accept_all(curator, count):
    curator.page.reload()
    curator.follow("Решение по анкетам")
    curator.press(f"Принять все ({count})")
    curator.reads("Все анкеты приняты")


def test_a_pupil_applies_on_a_phone_and_the_register_fills(curator, empty_school, visit):
    send_out(curator, "Анкета наставляемого")
    letter = wait_for_letter(empty_school, KIRILL.email, "Анкета наставляемого")
    midday = {"slots": ["днём"]}
    wanted = {"topics": ["математика"], "need": "перестать бояться олимпиад", **midday}
    answer(on_phone(visit, empty_school), letter.link, wanted)
    letter = wait_for_letter(empty_school, DARYA.email, "Анкета наставляемого")
    answer(on_phone(visit, empty_school), letter.link, {"topics": ["публичные выступления"], **midday}, look=False)
    accept_all(curator, 2)


def test_a_mentor_applies_on_a_phone(curator, empty_school, visit):
    send_out(curator, "Анкета наставника")
    for helper, topic in ((IRINA, "математика"), (PYOTR, "публичные выступления")):
        letter = wait_for_letter(empty_school, helper.email, "Анкета наставника")
        phone = on_phone(visit, empty_school)
        answer(phone, letter.link, {"topics": [topic], "slots": ["днём"]}, look=helper is IRINA)
    accept_all(curator, 2)


def test_preferences_are_named_after_the_meeting(curator, empty_school, visit):
    send_out(curator, "Выбор после групповой встречи")
    wishes = {KIRILL.email: "Кравцова И. В., учитель математики", IRINA.email: "Громов Кирилл, 6 «А»"}
    for address, wish in wishes.items():
        letter = wait_for_letter(empty_school, address, "Выбор после групповой встречи")
        answer(on_phone(visit, empty_school), letter.link, {"people": [wish]}, look=address == KIRILL.email)
    curator.page.reload()
    assert table(curator).count_of("ответ получен") == 2


# --- pairs ------------------------------------------------------------------------------------------------------------
def test_everybody_is_matched_and_told_why(curator):
    curator.follow("Участники")
    curator.follow("Наставники", within=curator.page.locator("main"))
    curator.page.get_by_label("Выбрать всех").check()
    bar = curator.page.locator(".bulk")
    bar.get_by_text("Изменить", exact=True).click()
    curator.press("Отметить собеседование", within=bar)
    curator.press("Показать, что изменится")
    curator.press("Изменить у")
    curator.follow("Пары")
    curator.press("Подобрать пары")
    proposed = curator.page.locator(".proposal")
    expect(proposed).to_have_count(4)
    for pupil, helper in PARTNERS.items():
        card = proposed.filter(has_text=pupil.list_name)
        expect(card).to_contain_text(helper.name.split()[0])
        expect(card).to_contain_text("Совпадает")
    expect(proposed.filter(has_text=KIRILL.list_name)).to_contain_text("взаимн", ignore_case=True)
    for left in (3, 2, 1, 0):
        curator.press("Подтвердить", exact=True, look=False)
        expect(proposed).to_have_count(left)
    curator.look()


def test_pairs_are_announced_to_mentors_pupils_and_guardians(curator, empty_school):
    assert not letters_to(empty_school, IRINA.email)[-1].subject.startswith("Наставничество")
    curator.follow("Объявить пары")
    curator.press("Объявить 4 пары")
    curator.reads("Объявлены 4 пары")
    assert KIRILL.list_name in wait_for_letter(empty_school, IRINA.email, "ваша пара").body
    assert "Кравцова И. В." in wait_for_letter(empty_school, KIRILL.email, "ваша пара").body


# --- the order --------------------------------------------------------------------------------------------------------
def test_the_order_goes_to_the_directors_desk(curator):
    curator.follow(re.compile("^Проект приказа"))
    curator.reads("спросили")
    curator.page.get_by_label("Выбрать всех").check()
    curator.press("Пара принята на бумаге")
    curator.press("Составить проект")
    curator.reads("Согласия всех участников есть")
    draft = curator.fetch("Открыть PDF")
    assert "ПРОЕКТ" in papers.pdf_text(draft).upper()
    curator.press("Отправить на подпись")
    curator.reads("ждёт подписи директора")


def test_the_director_signs_with_the_document_in_view(director, visit, empty_school, kept):
    director.open("/")
    director.follow("Настроить сертификат")
    director.fill("Новый ПИН-код", PIN)
    director.fill("ПИН-код ещё раз", PIN)
    director.press("Выпустить сертификат")
    for number in (1, 2):
        page_in_view = director.page.locator(".desk-doc img").nth(number - 1)
        page_in_view.scroll_into_view_if_needed()
        expect(page_in_view).to_have_js_property("complete", True)
        assert page_in_view.evaluate("image => image.naturalWidth") > 500
    second_window = director.page.context.new_page()
    second_window.goto(director.page.url)
    director.fill("ПИН-код сертификата", "0000")
    director.press("Подписать")
    director.reads("не подошёл")
    director.fill("ПИН-код сертификата", PIN)
    director.press("Подписать")
    director.reads("подписан")
    kept.check_code = re.search(r"[0-9A-Z]{4}-[0-9A-Z]{4}", director.page.inner_text("main")).group()
    second_window.get_by_label("ПИН-код сертификата").fill(PIN)
    second_window.get_by_role("button", name="Подписать").click()
    expect(second_window.get_by_text("Приказ уже подписан: № 1")).to_be_visible()
    second_window.close()


def test_the_signed_order_validates_with_pyhanko(curator, kept):
    curator.page.reload()
    kept.order = curator.fetch("Открыть PDF")
    assert papers.validated_signer(kept.order) == "Лебедев Андрей Петрович"
    fonts = papers.embedded_fonts(kept.order)
    assert fonts and all(fonts.values()), fonts
    text = " ".join(papers.pdf_text(kept.order).split())
    for words in ("МАОУ «Лицей № 12»", "Громов Кирилл Олегович", "Кравцова Ирина Викторовна", kept.check_code):
        assert words in text


def test_anybody_can_check_it_and_an_altered_file_is_refused(visit, empty_school, kept):
    stranger = on_phone(visit, empty_school)
    stranger.open(f"/p/{kept.check_code}/")
    stranger.reads("Документ подлинный")
    stranger.open("/check/")
    stranger.fill("Код", kept.check_code.lower().replace("-", " "))
    stranger.press("Проверить документ")
    stranger.reads("Документ подлинный")
    for content, verdict in ((kept.order, "valid"), (papers.flipped(kept.order), "altered")):
        stranger.open("/check/")
        stranger.page.set_input_files("input[type=file]", papers.as_upload("Приказ.pdf", content, "application/pdf"))
        stranger.press("Проверить документ")
        expect(stranger.page.locator("[data-verdict]")).to_have_attribute("data-verdict", verdict)
        assert "Громов" not in stranger.page.inner_text("main")


def test_with_the_order_pairs_work_are_told_and_events_close(curator, empty_school):
    said = wait_for_letter(empty_school, IRINA.email, "приказом № 1").body
    assert "договориться о первой встрече" in said
    curator.follow("Дорожная карта")
    for title in ("соединение наставников и наставляемых", "Закрепление пар/групп"):
        row = curator.page.locator(".event").filter(has_text=title)
        expect(row).to_contain_text("Завершено")
    curator.open(row.locator("a.event-title").get_attribute("href"))
    curator.reads("Пары, закреплённые приказом")
    curator.reads("4 из 4")
    curator.reads("№ 1 О закреплении")


# --- the work ---------------------------------------------------------------------------------------------------------
def slips(curator):
    """What the slips on the page say: ``{name: [login, first password]}``."""
    cards = curator.page.locator(".slip").all()
    return {card.locator(".slip-name").inner_text(): card.locator(".slip-key").all_inner_texts() for card in cards}


def test_the_curator_gives_a_mentor_and_all_parents_accounts(curator, empty_school, kept):
    curator.follow("Участники")
    curator.follow("Наставники", within=curator.page.locator("main"))
    curator.follow("Титов М. С.")
    curator.follow(f"Выдать учётную запись: {MAXIM.name}")
    curator.press("Выдать учётную запись")
    kept.slips = slips(curator)
    login, password = kept.slips[MAXIM.name]
    said = wait_for_letter(empty_school, MAXIM.email, "учётная запись").body
    assert (login in said, password in said) == (True, False)
    curator.follow("Титов")
    curator.reads("первый пароль ещё не использован")
    curator.follow("Участники")
    curator.page.get_by_label("Выбрать всех").check()
    bar = curator.page.locator(".bulk")
    bar.get_by_text("Доступ", exact=True).click()
    curator.press("Выдать учётные записи родителям", within=bar)
    curator.reads("Учётную запись получат 4 человека")
    curator.press("Выдать и показать листки")
    kept.slips |= slips(curator)
    assert kept.slips.keys() == {MAXIM.name, *(pupil.guardian_name for pupil in PUPILS)}


def sign_in_by_slip(visitor, slip, password):
    """With the first password, which opens nothing until another is chosen."""
    visitor.sign_in(*slip)
    visitor.fill("Свой пароль", password)
    visitor.fill("Тот же пароль ещё раз", password)
    visitor.press("Сохранить пароль")


def test_a_mother_sees_her_son_and_his_mentor(empty_school, visit, kept):
    mother = on_phone(visit, empty_school)
    sign_in_by_slip(mother, kept.slips[KIRILL.guardian_name], "mama-kirilla-6a")
    mother.reads("Громов Кирилл, 6 «А»")
    mother.reads("Ирина Викторовна")


def test_a_mentor_logs_the_first_meeting_on_a_phone(empty_school, visit, kept):
    mentor = on_phone(visit, empty_school)
    sign_in_by_slip(mentor, kept.slips[MAXIM.name], "sosna-u-zavoda")
    mentor.reads("Арсений Мельник")
    presses, began = mentor.presses, time.monotonic()
    mentor.follow("Записать встречу")
    mentor.fill("Что сделали", "Познакомились, собрали первую схему.")
    mentor.press("Сохранить встречу")
    mentor.reads("Встреча записана")
    assert mentor.presses - presses == 2
    assert time.monotonic() - began < 20
    mentor.reads("Познакомились, собрали первую схему.")


def test_the_report_says_what_the_screen_says(curator):
    curator.follow("Мониторинг")
    shown = {row["Показатель"]: (row["Факт"], row["Посчитано по"]) for row in table(curator).rows}
    assert shown["Пары, которые встречались"] == ("25 %", "1 из 4 пар")
    assert shown["Согласия на обработку данных"] == ("100 %", "8 участников из 8")
    assert shown["Охват обучающихся"] == ("2 %", "4 участника из 200")
    curator.press("Собрать отчёт", look=False)
    curator.reads("Отчёт собирается")
    expect(curator.page.get_by_role("meter")).to_be_visible()
    expect(curator.page.get_by_text("Отчёт готов и сохранён")).to_be_visible(timeout=60_000)
    curator.look()
    assert papers.figures_of_sheet(curator.fetch(re.compile("xlsx$"))) == shown
    printed = " ".join(papers.pdf_text(curator.fetch(re.compile("pdf$"))).split())
    for name, (figure, base) in shown.items():
        assert re.search(rf"{re.escape(name)} {re.escape(figure)} .*?{re.escape(base)}", printed), name


# --- reading tables ---------------------------------------------------------------------------------------------------
@dataclass
class Table:
    """The first table of a page as a person reads it."""

    rows: list

    def column(self, heading):
        return [row[heading].split("\n")[0] for row in self.rows]

    def count_of(self, words):
        return sum(any(words in cell for cell in row.values()) for row in self.rows)


def table(window):
    first = window.page.locator("main table").first
    headings = [text.strip() for text in first.locator("thead th").all_inner_texts()]
    lines = [row.locator("th, td").all_inner_texts() for row in first.locator("tbody tr").all()]
    return Table([dict(zip(headings, (text.strip() for text in line), strict=False)) for line in lines])
