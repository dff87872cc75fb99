"""A mother withdraws her consent on a phone; the curator destroys the data, the director signs the act."""

import json

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import PHONE
from tests.journeys.empty_school import CURATOR, DIRECTOR, PASSWORD
from tests.journeys.withdrawing import FIRST_NAME, SURNAME

pytestmark = pytest.mark.in_order
PIN = "4207"
NAME = f"{SURNAME} {FIRST_NAME}"


@pytest.fixture(scope="module")
def kept(empty_school):
    """Addresses of what the story is about."""
    return json.loads(empty_school.python("-m", "tests.journeys.withdrawing"))


@pytest.fixture(scope="module")
def curator(empty_school, visit, kept):
    window = visit(empty_school)
    window.sign_in(CURATOR, PASSWORD)
    window.open(f"/programmes/{kept['programme']}/today/")
    return window


def test_a_mother_withdraws_on_a_phone(empty_school, visit, kept):
    mother = visit(empty_school, on=PHONE)
    mother.open(kept["link"])
    mother.follow("Отозвать согласие")
    mother.press("Отозвать согласие")
    mother.reads("отозва")
    mother.leave()


def test_the_curator_sees_what_would_go_and_destroys_it(curator):
    curator.page.reload()
    curator.presses = 0
    curator.follow(NAME, within=curator.page.get_by_role("region", name="Уничтожить персональные данные"))
    curator.reads("Останется без имени и слов")
    curator.fill("Чтобы подтвердить", "уничтожить")
    curator.press("Уничтожить данные")
    curator.reads("Данные уничтожены")
    assert curator.presses == 2
    curator.act = curator.page.url  # the decided task, which leads to the act


def test_the_director_signs_the_act(empty_school, visit):
    director = visit(empty_school)
    director.sign_in(DIRECTOR, PASSWORD)
    director.open("/")
    if director.page.get_by_role("link", name="Настроить сертификат").count():
        director.follow("Настроить сертификат")
        director.fill("Новый ПИН-код", PIN)
        director.fill("ПИН-код ещё раз", PIN)
        director.press("Выпустить сертификат")
    expect(director.page.get_by_text(SURNAME)).to_have_count(0)
    director.fill("ПИН-код сертификата", PIN)
    director.press("Подписать")
    director.reads("подписан")
    director.leave()


def test_the_name_is_gone_and_the_meeting_is_still_counted(curator, kept):
    for address, words in (
        (f"/people/{kept['person']}/", "Данные удалены"),
        (f"/pairs/{kept['pair']}/", "Данные удалены"),
        (f"/pairs/{kept['pair']}/", "Проведена"),
        (f"/programmes/{kept['programme']}/consents/", "Согласия"),
    ):
        curator.open(address)
        curator.reads(words)
        assert SURNAME not in curator.page.content()
    curator.open(f"/programmes/{kept['programme']}/today/")
    expect(curator.page.get_by_role("region", name="Уничтожить персональные данные")).to_have_count(0)


def test_the_act_and_the_log_name_nobody(curator):
    curator.open(curator.act)
    curator.open(curator.page.locator(".side a[href*='/orders/']").first.get_attribute("href"))
    assert SURNAME not in curator.page.content()
    curator.open(curator.act)
    assert curator.fetch("Выгрузка из журнала")[:2] == b"PK"
