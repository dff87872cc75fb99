"""What a class teacher says on a phone and a psychologist in confidence, and what of it the curator puts together."""

import re

from tests.journeys.asking_others import PSYCHOLOGIST, TEACHER
from tests.journeys.conftest import PHONE
from tests.journeys.empty_school import CURATOR, PASSWORD
from tests.journeys.letters import wait_for_letter

MOST_PRESSES = 6
DRAWS, SECRET = "Рисует, оформляет класс", "Тревожность в ситуации оценки"


def test_a_class_is_told_of_by_those_who_know_it(empty_school, visit):
    programme = int(empty_school.python("-m", "tests.journeys.asking_others"))
    curator = visit(empty_school)
    curator.sign_in(CURATOR, PASSWORD)
    curator.open(f"/programmes/{programme}/surveys/")
    curator.presses = 0
    curator.follow("Спросить классных руководителей")
    curator.reads("Крылова А. Ю., классный руководитель 7 «Б»")
    curator.press("Спросить 2 человек")
    curator.reads("0 из 2")
    page = curator.page.url

    teacher = visit(empty_school, on=PHONE)
    teacher.open(wait_for_letter(empty_school, f"{TEACHER}@school.example", "Расскажите").link)
    teacher.fill("В чём ученик силён", DRAWS)
    teacher.fill("Что даётся трудно", "Отвечает шёпотом")
    teacher.press("Сохранить, следующий ученик")
    teacher.press("О нём добавить нечего")
    teacher.reads("Спасибо, это всё")

    psychologist = visit(empty_school)
    psychologist.sign_in(PSYCHOLOGIST, PASSWORD)
    psychologist.follow(re.compile("Рассказать о 2"))
    psychologist.fill("Заключение для специалистов", SECRET)
    psychologist.press("Сохранить, следующий ученик")

    curator.open(page)
    curator.follow("Свести ответы")
    told = curator.page.url
    curator.reads("Рисует, оформляет класс")
    assert SECRET not in curator.page.content()
    curator.press(re.compile("^Взять"))
    need = curator.page.get_by_label("Основной запрос").input_value()
    assert re.search(rf"{DRAWS} \(по сведениям классного руководителя, \d\d\.\d\d\.\d{{4}}\)", need)
    assert curator.presses <= MOST_PRESSES
    assert SECRET not in curator.page.content()

    psychologist.open(told)
    psychologist.press(re.compile("^Открыть 1"))
    psychologist.reads(SECRET)
    teacher.sign_in(TEACHER, PASSWORD)
    assert teacher.page.goto(told).status in (403, 404)
    assert SECRET not in teacher.page.content()
    print(f"\n{curator.presses} presses of the curator for two who tell of a class")  # noqa: T201 - the figure asked for
