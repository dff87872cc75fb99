"""Everybody of the demo municipality signs in and stands before their own first page, on live data."""

import pytest

from monitoring.demo.cast import PASSWORD
from tests.journeys.conftest import DESKTOP, PHONE

FRONT_DOORS = {  # login: (where one arrives, words that stand there)
    "curator12": ("/today/", ["Сегодня, ", "Не хватает согласий", "Лицей № 12"]),
    "director12": ("/desk/", ["На подпись", "О закреплении наставнических пар"]),
    "psychologist12": ("/support/", ["Сегодня, ", "Мои мероприятия", "Выбор участников"]),
    "teacher12": ("/class/", ["Сегодня, ", "Наставляемые 6 «А»", "Класс приглашён"]),
    "mentor12": ("/cabinet/", ["вместе с"]),
    "mentee12": ("/cabinet/", ["Привет, ", "Твой наставник"]),
    "parent12": ("/cabinet/", ["Согласия"]),
    "curator8": ("/today/", ["СОШ № 8"]),
    "curator19": ("/today/", ["ООШ № 19"]),
    "coordinator": ("/municipality/", ["Отдел образования, 4 школы", "Лицей № 12"]),
    "region": ("/municipality/", ["Отдел образования"]),
    "admin": ("/organisations/", ["Гимназия № 4"]),
}
SAME_FRONT_DOOR = ("teacher12", "curator8", "curator19", "region")  # looked at as somebody else's


@pytest.mark.parametrize("login", FRONT_DOORS)
def test_a_role_arrives_at_its_front_door_and_every_section_opens(visit, demo, login):
    address, words = FRONT_DOORS[login]
    visitor = visit(demo)
    visitor.sign_in(login, PASSWORD)
    assert visitor.page.url.endswith(address)
    for text in words:
        visitor.reads(text)
    if login not in SAME_FRONT_DOOR:
        look_in_the_dark_and_on_a_phone(visitor)
        for section in [link.get_attribute("href") for link in visitor.page.locator(".board-nav a").all()]:
            if not section.endswith(address):
                visitor.open(section)
    visitor.leave()


def look_in_the_dark_and_on_a_phone(visitor):
    for colours, screen in (("dark", DESKTOP), ("dark", PHONE), ("light", PHONE)):
        visitor.page.emulate_media(color_scheme=colours)
        visitor.page.set_viewport_size(screen["viewport"])
        visitor.page.reload()
        assert visitor.page.locator("html").get_attribute("data-bs-theme") == colours
        visitor.look()
    visitor.page.set_viewport_size(DESKTOP["viewport"])


def test_one_person_switches_role_and_school(visit, demo):
    demo.python("-m", "tests.journeys.second_role")
    visitor = visit(demo)
    visitor.sign_in("curator8", PASSWORD)
    visitor.reads("СОШ № 8")
    visitor.page.locator(".me-menu summary").click()
    visitor.press("ООШ № 19")
    assert visitor.page.url.endswith("/support/")
    visitor.reads("ООШ № 19")
