"""The two registers: who is listed, found, marked and written to the file."""

import io
from datetime import date, datetime

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from organisations.enums import Role
from participants.models import Participation
from participants.queries import Shown
from participants.register_columns import REGISTERS, Cell, RegisterColumn
from roadmap.enums import MentoringModel
from tests.factories.organisations import MembershipFactory, OrganisationFactory, curator_of, user_with
from tests.factories.participants import GuardianFactory, ParticipationFactory, PersonFactory
from tests.factories.roadmap import EventFactory, MentoringFormatFactory, ProgrammeFactory

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def programme():
    return ProgrammeFactory()


@pytest.fixture
def curator(programme, client):
    user = curator_of(programme.organisation)
    client.force_login(user)
    return user


def mentee(programme, last_name="Белова", first_name="Алиса", class_label="8 «А»", **kwargs):
    person = PersonFactory(
        organisation=programme.organisation, last_name=last_name, first_name=first_name, class_label=class_label
    )
    return ParticipationFactory(programme=programme, person=person, **kwargs)


def listed(client, programme, **query):
    response = client.get(reverse("participants:mentees", args=[programme.pk]), query)
    assert response.status_code == 200
    return [row.participation.person.last_name for row in response.context["rows"]]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("ЕЛКИН", ["Ёлкин"]),
        ("8б", ["Ёлкин"]),
        ("8 б", ["Ёлкин"]),
        ("8", ["Белова", "Ёлкин"]),
        ("огэ", ["Белова"]),
        ("Робототех", ["Жукова"]),
        ("белова огэ", ["Белова"]),
        ("белова 8б", []),
    ],
)
def test_search_finds_names_classes_needs_and_topics(client, programme, curator, words, found):
    mentee(programme, "Ёлкин", "Артём", "8 «Б»", need="читать")
    mentee(programme, "Белова", need="Подготовка к ОГЭ")
    mentee(programme, "Жукова", "Анна", "9 «В»", need="", topics=["робототехника"])
    assert listed(client, programme, q=words) == found


def test_filters_narrow_together_and_orders_are_links(client, programme, curator):
    format_ = MentoringFormatFactory()
    mentee(programme, "Белова", class_label="8 «А»", format=format_)
    mentee(programme, "Власова", class_label="9 «А»", format=format_)
    mentee(programme, "Громова", class_label="9 «Б»")
    assert listed(client, programme, format=format_.pk, grade=9) == ["Власова"]
    assert listed(client, programme, order="-class") == ["Громова", "Власова", "Белова"]
    assert listed(client, programme, format="нет такой", page="сто") == ["Белова", "Власова", "Громова"]


def test_saved_views_count_and_show_the_same_rows(client, programme, curator):
    mentee(programme, "Белова")
    mentee(programme, "Власова", ended_on=date(2025, 11, 1))
    response = client.get(reverse("participants:mentees", args=[programme.pk]))
    counts = {tab["label"]: tab["count"] for tab in response.context["tabs"]}
    assert (counts["Все"], counts["Без согласия"], counts["Завершили"]) == (1, 1, 1)
    assert listed(client, programme, view="finished") == ["Власова"]
    assert listed(client, programme, view="without_consent") == ["Белова"]


def test_an_empty_register_offers_the_first_act(client, programme, curator):
    page = client.get(reverse("participants:mentees", args=[programme.pk])).content.decode()
    assert reverse("participants:import", args=[programme.pk, "mentee"]) in page
    assert reverse("participants:import_sample", args=[programme.pk, "mentee"]) in page
    assert "списки классных руководителей" in page
    programme.model = MentoringModel.TEACHERS
    programme.save()
    page = client.get(reverse("participants:mentees", args=[programme.pk])).content.decode()
    assert "списки классных руководителей" not in page


def test_the_list_costs_the_same_for_any_number_of_rows(
    client, programme, curator, django_assert_num_queries, django_assert_max_num_queries
):
    url = reverse("participants:mentees", args=[programme.pk])
    for number in range(5):
        GuardianFactory(child=mentee(programme, f"Белова{number}", topics=["чтение"]).person)
    client.get(url)  # the session and content types are looked up once
    with django_assert_max_num_queries(60) as few:
        client.get(url)
    queries = len(few)
    for number in range(5, 15):
        GuardianFactory(child=mentee(programme, f"Белова{number}", topics=["математика"]).person)
    client.get(url)  # who may stand here twice is looked for once after a change
    with django_assert_num_queries(queries):
        client.get(url)


def test_columns_of_other_apps_stand_in_their_place(client, programme, curator, monkeypatch):
    row = mentee(programme)
    column = RegisterColumn("pets", "Питомцы", lambda rows: {p.pk: Cell("done", "кот Барсик") for p in rows}, 5)
    monkeypatch.setitem(REGISTERS.columns, "pets", column)
    page = client.get(reverse("participants:mentees", args=[programme.pk]))
    assert [c.key for c in page.context["columns"]][2:5] == ["pets", "topics", "consent"]
    assert page.context["rows"][0].cells[2] == (column, Shown("кот Барсик", "done"))
    assert row.person.list_name in page.content.decode()


def test_a_class_teacher_sees_only_their_class(client, programme):
    mentee(programme, "Белова", class_label="8 «А»")
    mentee(programme, "Власова", class_label="9 «А»")
    client.force_login(MembershipFactory(class_teacher=True, organisation=programme.organisation).user)
    assert listed(client, programme) == ["Белова"]


@pytest.mark.parametrize("stranger", ["another school", "municipality"])
def test_others_do_not_see_the_register(client, programme, stranger):
    mentee(programme)
    if stranger == "municipality":
        user = user_with(Role.MUNICIPAL_COORDINATOR, programme.organisation.parent)
    else:
        user = curator_of(OrganisationFactory())
    client.force_login(user)
    for name in ("participants:mentees", "participants:mentors", "participants:gatherings"):
        assert client.get(reverse(name, args=[programme.pk])).status_code == 404
    assert client.get(reverse("participants:register_export", args=[programme.pk, "mentee"])).status_code == 404


def test_the_download_is_exactly_what_is_filtered_in_the_usual_form(client, programme, curator, monkeypatch):
    mentor = ParticipationFactory(mentor=True, programme=programme)
    shown = mentee(programme, "Белова", need="=2+2", format=MentoringFormatFactory())
    mentee(programme, "Власова")
    GuardianFactory(child=shown.person, phone="+7 (912) 345-67-89", email="")
    monkeypatch.setattr(REGISTERS, "partners", lambda rows: {shown.pk: [mentor]})
    response = client.get(
        reverse("participants:register_export", args=[programme.pk, "mentee"]), {"q": "белова", "form": "usual"}
    )
    rows = list(load_workbook(io.BytesIO(response.content)).active.iter_rows(values_only=True))
    heading = next(index for index, row in enumerate(rows) if row[0] == "№")
    assert len(rows[heading]) == 13
    assert rows[heading + 1 :] == [
        (
            1,
            shown.person.full_name,
            "Белова Елена Сергеевна, •••67-89",
            2011,
            "=2+2",
            datetime(2025, 9, 15),  # noqa: DTZ001
            mentor.person.full_name,
            "ученик — ученик",
            f"{programme.organisation.short_name}, учитель",
            None,
            None,
            None,
            None,
        )
    ]


def test_the_mentor_register_has_sixteen_columns_with_the_number(client, programme, curator):
    ParticipationFactory(mentor=True, programme=programme, hours_per_month=6)
    response = client.get(reverse("participants:register_export", args=[programme.pk, "mentor"]), {"form": "usual"})
    rows = list(load_workbook(io.BytesIO(response.content)).active.iter_rows(values_only=True))
    heading = next(row for row in rows if row[0] == "№")
    assert (len(heading), heading[10]) == (16, "ФИО наставляемых")


def test_ticks_are_kept_from_page_to_page_and_all_that_are_found_can_be_taken(client, programme, curator, monkeypatch):
    monkeypatch.setattr("participants.views.registers.PER_PAGE", 2)
    rows = [mentee(programme, f"Белова{number}") for number in range(3)] + [mentee(programme, "Ягодина")]
    url = reverse("participants:mentees", args=[programme.pk])
    act = reverse("participants:register_act", args=[programme.pk, "mentee"])

    def ticked(address):
        context = client.get(address).context
        keys = [row.participation.pk for row in context["rows"]]
        return [key in context["marks"] for key in keys], context["elsewhere"], context["on_page"]

    on_page = client.get(url).context["on_page"]
    answer = client.post(f"{act}?order=name", {"on_page": on_page, "ids": rows[0].pk, "go": "2"})
    assert answer.url == f"{url}?order=name&page=2"
    assert ticked(answer.url) == ([False, False], 1, f"{rows[2].pk}-{rows[3].pk}")
    saved = client.post(act, {"on_page": ticked(f"{url}?page=2")[2], "ids": rows[3].pk, "mark": "keep"})
    assert saved.status_code == 204
    assert ticked(url)[:2] == ([True, False], 1)
    preview = client.post(act, {"action": "end", "on_page": on_page, "ids": rows[1].pk})
    assert preview.context["keys"] == f"{rows[1].pk},{rows[3].pk}"
    client.post(f"{act}?q=белова", {"mark": "all"})
    assert [ticked(url)[0], ticked(f"{url}?page=2")[0]] == [[True, True], [True, False]]
    client.post(act, {"mark": "none"})
    assert ticked(url) == ([False, False], 0, on_page)


def test_ticks_are_let_go_when_they_were_acted_on(client, programme, curator):
    row, url = mentee(programme), reverse("participants:register_act", args=[programme.pk, "mentee"])
    client.post(url, {"mark": "all"})
    said = {"action": "class", "asked": "1", "class_label": "9 «Б»"}
    preview = client.post(url, {**said, "on_page": ""}).context["preview"]
    client.post(url, {**said, "ids": row.pk, "shown": preview.fingerprint})
    assert not client.get(reverse("participants:mentees", args=[programme.pk])).context["marks"].keys


def test_those_found_are_led_to_their_consents_however_many_they_are(client, programme, curator, monkeypatch):
    for number in range(4):
        mentee(programme, f"Белова{number}")
    url = reverse("participants:register_act", args=[programme.pk, "mentee"])
    person = Participation.objects.get(person__last_name="Белова1").person_id
    client.post(f"{url}?q=белова1", {"mark": "all"})
    ask = reverse("participants:ask_consents", args=[programme.pk])
    assert client.post(url, {"action": "remind", "on_page": ""}).url == f"{ask}?people={person}"
    monkeypatch.setattr("participants.views.consent_asks.LONGEST_ADDRESS", 1)
    client.post(f"{url}?q=белова", {"mark": "all"})
    answer = client.post(url, {"action": "remind", "on_page": ""})
    assert answer.url == f"{ask}?people=marked"
    assert len({one.person for one in client.get(answer.url).context["plan"].skipped}) == 4


def test_a_director_reads_but_does_not_change(client, programme):
    row = mentee(programme)
    client.force_login(user_with(Role.DIRECTOR, programme.organisation))
    page = client.get(reverse("participants:mentees", args=[programme.pk]))
    assert (page.status_code, page.context["bulk_actions"]) == (200, [])
    assert client.get(reverse("participants:edit_person", args=[row.person_id])).status_code == 404


def test_there_is_no_third_register(client, programme, curator):
    assert client.get(reverse("participants:import", args=[programme.pk, "visitor"])).status_code == 404


def test_the_register_is_tied_to_its_event(client):
    event = EventFactory(kinds=["mentee_register"], title="Формирование базы наставляемых")
    programme = event.stage.roadmap.programme
    mentee(programme, need="")
    client.force_login(curator_of(programme.organisation))
    strip = client.get(reverse("participants:mentees", args=[programme.pk])).context["event"]
    assert (strip.event, [(m.done, m.total) for m in strip.meters]) == (event, [(0, 1)])
