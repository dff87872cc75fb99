"""Six candidates become mentors: asked for, talked to on a phone, taught, ready by rule, with a certificate."""

import re
from datetime import date, timedelta

from monitoring.demo.cast import PASSWORD
from tests.journeys.conftest import PHONE

SESSIONS = 3


def test_candidates_become_mentors_by_rule(demo, visit):
    demo.python("-m", "tests.journeys.selecting")
    curator = visit(demo)
    curator.sign_in("curator8", PASSWORD)
    curator.open(curator.page.locator("a[href$='/mentees/']").first.get_attribute("href").replace("mentees", "mentors"))
    curator.follow("Отбор и обучение", within=curator.page.locator(".rooms"))
    programme = re.search(r"/programmes/\d+/", curator.page.url)[0]
    curator.reads("Собеседование")
    curator.follow("Требования к наставникам")
    curator.press(re.compile("^Взять.*Ознакомлен"))
    curator.reads("Теперь требуется")
    curator.follow("Готовность наставников")
    curator.follow("Ознакомлен с памяткой и правилами наставничества")
    curator.page.get_by_label("Выбрать всех на странице").check()
    curator.press("Отметить: выполнено сегодня")
    curator.follow("Назначить собеседования")
    curator.page.get_by_label(re.compile("Зорина")).first.check()
    curator.press("Показать время")
    curator.press("Назначить 6 собеседований")
    day = curator.page.url.removeprefix(curator.home)

    psychologist = visit(demo, on=PHONE)
    psychologist.sign_in("psychologist8", PASSWORD)
    psychologist.open(day)
    psychologist.page.get_by_role("link", name=re.compile("^Провести")).first.click()
    psychologist.look()
    for marks in psychologist.page.locator(".talk .scale-row").all():
        marks.get_by_text("4").click()
    psychologist.fill("Заметки", "Говорит спокойно")
    psychologist.page.get_by_text("рекомендовать", exact=True).click()
    psychologist.press("Завершить собеседование")
    psychologist.reads("Собеседование проведено")
    psychologist.leave()

    curator.open(programme + "mentors/?view=not_interviewed")
    curator.page.get_by_label("Выбрать всех на странице").check()
    curator.page.locator(".bulk").get_by_text("Изменить", exact=True).click()
    curator.press("Отметить собеседование", within=curator.page.locator(".bulk"))
    curator.press("Показать, что изменится")
    curator.press("Изменить у")

    curator.open(programme + "training/new/")
    curator.fill("название курса", "Школа наставника", exact=False)
    curator.fill("Темы занятий", "Кто такой наставник\nКак слушать\nКак хвалить")
    curator.fill("Первое занятие", (date.today() - timedelta(days=28)).isoformat())  # noqa: DTZ011
    curator.press("Создать группу")
    group = curator.page.url
    for number in range(1, SESSIONS + 1):
        curator.page.get_by_role("link", name=re.compile(rf"^{number}\. ")).click()
        curator.press("Остальные пришли", look=number == 1)
        curator.page.goto(group)
    curator.press("Выдать 6 удостоверений")
    curator.reads("удостоверение №")
    curator.open(programme + "selection/")
    curator.reads("Готовы все.")
    curator.leave()

    mentor = visit(demo, on=PHONE)
    mentor.sign_in("mentor8", PASSWORD)
    mentor.follow(re.compile("Школа наставника"))
    assert mentor.fetch(re.compile("Удостоверение №")).startswith(b"%PDF-")
    mentor.leave()
