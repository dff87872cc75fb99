"""The office sees how its schools stand, agrees a roadmap, and opens nobody's data."""

import pytest

from monitoring.demo.cast import PASSWORD

pytestmark = pytest.mark.in_order


@pytest.fixture(scope="module")
def coordinator(visit, demo):
    visitor = visit(demo)
    visitor.sign_in("coordinator", PASSWORD)
    return visitor


def test_the_coordinator_sees_schools_by_stages(coordinator):
    rows = coordinator.page.locator("main table tbody tr")
    names = [row.inner_text() for row in rows.all()]
    for school in ("Лицей № 12", "СОШ № 8", "Гимназия № 4", "ООШ № 19"):
        assert any(school in name for name in names), names
    coordinator.reads("ждёт вас")


def test_what_a_school_does_is_seen_here_the_next_moment(coordinator, visit, demo):
    late = overdue(coordinator, "Лицей № 12")
    curator = visit(demo)
    curator.sign_in("curator12", PASSWORD)
    curator.open(curator.page.locator(".event-title").first.get_attribute("href"))
    curator.reads("Просрочено на")
    curator.page.get_by_text("Завершить с пояснением").click()
    curator.fill("Почему мероприятие всё же завершается", "Пять семей подпишут бланки на собрании.")
    curator.press("Завершить мероприятие")
    curator.reads("Открыть мероприятие снова")
    coordinator.page.reload()
    assert overdue(coordinator, "Лицей № 12") == late - 1


def overdue(window, school):
    """How many events of ``school`` are late, by the table."""
    told = window.page.locator("table.heat tbody tr", has_text=school).locator("td:not(.h)").first.inner_text()
    return int(told) if told.strip().isdigit() else 0


def open_for_agreement(coordinator, school):
    coordinator.follow("Согласование")
    coordinator.follow("Проверить", within=coordinator.page.get_by_role("row").filter(has_text=school))


def test_a_roadmap_comes_back_with_an_answer_to_each_remark(coordinator, visit, demo):
    open_for_agreement(coordinator, "СОШ № 8")
    row = coordinator.page.locator(".review-row").first
    row.get_by_text("Написать замечание").click()
    row.get_by_role("textbox").fill("Назовите день встречи.")
    coordinator.page.get_by_text("Вернуть с замечаниями").click()
    coordinator.press("Вернуть карту")
    curator = visit(demo)
    curator.sign_in("curator8", PASSWORD)
    curator.follow("посмотрите, что исправить")
    curator.reads("1 замечание из 1 ещё не учтено")
    curator.fill("Ответ на замечание", "День назван приказом: 12 сентября.")
    curator.page.get_by_role("checkbox", name="Учтено").check()
    curator.press("Отправить снова")
    curator.reads("на согласовании")


def test_the_coordinator_agrees_a_roadmap_and_the_school_sees_it(coordinator, visit, demo):
    open_for_agreement(coordinator, "СОШ № 8")
    coordinator.reads("День назван приказом: 12 сентября.")
    coordinator.press("Согласовать")
    coordinator.open("/")
    assert coordinator.page.get_by_text("ждёт вас").count() == 0
    curator = visit(demo)
    curator.sign_in("curator8", PASSWORD)
    curator.follow("Дорожная карта")
    curator.reads("согласована и действует")


def test_a_schools_figures_are_those_on_its_own_screen(coordinator, visit, demo):
    curator = visit(demo)
    curator.sign_in("curator12", PASSWORD)
    curator.follow("Мониторинг")
    own = curator.page.locator("[data-indicator=coverage_students] .fig").inner_text()
    coordinator.follow("Показатели")
    row = coordinator.page.locator("main table tbody tr", has_text="Лицей № 12").first
    assert " ".join(own.split()) in " ".join(row.inner_text().split())


@pytest.mark.parametrize(
    "path",
    [
        "/programmes/1/mentees/",
        "/programmes/1/mentors/",
        "/programmes/1/consents/",
        "/programmes/1/registers/mentee/export/",
        "/programmes/1/surveys/",
        "/programmes/1/pairs/board/",
        "/people/1/",
        "/surveys/1/results/",
        "/pairs/1/",
        "/orders/1/",
        "/files/1/",
    ],
)
def test_a_schools_people_and_papers_stay_closed(coordinator, path):
    answer = coordinator.page.context.request.get(coordinator.home + path)
    assert answer.status == 404, path


def test_what_is_closed_looks_like_what_is_not_there(coordinator):
    coordinator.open("/people/1/")
    coordinator.reads("Такой страницы нет")
