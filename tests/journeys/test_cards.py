"""A class without e-mail: cards printed, a phone that reads one, a questionnaire answered, a lost card."""

import pytest
import zxingcpp
from pypdfium2 import PdfDocument

from monitoring.demo.cast import PASSWORD
from tests.journeys.conftest import PHONE

pytestmark = pytest.mark.in_order
OWN_PIN = "5082"
CLASS = "6 «А»"
WITHOUT_ANSWER = "Чернов Матвей"  # in the demo, to the questionnaire of preferences


@pytest.fixture(scope="module")
def curator(visit, demo):
    visitor = visit(demo)
    visitor.sign_in("curator12", PASSWORD)
    return visitor


@pytest.fixture(scope="module")
def phone(visit, demo):
    return visit(demo, on=PHONE)


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
    curator.follow("Участники")
    curator.presses = 0
    curator.follow("Карточки", exact=True)
    curator.follow(CLASS)
    curator.press("Напечатать карточки")
    with curator.page.expect_download() as file:
        curator.press("Скачать карточки", look=False)
    assert curator.presses == 4
    kept["addresses"], kept["pins"] = read(file.value.path())
    assert len(kept["addresses"]) > 5
    assert set(kept["addresses"]) == set(kept["pins"])


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
    task = phone.page.locator("a.task").filter(has_text="Выбор после групповой встречи")
    phone.open(task.get_attribute("href"))
    phone.press("Начать", role="link", look=False)
    while phone.page.locator("fieldset.scale").count():
        section = phone.page.url
        for row in phone.page.locator(".scale-row").all():
            row.get_by_text("8", exact=True).tap()
        if phone.page.locator("select").count():
            phone.page.locator("select").first.select_option(index=1)
        phone.page.locator(".q-foot .btn-primary").tap()
        phone.page.wait_for_url(lambda url, here=section: url != here)
        phone.settle()
    phone.press("Отправить ответы", look=False)
    phone.reads("Спасибо")
    phone.open("/cabinet/")
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
