"""A pupil who stands in the register twice: found, made one record, two again; on a phone, topics put in order."""

import re

import pytest

from monitoring.demo.cast import PASSWORD
from tests.journeys.conftest import PHONE

pytestmark = pytest.mark.in_order


@pytest.fixture(scope="module")
def curator(visit, demo):
    visitor = visit(demo)
    visitor.sign_in("curator8", PASSWORD)
    return visitor


def test_two_records_become_one_in_three_clicks(curator):
    curator.follow("Участники")
    curator.presses = 0
    curator.follow(re.compile("^Повторы: 2$"))
    curator.press("Сравнить", role="link")
    curator.press("Объединить в одну запись")
    curator.reads("Две записи объединены в одну.")
    assert curator.presses == 3


def test_and_two_again_with_one_press(curator):
    curator.press("Разъединить")
    curator.reads("Записи снова разные.")


def test_one_topic_under_two_names_is_merged_on_a_phone(visit, demo):
    phone = visit(demo, on=PHONE)
    phone.sign_in("curator8", PASSWORD)
    phone.follow("Участники")
    phone.follow("Темы", exact=True)
    phone.press(re.compile("^Объединить"), role="link")
    phone.press("Объединить", exact=True)
    phone.reads("Темы объединены, измен")
    phone.press("Отменить")
    phone.reads("Темы снова такие, как были.")
