"""A teacher lets other schools see them, on a phone; one invites and gets a mentor for a pupil; the permission goes."""

import json
import re

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import PHONE
from tests.journeys.empty_school import CURATOR, PASSWORD
from tests.journeys.lending import EMAIL, HELPS, HOME_CURATOR, MENTOR, NAME, PHONE_NUMBER, PUPIL
from tests.journeys.letters import wait_for_letter

pytestmark = pytest.mark.in_order
SURNAME, LIST_NAME = NAME.split()[0], "Руднева О. П."
CONTACTS = (EMAIL, PHONE_NUMBER[2:], "912 000-44-55")
NEED = "Восьмикласснику нужна помощь с физикой раз в неделю"


@pytest.fixture(scope="module")
def kept(empty_school):
    """Addresses of what the story is about."""
    return json.loads(empty_school.python("-m", "tests.journeys.lending"))


@pytest.fixture(scope="module")
def mentor(empty_school, visit, kept):
    phone = visit(empty_school, on=PHONE)
    phone.sign_in(MENTOR, PASSWORD)
    return phone


@pytest.fixture(scope="module")
def curator(empty_school, visit, kept):
    """Of the school that lacks a mentor."""
    window = visit(empty_school)
    window.sign_in(CURATOR, PASSWORD)
    return window


@pytest.fixture(scope="module")
def home(empty_school, visit, kept):
    """The curator of the mentor's own school."""
    window = visit(empty_school)
    window.sign_in(HOME_CURATOR, PASSWORD)
    return window


def has_no_contacts(window):
    assert not [words for words in CONTACTS if words in window.page.content()]


def catalogue(window, kept):
    window.open(f"/programmes/{kept['programme']}/shared-mentors/")


def test_nobody_is_seen_without_a_permission(curator, kept):
    catalogue(curator, kept)
    curator.reads("Пока никто не открыт другим школам")


def test_the_mentor_permits_it_for_a_term_on_a_phone(mentor):
    mentor.presses = 0
    mentor.follow("Разрешение")
    mentor.page.get_by_label("школы муниципалитета").check()
    mentor.press("Дать разрешение")
    mentor.reads("Разрешение записано")
    mentor.reads("Видят школы муниципалитета")
    assert mentor.presses <= 3


def test_another_school_sees_competences_and_invites(curator, kept):
    curator.open(f"/programmes/{kept['programme']}/mentors/")
    curator.presses = 0
    curator.follow("Наставники муниципалитета")
    curator.reads(HELPS)
    curator.reads("2 свободных места")
    has_no_contacts(curator)
    curator.follow(re.compile(f"^Пригласить.*{SURNAME}"))
    has_no_contacts(curator)
    curator.fill("Какая помощь нужна", NEED)
    curator.press("Отправить приглашение")
    curator.reads("Приглашение отправлено")
    has_no_contacts(curator)
    assert curator.presses <= 4  # one of them into the field


def test_the_mentors_school_agrees(home):
    home.presses = 0
    home.open("/inbox/")
    home.follow(re.compile("приглашает вашего наставника"))
    home.reads(NEED)
    home.press("Согласиться и спросить наставника")
    home.reads("Теперь ответ за наставником")
    assert home.presses == 2


def test_the_mentor_accepts_and_keeps_the_contacts(empty_school, mentor):
    mentor.open(wait_for_letter(empty_school, EMAIL, "приглашает вас").link)
    mentor.reads(NEED)
    mentor.presses = 0
    mentor.press("Принять приглашение")
    mentor.reads("Приглашение принято")
    assert mentor.presses == 1


def test_the_guest_stands_in_the_register_without_contacts(curator, kept):
    curator.open(f"/programmes/{kept['programme']}/mentors/")
    curator.reads(LIST_NAME)
    has_no_contacts(curator)
    curator.follow(LIST_NAME)
    curator.reads("Наставник другой школы")
    has_no_contacts(curator)


def test_the_other_school_gathers_its_own_consents(curator, mentor, kept):
    curator.open(f"/programmes/{kept['programme']}/consents/")
    curator.follow("Отправить ссылки")
    curator.press(re.compile("^Отправить 1"))
    mentor.open("/cabinet/")
    mentor.follow(re.compile("прочитать и согласиться"))
    for choice in mentor.page.get_by_role("radio", name=re.compile("^Даю согласие")).all():
        choice.check()
    mentor.press("Отправить ответы")
    mentor.reads("На все документы есть ответ")  # whoever has signed in needs no code by e-mail
    has_no_contacts(curator)


def test_the_pair_there_stands_in_the_mentors_cabinet(curator, mentor, kept):
    curator.open(f"/programmes/{kept['programme']}/pairs/board/")
    curator.press("Подобрать пары")
    proposal = curator.page.locator(".proposal").filter(has_text=PUPIL.split()[0])
    expect(proposal).to_contain_text(SURNAME)
    has_no_contacts(curator)
    curator.press("Подтвердить", exact=True)
    curator.follow("Объявить пары")
    curator.press("Объявить 1 пару")
    mentor.open("/cabinet/")
    mentor.reads(PUPIL.split()[0])


def test_withdrawn_the_mentor_is_gone_from_the_catalogue_and_the_pair_goes_on(curator, home, mentor, kept):
    mentor.open("/my-permission/")
    mentor.reads("пара доработает до своего завершения")
    mentor.presses = 0
    mentor.press("Отозвать разрешение")
    mentor.reads("Разрешение отозвано")
    assert mentor.presses == 1
    catalogue(curator, kept)
    curator.reads("Пока никто не открыт другим школам")
    for window in (curator, home):
        window.open("/inbox/")
        window.reads("Действующие пары работают до своего завершения")
    curator.follow(re.compile("Наставник больше не открыт"))
    curator.reads("новых пар у наставника там не будет")
    curator.open(f"/programmes/{kept['programme']}/pairs/")
    curator.reads(SURNAME)
