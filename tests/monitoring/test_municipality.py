"""The municipality: schools × stages as aggregates, what waits for the office, no person named."""

import io
from datetime import UTC, date, datetime

import openpyxl
import pytest
from django.urls import reverse

from monitoring.agreement import curators_to_help, returned_roadmaps
from monitoring.area_indicators import Share
from monitoring.area_words import area_sentence
from monitoring.figures import figure
from monitoring.indicators import BY_KEY
from monitoring.models import IndicatorTarget
from monitoring.municipality import area_of
from monitoring.region import municipality_rows
from organisations.enums import Role
from roadmap.enums import CanonicalStage, Decision, EventState, ProgrammeState, RoadmapState, SubmittedTo
from roadmap.models import CoverageTarget, Submission
from tests.factories.organisations import HeadcountFactory, OrganisationFactory, curator_of, user_with
from tests.factories.pairs import PairFactory
from tests.factories.participants import ParticipationFactory
from tests.factories.roadmap import EventFactory, ProgrammeFactory, RoadmapFactory, StageFactory

pytestmark = pytest.mark.django_db
NOW = datetime(2025, 11, 13, 9, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _thursday(time_machine):
    time_machine.move_to(NOW)


@pytest.fixture
def office():
    return OrganisationFactory(municipality=True, short_name="Тарасовский район")


@pytest.fixture
def coordinator(office):
    return user_with(Role.MUNICIPAL_COORDINATOR, office)


@pytest.fixture
def as_coordinator(client, coordinator):
    client.force_login(coordinator)
    return client


def school_in(office, name="Школа", *, done=0, late=0, ahead=0, state=RoadmapState.AGREED, **roadmap):
    """A school whose first stage has so many events done, overdue and still ahead."""
    school = OrganisationFactory(parent=office, short_name=name)
    programme = ProgrammeFactory(organisation=school)
    plan = RoadmapFactory(programme=programme, approved=True, **roadmap)
    plan.state = state
    plan.save()
    stage = StageFactory(roadmap=plan)
    closed = {"state": EventState.CLOSED, "closed_at": NOW}
    for _one in range(done):
        EventFactory(stage=stage, **closed)
    for _one in range(late):
        EventFactory(stage=stage)
    for _one in range(ahead):
        EventFactory(stage=stage, due_on=date(2026, 5, 1))
    return school


def area(office):
    return area_of(office, may_open=True, may_agree=True)


def test_a_cell_is_the_share_of_completed_events_with_the_overdue_in_its_corner(office):
    school_in(office, done=3, late=1)
    cell = area(office).rows[0].cells[0]
    assert (cell.percent, cell.late, cell.level) == (75, 1, 4)


def test_schools_that_lag_come_first(office):
    school_in(office, "Успевает", done=4)
    school_in(office, "Отстаёт", late=5)
    OrganisationFactory(parent=office, short_name="Без карты")
    assert [row.name for row in area(office).rows] == ["Отстаёт", "Без карты", "Успевает"]


def test_a_recurring_event_is_late_by_its_nearest_open_date(office):
    school = school_in(office)
    stage = school.programmes.get().roadmap.stages.get()
    event = EventFactory(stage=stage, due_on=date(2026, 5, 1), due_days=[date(2025, 10, 1), date(2026, 5, 1)])
    assert area(office).rows[0].late == 1
    event.occurrences.filter(due_on=date(2025, 10, 1)).update(done_on=date(2025, 10, 1))
    assert area(office).rows[0].late == 0


def test_a_school_stands_on_the_last_stage_begun_past_the_finished_ones(office):
    school = school_in(office, done=2)
    stage = StageFactory(roadmap=school.programmes.get().roadmap, canonical=CanonicalStage.MENTEE_REGISTER)
    EventFactory(stage=stage, canonical=CanonicalStage.MENTEE_REGISTER)
    assert area(office).rows[0].current == 1


def test_a_superseded_roadmap_does_not_count(office):
    school = school_in(office, late=3, state=RoadmapState.SUPERSEDED)
    plan = RoadmapFactory(programme=school.programmes.get(), version=2, approved=True)
    EventFactory(stage=StageFactory(roadmap=plan))
    assert area(office).late == 1


def test_the_sentence_counts_in_words(office):
    for number in range(2):
        school_in(office, f"Ждёт {number}", state=RoadmapState.WITH_MUNICIPALITY)
    school_in(office, "Отстаёт", late=4)
    OrganisationFactory(parent=office)
    assert area_sentence(area(office), waiting=2) == (
        "Две дорожные карты ждут вашего согласования. "
        "Одна школа карту не отправила, у одной — четыре и больше просроченных мероприятий."
    )


def test_the_page_shows_aggregates_and_names_nobody(as_coordinator, office):
    school = school_in(office, "Лицей № 12", late=1)
    HeadcountFactory(organisation=school, count=50)
    pair = PairFactory(programme=school.programmes.get(), working=True)
    for _one in range(7):
        ParticipationFactory(programme=school.programmes.get())
    page = as_coordinator.get(reverse("monitoring:municipality", args=[office.pk])).content.decode()
    assert "Лицей № 12" in page
    assert "16 %" in page
    assert pair.mentees[0].person.last_name not in page


def test_filters_and_search_narrow_the_table(as_coordinator, office):
    school_in(office, "Лицей № 12", late=1)
    school_in(office, "Гимназия № 4", done=1)
    url = reverse("monitoring:municipality", args=[office.pk])
    late = as_coordinator.get(url, {"show": "late"}).context["page"]
    found = as_coordinator.get(url, {"q": "гимн"}).context["page"]
    assert [row.name for row in late] == ["Лицей № 12"]
    assert [row.name for row in found] == ["Гимназия № 4"]


def test_queries_do_not_grow_with_schools(as_coordinator, office, django_assert_max_num_queries):
    pages = [reverse(f"monitoring:{name}", args=[office.pk]) for name in ("municipality", "municipality_indicators")]

    def grow(count):
        for _one in range(count):
            school = school_in(office, done=1, late=1)
            HeadcountFactory(organisation=school)
            curator_of(school)
            PairFactory(programme=school.programmes.get(), working=True)

    grow(3)
    few = []
    for url in pages:
        as_coordinator.get(url)
        with django_assert_max_num_queries(60) as asked:
            as_coordinator.get(url)
        few.append(len(asked))
    grow(9)
    for url, count in zip(pages, few, strict=True):
        with django_assert_max_num_queries(count):
            assert len(as_coordinator.get(url).context["page"].object_list) == 12


def test_waiting_roadmaps_stand_with_their_days(as_coordinator, office):
    school_in(office, "СОШ № 10", state=RoadmapState.WITH_MUNICIPALITY, sent_up_at=datetime(2025, 11, 7, tzinfo=UTC))
    page = as_coordinator.get(reverse("monitoring:agreement", args=[office.pk])).content.decode()
    assert "СОШ № 10" in page
    assert "6 дней" in page


def test_a_returned_plan_is_listed_until_it_is_sent_again(office):
    """What the school's own director returned is no business of the office."""
    being_revised = school_in(office, "ООШ № 19", state=RoadmapState.SENT_BACK)
    approved_anew = school_in(office, "СОШ № 8", state=RoadmapState.APPROVED)
    sent_again = school_in(office, "Лицей", state=RoadmapState.WITH_MUNICIPALITY)
    for school in (being_revised, approved_anew, sent_again):
        returned_to(school)
    school_in(office, "Вечерняя", state=RoadmapState.RETURNED)
    lines = {line.school: line for line in returned_roadmaps(office)}
    assert set(lines) == {"ООШ № 19", "СОШ № 8"}
    assert lines["СОШ № 8"].note.endswith("утверждена, ещё не отправлена")
    assert lines["СОШ № 8"].remark == "Уточните сроки"
    assert lines["СОШ № 8"].days == 12


def test_schools_without_a_curator_or_with_one_who_stays_away_need_help(office):
    curator_of(school_in(office, "Вечерняя"), last_login=datetime(2025, 10, 10, tzinfo=UTC))
    curator_of(school_in(office, "Лицей"), last_login=NOW)
    school_in(office, "ООШ № 3")
    assert [(help_.school, help_.reason) for help_ in curators_to_help(area(office))] == [
        ("ООШ № 3", "куратор не назначен"),
        ("Вечерняя", "куратор не входил 34 дня"),
    ]


def returned_to(school, remark="Уточните сроки"):
    """The office's return, on 1 November."""
    Submission.objects.create(
        roadmap=school.programmes.get().roadmap,
        to=SubmittedTo.MUNICIPALITY,
        decision=Decision.RETURNED,
        decided_at=datetime(2025, 11, 1, 9, tzinfo=UTC),
        remark=remark,
    )


def test_a_return_unanswered_for_a_week_is_told(office):
    school = school_in(office, "ООШ № 19", state=RoadmapState.SENT_BACK)
    returned_to(school)
    curator_of(school, last_login=NOW)
    assert [help_.reason for help_ in curators_to_help(area(office))] == ["карта возвращена, без ответа 12 дней"]


@pytest.mark.parametrize(
    ("done", "total", "value", "note"),
    [(0, 0, "—", ""), (3, 50, "меньше 5", ""), (0, 50, "0 %", "0 из 50"), (8, 50, "16 %", "8 из 50")],
)
def test_small_groups_of_people_are_hidden(done, total, value, note):
    share = Share(done, total)
    assert (share.value, share.note) == (value, note)


def test_the_sum_leaves_out_what_is_hidden(as_coordinator, office):
    for people in (3, 8):
        school = school_in(office)
        HeadcountFactory(organisation=school, count=50)
        for _one in range(people):
            ParticipationFactory(programme=school.programmes.get())
    together = as_coordinator.get(reverse("monitoring:municipality_indicators", args=[office.pk])).context["together"]
    assert (together.students.done, together.students.total) == (8, 50)


def test_the_workbook_says_the_same(as_coordinator, office):
    school_in(office, "Лицей № 12", done=1, late=1)
    answer = as_coordinator.get(reverse("monitoring:municipality_indicators_xlsx", args=[office.pk]))
    sheet = openpyxl.load_workbook(io.BytesIO(answer.content)).active
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert ["Лицей № 12", "—", "—", "—", "50 %", 0, 0] in rows


def test_another_municipality_is_not_found(as_coordinator):
    other = OrganisationFactory(municipality=True)
    for name in ("municipality", "agreement", "municipality_indicators"):
        assert as_coordinator.get(reverse(f"monitoring:{name}", args=[other.pk])).status_code == 404


def test_a_school_has_no_schools_below_it(as_coordinator, office):
    school = school_in(office)
    assert as_coordinator.get(reverse("monitoring:municipality", args=[school.pk])).status_code == 404


@pytest.fixture
def region(office):
    office.parent = OrganisationFactory(region=True, short_name="Область")
    office.save()
    return office.parent


@pytest.fixture
def as_region(client, region):
    client.force_login(user_with(Role.REGIONAL_COORDINATOR, region))
    return client


def test_a_region_sees_municipalities_and_counts_their_schools(as_region, region, office):
    school_in(office, done=3, late=1)
    school_in(office, done=0, ahead=4, state=RoadmapState.APPROVED)
    OrganisationFactory(municipality=True, parent=region, short_name="Азовский район")
    answer = as_region.get(reverse("monitoring:municipality", args=[region.pk]))
    rows = [(row.name, row.note, row.cells[0].percent, row.late, row.state_words) for row in answer.context["page"]]
    assert rows == [
        ("Тарасовский район", "2 школы", 37, 1, "1 из 2"),
        ("Азовский район", "0 школ", 0, 0, "школ пока нет"),
    ]
    page = answer.content.decode()
    assert "<title>Муниципалитеты" in page
    assert "<h1>Область, 2 муниципалитета, 2 школы</h1>" in page
    assert reverse("monitoring:municipality", args=[office.pk]) in page


def test_the_frame_of_a_municipality_stands_where_more_schools_are_than_elsewhere(region, office):
    def framed():
        row = municipality_rows(area_of(region, may_open=False, may_agree=False))[0]
        return [index for index, (_cell, is_here) in enumerate(row.columns) if is_here]

    ahead = school_in(office, done=2)
    stage = StageFactory(roadmap=ahead.programmes.get().roadmap, canonical=CanonicalStage.MENTEE_REGISTER)
    EventFactory(stage=stage, canonical=CanonicalStage.MENTEE_REGISTER)
    assert framed() == [1]
    school_in(office, ahead=1)
    assert framed() == []
    school_in(office, ahead=1)
    assert framed() == [0]


def test_a_region_goes_down_to_a_municipality_and_back_but_opens_no_roadmap(as_region, region, office):
    school_in(office, "Лицей № 12", state=RoadmapState.WITH_MUNICIPALITY)
    answer = as_region.get(reverse("monitoring:municipality", args=[office.pk]))
    row = answer.context["page"][0]
    assert (row.name, row.url, str(row.state_words)) == ("Лицей № 12", "", "на согласовании")
    assert f'href="{reverse("monitoring:municipality", args=[region.pk])}">' in answer.content.decode()


def test_an_empty_region_is_told_of_municipalities_and_an_empty_municipality_of_schools(client):
    def page_of(organisation, role):
        client.force_login(user_with(role, organisation))
        return client.get(reverse("monitoring:municipality", args=[organisation.pk])).content.decode()

    region = OrganisationFactory(region=True)
    assert "Муниципалитетов пока нет" in page_of(region, Role.REGIONAL_COORDINATOR)
    municipality = OrganisationFactory(municipality=True, parent=region)
    assert "Школ пока нет" in page_of(municipality, Role.MUNICIPAL_COORDINATOR)


def test_a_region_reads_the_indicators_of_municipalities_without_the_hidden(as_region, region, office):
    for people in (3, 8):
        school = school_in(office)
        HeadcountFactory(organisation=school, count=50)
        for _one in range(people):
            ParticipationFactory(programme=school.programmes.get())
    page = as_region.get(reverse("monitoring:municipality_indicators", args=[region.pk])).context["page"]
    assert [(line.name, line.students.done, line.students.total) for line in page] == [("Тарасовский район", 8, 50)]


def school_covering(office, name, people, *, promised=None):
    """A school of 50 students of whom ``people`` take part; ``promised`` percent by its roadmap."""
    school = school_in(office, name)
    HeadcountFactory(organisation=school, count=50)
    programme = school.programmes.get()
    for _one in range(people):
        ParticipationFactory(programme=programme)
    if promised:
        CoverageTarget.objects.create(programme=programme, group="students", school_year=2025, percent=promised)
    return school


def below(client, office):
    return [
        row.name
        for row in client.get(reverse("monitoring:municipality", args=[office.pk]), {"show": "below"}).context["page"]
    ]


def test_coverage_is_held_against_the_roadmap_and_without_it_against_the_office(as_coordinator, office):
    school_covering(office, "По карте ниже", 6, promised=20)
    school_covering(office, "По карте выше", 6, promised=10)
    school_covering(office, "Без цели", 6)
    assert below(as_coordinator, office) == ["По карте ниже"]
    IndicatorTarget.objects.create(organisation=office, indicator="coverage_students", value=15)
    assert below(as_coordinator, office) == ["Без цели", "По карте ниже"]


def test_the_office_and_the_school_hold_coverage_against_the_same_target(office):
    IndicatorTarget.objects.create(organisation=None, indicator="coverage_students", value=5)
    IndicatorTarget.objects.create(organisation=office, indicator="coverage_students", value=15)
    for school in (school_covering(office, "А", 1, promised=20), school_covering(office, "Б", 1)):
        own = figure(BY_KEY["coverage_students"], school.programmes.get(), NOW.date()).target
        row = next(row for row in area(office).rows if row.school == school)
        assert row.coverage.target == own


def test_a_finished_programme_promises_nothing_more(office):
    school = school_covering(office, "Лицей", 1, promised=20)
    school.programmes.update(state=ProgrammeState.FINISHED)
    ProgrammeFactory(organisation=school)
    assert area(office).rows[0].coverage.target is None


def test_schools_without_a_target_are_told(as_coordinator, office):
    school_covering(office, "Без цели", 6)
    url = reverse("monitoring:municipality", args=[office.pk])
    page = as_coordinator.get(url).content.decode()
    assert "Цель по охвату на этот учебный год не задана" in page
    assert "show=below" not in page
    school_covering(office, "С целью", 6, promised=20)
    page = as_coordinator.get(url).content.decode()
    assert "У 1 школы цель по охвату не задана" in page
    assert "show=below" in page
