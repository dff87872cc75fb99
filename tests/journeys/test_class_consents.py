"""A class of thirty: twenty guardians answer by the links in their letters, ten sign on paper; the curator's presses
are counted."""

import http.cookiejar
import io
import re
import urllib.parse
import urllib.request

import pytest
from PIL import Image
from playwright.sync_api import expect
from pypdfium2 import PdfDocument

from tests.journeys.class_of_thirty import ON_PAPER, ONLINE
from tests.journeys.conftest import PHONE
from tests.journeys.empty_school import CURATOR, PASSWORD
from tests.journeys.letters import wait_for_letter
from tests.journeys.papers import as_upload

pytestmark = pytest.mark.in_order
ASKED, CODE = "прочитайте и ответьте", "код для"
MOST_PRESSES = 12


@pytest.fixture(scope="module")
def programme(empty_school):
    return int(empty_school.python("-m", "tests.journeys.class_of_thirty"))


@pytest.fixture(scope="module")
def curator(empty_school, visit, programme):
    window = visit(empty_school)
    window.sign_in(CURATOR, PASSWORD)
    window.open(f"/programmes/{programme}/consents/")
    window.presses = 0
    return window


def test_twenty_letters_go_out(curator):
    curator.reads("30 участникам не хватает подписей")
    curator.follow("Отправить ссылки")
    curator.press(re.compile(f"^Отправить {ONLINE} "), look=False)
    curator.reads(f"Ссылки ушли {ONLINE} людям")
    curator.look()


def test_a_mother_answers_three_documents_on_a_phone_and_refuses_one_as_easily(empty_school, visit):
    mother = visit(empty_school, on=PHONE)
    mother.open(wait_for_letter(empty_school, "mother0@mail.example", ASKED).link)
    expect(mother.page.get_by_role("article")).to_have_count(3)
    documents = mother.page.get_by_role("article").all()
    for document, answer in zip(documents, ("Даю согласие", "Даю согласие", "Не даю согласия"), strict=True):
        document.get_by_label(answer).check()
    mother.press("Отправить ответы")
    mother.fill("Код из письма", wait_for_letter(empty_school, "mother0@mail.example", CODE).code)
    mother.press(re.compile(r"^Дать (\d+ )?соглас"))
    expect(mother.page.get_by_role("link", name="Отозвать согласие")).to_have_count(2)
    mother.reads("вы ответили, что не согласны")


def test_the_other_nineteen_answer_by_their_links(empty_school):
    for number in range(1, ONLINE):
        Signer(empty_school, f"mother{number}@mail.example").agree()


class Signer:
    """A guardian with a plain browser without scripts: reads the letter, answers yes, writes the code."""

    def __init__(self, product, address):
        self.product, self.address = product, address
        cookies = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self.browser = urllib.request.build_opener(cookies)

    def agree(self):
        link = wait_for_letter(self.product, self.address, ASKED).link
        page = self._read(link)
        answers = dict.fromkeys(re.findall(r'name="(answer-\d+)"', page), "yes")
        assert len(answers) == 3
        self._send(link, page, answers)
        code = wait_for_letter(self.product, self.address, CODE).code
        page = self._read(f"{link}code/")
        done = self._send(f"{link}code/", page, {"figures": code})
        assert "На все документы есть ответ" in done

    def _read(self, address):
        return self.browser.open(address, timeout=20).read().decode()

    def _send(self, address, page, data):
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)[1]
        body = urllib.parse.urlencode({"csrfmiddlewaretoken": token, **data}).encode()
        asked = urllib.request.Request(address, body, {"Referer": address})  # noqa: S310 - our own product
        return self.browser.open(asked, timeout=20).read().decode()


def test_ten_sign_on_paper_and_the_pile_is_recorded_at_once(curator, programme):
    curator.open(f"/programmes/{programme}/consents/")
    curator.reads(f"{ON_PAPER} участникам не хватает подписей")
    curator.follow("Напечатать бланки")
    pages = printed(curator)
    assert len(pages) == ON_PAPER * 3  # the two that are needed, and the voluntary one
    photographs = [photograph(page, number) for number, page in enumerate(pages) if number % 3 != 2]
    curator.open(f"/programmes/{programme}/consents/")
    curator.follow("Загрузить подписанные бланки")
    curator.page.set_input_files("input[type=file]", photographs)
    curator.press("Прочитать бланки")
    curator.page.get_by_role("button", name=f"Записать {len(photographs)} бланков").wait_for(timeout=90_000)
    curator.look()
    curator.press(f"Записать {len(photographs)} бланков", look=False)
    curator.reads(f"Записано {len(photographs)} согласий")
    curator.follow("К согласиям", within=curator.page.locator("main form"))
    curator.reads("Все согласия оформлены")
    assert curator.presses <= MOST_PRESSES, f"{curator.presses} presses"
    print(f"\n{curator.presses} presses of the curator for a class of thirty")  # noqa: T201 - the figure asked for


def printed(curator):
    """The file of the forms, taken as the button would give it."""
    form = curator.page.locator("main form[method=post]").last
    body = [tuple(field) for field in form.evaluate("form => [...new FormData(form)]")]
    address = form.evaluate("form => form.action")
    curator.presses += 1  # the button that opens the file in another viewer
    sent = urllib.parse.urlencode(body)
    kind = {"Content-Type": "application/x-www-form-urlencoded", "Referer": address}
    answer = curator.page.context.request.post(address, data=sent, headers=kind)
    assert answer.ok, answer.status
    return [page.render(scale=2.2).to_pil().convert("RGB") for page in PdfDocument(answer.body())]


def photograph(page, number):
    desk = (90, 75, 60)
    picture = page.rotate((number % 5 - 2) * 3, expand=True, fillcolor=desk, resample=Image.Resampling.BICUBIC)
    content = io.BytesIO()
    picture.save(content, "JPEG", quality=70)
    return as_upload(f"IMG_{number}.jpg", content.getvalue(), "image/jpeg")
