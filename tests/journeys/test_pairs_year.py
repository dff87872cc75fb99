"""The year of 60 mentees: matched, announced, accepted, ordered, met on a phone, ended early, continued next year."""

import json
import re

import pytest
from playwright.sync_api import expect

from tests.journeys import papers
from tests.journeys.conftest import PHONE
from tests.journeys.empty_school import PASSWORD
from tests.journeys.pairs_year import CURATOR, DIRECTOR, MENTEE, MENTOR

pytestmark = pytest.mark.in_order
PIN = "7315"


@pytest.fixture(scope="module")
def kept(empty_school):
    return json.loads(empty_school.python("-m", "tests.journeys.pairs_year"))


@pytest.fixture(scope="module")
def sign_in(empty_school, visit, kept):
    def enter(login, **on):
        window = visit(empty_school, **on)
        window.sign_in(login, PASSWORD)
        return window

    return enter


@pytest.fixture(scope="module")
def curator(sign_in):
    return sign_in(CURATOR)


@pytest.fixture(scope="module")
def director(sign_in):
    return sign_in(DIRECTOR)


@pytest.fixture(scope="module")
def mentor(sign_in):
    return sign_in(MENTOR, on=PHONE)


@pytest.fixture(scope="module")
def mentee(sign_in):
    return sign_in(MENTEE, on=PHONE)


def board(curator, kept):
    curator.open(f"/programmes/{kept['programme']}/pairs/board/")


def card(curator, name):
    return curator.page.locator(".proposal").filter(has_text=name)


def submit_and_sign(curator, director, *, with_pin=PIN):
    curator.press("Отправить на подпись", look=False)
    curator.reads("ждёт подписи директора")
    director.open("/")
    director.fill("ПИН-код сертификата", with_pin)
    director.press("Подписать", exact=True, look=False)
    director.reads("подписан")
    curator.page.reload()


def test_sixty_are_matched_in_one_press(curator, kept):
    board(curator, kept)
    curator.presses = 0
    curator.press("Подобрать пары")
    curator.reads("60 новых предложений")
    curator.follow("Два итога")
    curator.reads("60 из 60")
    assert curator.presses == 2


def test_after_a_rejection_and_a_pin_only_what_had_to_change_has_changed(curator, kept):
    board(curator, kept)
    first, second = (curator.page.locator(".proposal").nth(place) for place in (0, 1))
    mentee = first.locator(".proposal-names b").nth(1).inner_text()
    former, pinned = (one.locator(".proposal-names b").first.inner_text() for one in (first, second))
    curator.press("Закрепить", within=second, look=False)
    curator.follow("Не подходит", within=card(curator, mentee), look=False)
    curator.fill("Почему пара не подходит", "Знакомы семьями")
    curator.press("Отклонить пару")
    curator.press("Пересчитать", look=False)
    curator.reads("1 новое предложение")
    expect(card(curator, pinned)).to_contain_text("Закреплена")
    curator.open(f"/programmes/{kept['programme']}/pairs/board/good/?from=1")
    row = curator.page.get_by_role("row").filter(has_text=mentee)
    expect(row).not_to_contain_text(former)


def test_all_are_confirmed_from_a_score_and_groups_are_made(curator, kept):
    curator.open(f"/programmes/{kept['programme']}/pairs/board/good/?from=30")
    curator.presses = 0
    curator.press("Подтвердить отмеченные пары", look=False)
    curator.reads("Подтверждено 60 пар")
    for _group in range(2):
        curator.press(re.compile("^Объединить"), look=False)
        curator.reads("Теперь это группа")
    assert curator.presses == 3
    curator.follow("Объявить пары")
    curator.press("Объявить 57 пар")


@pytest.mark.parametrize("side", ["mentor", "mentee"])
def test_both_sides_accept_on_their_phones(side, request):
    phone = request.getfixturevalue(side)
    phone.open("/cabinet/")
    phone.presses = 0
    phone.follow(re.compile("подходит ли"))
    phone.press("Пара подходит")
    assert phone.presses == 2


def test_the_order_takes_55_pairs_and_2_groups(curator, director, kept):
    board(curator, kept)
    curator.reads("Согласны обе стороны: 1 из 57")
    curator.open(f"/programmes/{kept['programme']}/pairs/order/")
    curator.page.get_by_label("Выбрать всех").check()
    curator.press("Пара принята на бумаге")
    curator.press(re.compile("^Составить проект"))
    director.open(f"/organisations/{kept['school']}/certificate/")
    director.fill("Новый ПИН-код", PIN)
    director.fill("ПИН-код ещё раз", PIN)
    director.press("Выпустить сертификат")
    submit_and_sign(curator, director)
    text = re.sub("[-\u2010\u00ad]\\n", "", papers.pdf_text(curator.fetch("Открыть PDF")))
    assert "55 наставнических пар и 2 наставнические группы" in " ".join(text.split())


def test_a_replaced_mentor_is_written_into_an_amendment(curator, kept):
    curator.open(f"/programmes/{kept['programme']}/pairs/?view=working&q=Ученикова")
    curator.page.locator("a.who").first.click()
    curator.presses = 0
    curator.follow("Заменить наставника")
    curator.page.get_by_role("radio").first.check()
    curator.fill("Почему наставника заменяют", "Переход в другую школу")
    curator.press("Заменить наставника")
    curator.reads("Новая пара подтверждена")
    curator.follow("прежнюю пару")
    curator.follow(re.compile("^Подготовьте изменение приказа"))
    curator.page.get_by_label("Выбрать всех").check()
    curator.press("Пара принята на бумаге")
    curator.press("Подготовить изменения")
    curator.press("Отправить на подпись", look=False)
    curator.reads("ждёт подписи директора")
    assert curator.presses <= 9


def test_the_plan_is_begun_from_a_template_and_agreed_on_phones(mentor, mentee):
    mentor.open("/cabinet/plan/")
    mentor.presses = 0
    mentor.follow("Составить план")
    mentor.press("Взять шаблон")
    mentor.press("Согласовать план")
    assert mentor.presses == 3
    mentee.open("/cabinet/")
    mentee.presses = 0
    mentee.follow("Согласовать план")
    mentee.press("Согласовать план")
    assert mentee.presses == 2


def test_the_director_signs_three_orders_with_one_pin(curator, director, kept):
    curator.open(f"/programmes/{kept['programme']}/plans/")
    curator.press("Проект приказа, 1 план")
    curator.press("Отправить на подпись", look=False)
    curator.reads("ждёт подписи директора")
    curator.open(f"/organisations/{kept['school']}/orders/new/?kind=curator")
    curator.press("Составить приказ", look=False)
    curator.press("Сохранить и посмотреть документ", look=False)
    curator.press("Отправить на подпись", look=False)
    curator.reads("ждёт подписи директора")
    director.open("/")
    director.presses = 0
    director.follow("Подписать несколько сразу")
    boxes = director.page.get_by_role("checkbox", name="Подписать:")
    expect(boxes).to_have_count(3)
    for box in boxes.all():
        box.check()
    director.fill("ПИН-код сертификата", PIN)
    director.press("Подписать отмеченные", look=False)
    assert director.presses == 2
    director.settle()
    director.open(f"/organisations/{kept['school']}/orders/")
    expect(director.page.get_by_role("row").filter(has_text="действует")).to_have_count(4)
    curator.open(f"/programmes/{kept['programme']}/plans/?view=approved")
    curator.reads("Ветрова")


def test_a_meeting_is_logged_in_four_taps(mentor, mentee):
    mentor.open("/cabinet/")
    mentor.presses = 0
    mentor.follow("Записать встречу")
    mentor.page.locator("label[for^='id_mark']").nth(8).click()
    mentor.press("Сохранить встречу")
    mentor.reads("Встреча записана в журнал")
    assert mentor.presses <= 4
    mentee.open("/cabinet/meetings/")
    mentee.reads("Первая", exact=False)


def test_an_early_end_says_what_is_left_to_do(curator, kept):
    curator.open(f"/programmes/{kept['programme']}/pairs/?view=working&q=Кружкова")
    curator.page.locator("a.who").first.click()
    curator.follow("Завершить работу пары")
    curator.page.get_by_label("Завершается раньше срока").check()
    curator.fill("Причина или итог", "Наставник переезжает")
    curator.press("Завершить работу пары")
    curator.reads("Чтобы завершить")
    curator.follow(re.compile("Найдите наставника или назначьте поддержку"))
    curator.reads("Кто поддерживает")


def test_the_pair_goes_on_in_the_next_year(curator, kept):
    curator.open(f"/programmes/{kept['following']}/pairs/board/")
    curator.presses = 0
    curator.follow("Пары прошлого года")
    curator.page.get_by_role("checkbox", name=re.compile("Ветрова")).check()
    curator.press("Предложить отмеченные пары снова")
    expect(card(curator, "Ветрова")).to_contain_text("Закреплена")
    assert curator.presses == 3
