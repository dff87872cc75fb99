"""A class without e-mail: cards printed, a phone that reads one, a questionnaire answered, a lost card."""

import pytest
import zxingcpp
from pypdfium2 import PdfDocument

from tests.journeys.answering import answer
from tests.journeys.class_without_mail import CURATOR, NAMES, WITHOUT_ANSWER
from tests.journeys.conftest import PHONE
from tests.journeys.empty_school import PASSWORD

pytestmark = pytest.mark.in_order
OWN_PIN = "5082"


@pytest.fixture(scope="module")
def programme(empty_school):
    return int(empty_school.python("-m", "tests.journeys.class_without_mail"))


@pytest.fixture(scope="module")
def curator(visit, empty_school, programme):
    window = visit(empty_school)
    window.sign_in(CURATOR, PASSWORD)
    window.page.goto(f"{window.home}/programmes/{programme}/mentees/")
    return window


@pytest.fixture(scope="module")
def phone(visit, empty_school):
    return visit(empty_school, on=PHONE)


@pytest.fixture(scope="module")
def kept():
    """What one step leaves to the next: addresses of cards and first PINs by name."""
    return {}


def read(pdf):
    """``({name: address of the QR}, {name: first PIN})`` as scissors and a camera would have them."""
    addresses, pins = {}, {}
    for page in PdfDocument(pdf):
        text, height = page.get_textpage(), page.get_height()
        found = zxingcpp.read_barcodes(page.render(scale=3).to_pil())
        for code in found:
            box = code.position
            top, left = height - box.top_left.y / 3, box.top_left.x / 3
            words = text.get_text_bounded(left - 165, top - 90, left, top + 12).split("\n")
            addresses[words[1].strip()] = code.text
        if not found:
            lines = [line.strip() for line in text.get_text_bounded().splitlines()]
            pins |= {
                lines[at - 2]: line
                for at, line in enumerate(lines)
                if len(line) == 7 and line.replace(" ", "").isdecimal()
            }
    return addresses, pins


def test_the_curator_prints_the_cards_of_a_class(curator, kept):
    curator.presses = 0
    curator.follow("Карточки", exact=True)
    curator.press("Напечатать карточки", look=False)
    with curator.page.expect_download() as file:
        curator.press("Скачать карточки", look=False)
    assert curator.presses == 3
    kept["addresses"], kept["pins"] = read(file.value.path())
    assert set(kept["addresses"]) == set(kept["pins"]) == set(NAMES)


def test_a_phone_reads_the_card_and_the_pupil_makes_up_a_pin(phone, kept):
    kept["name"] = WITHOUT_ANSWER
    phone.open(kept["addresses"][kept["name"]])
    phone.fill("ПИН-код", "000000")
    phone.press("Войти")
    phone.reads("Код карточки или ПИН-код не подошёл")
    phone.fill("ПИН-код", kept["pins"][kept["name"]])
    phone.press("Войти")
    phone.reads("Придумай свой ПИН-код")
    phone.fill("Новый ПИН-код", OWN_PIN)
    phone.fill("Ещё раз", OWN_PIN)
    phone.press("Сохранить и продолжить")
    phone.reads(f"Привет, {kept['name'].split()[1]}!")
    phone.reads("Вход по карточке")


def test_the_pupil_answers_a_questionnaire(phone):
    task = phone.page.locator("a.task").filter(has_text="Как проходят встречи")
    answer(phone, phone.home + task.get_attribute("href"), look=False)
    phone.page.goto(f"{phone.home}/cabinet/")
    phone.reads("отправлена")


def test_the_pupil_leaves_and_comes_back_by_typing_the_code(phone, kept):
    phone.press("Выйти")
    phone.page.go_back()
    assert "Привет" not in phone.page.content()
    phone.open("/accounts/login/")
    phone.fill("Код карточки", kept["addresses"][kept["name"]].rstrip("/").rsplit("/", 1)[1].lower())
    phone.press("По карточке")
    phone.fill("ПИН-код", OWN_PIN)
    phone.press("Войти", exact=True)
    phone.reads("Привет, ")


def test_a_lost_card_is_replaced_in_two_clicks_and_the_old_one_opens_nothing(curator, phone, kept):
    curator.follow("Назад")
    row = curator.page.get_by_role("row").filter(has_text=kept["name"])
    row.get_by_text("вход был").wait_for()
    curator.presses = 0
    curator.follow(kept["name"])
    curator.press("Потеряна: сделать новую")
    assert curator.presses == 2
    with curator.page.expect_download() as file:
        curator.press("Скачать карточки", look=False)
    addresses, _pins = read(file.value.path())
    assert list(addresses) == [kept["name"]]
    assert addresses[kept["name"]] != kept["addresses"][kept["name"]]
    phone.page.reload()
    phone.reads("Вы вышли")
    phone.open(kept["addresses"][kept["name"]])
    phone.fill("ПИН-код", OWN_PIN)
    phone.press("Войти")
    phone.reads("Код карточки или ПИН-код не подошёл")
