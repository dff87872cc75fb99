"""Registers of many people: the gate told by the database, search in any way of typing, names offered instead."""

import random
from datetime import date, timedelta
from itertools import product

import pytest
from django.urls import reverse

from mentoring.kit.tally import Tally
from participants.consent_board import ConsentBoard
from participants.consent_content import load_consent_needs
from participants.enums import ConsentPurpose, ParticipationRole, PersonGroup, Readiness
from participants.gate import COLLECTED, FREE_KINDS, IN_ORDER, kinds_of, missing_papers_for, missing_papers_of
from participants.gate_query import lacks_papers, papers_of_groups
from participants.models import ConsentPolicy, Participation, Person, SavedView
from participants.name_search import people_of, similar_names, terms_of
from participants.paper_reading import PaperReading
from participants.views.registers import COUNTED_AT_ONCE
from tests.factories.consents import ConsentFactory, ConsentTextFactory, ScanFactory
from tests.factories.organisations import MembershipFactory, curator_of
from tests.factories.pairs import PairFactory
from tests.factories.participants import GuardianFactory, ParticipationFactory, PersonFactory
from tests.factories.roadmap import MentoringFormatFactory
from tests.factories.surveys import give_consents

pytestmark = [pytest.mark.django_db, pytest.mark.database]
DAYS = [date(2026, 11, 21), date(2028, 2, 29), date(2027, 3, 1)]


WHAT_FOR = [*ConsentPurpose, COLLECTED]


@pytest.mark.parametrize("cosigns_from", [14, None])
def test_the_gate_told_by_the_database_is_the_gate(programme, cosigns_from):
    chance = random.Random(7)
    ConsentPolicy.objects.create(organisation=programme.organisation, cosigns_from_age=cosigns_from)
    load_consent_needs()
    texts = {kind: ConsentTextFactory(kind=kind) for kind in IN_ORDER}
    scan = ScanFactory(organisation=programme.organisation)
    borders = [date(day.year - age, day.month, min(day.day, 28)) for day in DAYS for age in (14, 18)]
    elsewhere = PersonFactory(teacher=True)
    for number in range(120):
        born = chance.choice(borders) + timedelta(days=chance.choice([-1, 0, 1, 400]))
        known = chance.choice(["day", "year", "nothing"])
        person = PersonFactory(
            organisation=programme.organisation,
            birth_on=born if known == "day" else None,
            birth_year=born.year if known == "year" else None,
            group=chance.choice([PersonGroup.STUDENT, PersonGroup.TEACHER]),
            home=elsewhere if number % 3 == 0 else None,
        )
        guardian = GuardianFactory(child=person)
        role = chance.choice(ParticipationRole.values)
        ParticipationFactory(programme=programme, person=person, role=role)
        if chance.random() < 0.2:
            other = next(value for value in ParticipationRole.values if value != role)
            ParticipationFactory(programme=programme, person=person, role=other)
        until = date(2030, 1, 1) if number % 3 else date(2027, 1, 1)
        signed = {"person": person, "given_on": date(2026, 1, 1), "valid_until": until, "scan": scan}
        for signer, kind in product((None, guardian), IN_ORDER):
            if chance.random() < 0.75:
                ConsentFactory(guardian=signer, kind=kind, text=texts[kind], **signed)
    for day, role, purpose in product(DAYS, ParticipationRole.values, WHAT_FOR):
        rows = Participation.objects.filter(programme=programme, role=role)
        missing = {key for key, papers in missing_papers_for(rows, day, purpose).items() if papers}
        told = set(rows.filter(lacks_papers(programme, role, day, purpose)).values_list("pk", flat=True))
        counted = papers_of_groups(
            programme, {"lacks": lambda _group, lacks, role=role: lacks(role)}, purpose, PaperReading(day)
        )
        assert (told, Tally.of(rows, {}, [], [counted]).count(lacks=True)) == (missing, len(missing))
        assert 0 < len(told) < rows.count()
    _check_board(programme)


def _check_board(programme):
    """The board of consents says of everybody, also of those with two roles, what the gate says of each."""
    people = list(Person.objects.filter(organisation=programme.organisation))
    asked, missing = (
        kinds_of(people, COLLECTED, programme),
        missing_papers_of(people, purpose=COLLECTED, kinds=FREE_KINDS),
    )
    lacking = {person.pk: {paper.kind for paper in missing[person.pk]} for person in people}
    needed = {person.pk: asked[person.pk] & lacking[person.pk] for person in people}
    board = ConsentBoard(programme)
    without = {key for key, kinds in needed.items() if kinds}
    assert (board.total, board.lacking, board.done) == (len(people), len(without), len(people) - len(without))
    assert {row.person.pk for row in board.rows_of(board.lacking_shown)} == without
    for kind in [row.kind for row in board.kinds]:
        narrowed = ConsentBoard(programme, kind=kind)
        told = {
            row.person.pk: {paper.missing.kind for paper in row.states}
            for row in narrowed.rows_of(narrowed.lacking_shown)
        }
        source = lacking if kind in FREE_KINDS else needed
        assert told == {key: {kind} for key, kinds in source.items() if kind in kinds}
        (progress,) = [row for row in board.kinds if row.kind == kind]
        assert progress.total - progress.done == len(told)
    lines = sum(len(row.states) for row in board.rows_of(board.lacking_shown))
    assert board.line_count == board.consents.count() + lines


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Иванов И.И.", ["Иванов Иван"]),
        ("И. И. Иванов", ["Иванов Иван"]),
        ("Иванов ИИ", ["Иванов Иван"]),
        ("Иванов П", ["Иванов Пётр"]),
        ("петр иванов", ["Иванов Пётр"]),
        ("ИВАНОВ ПЕТР", ["Иванов Пётр"]),
        ("Иванов 8б", ["Иванов Иван"]),
        ("345-67", ["Иванов Иван"]),
        ("8 (912) 345 67 89", ["Иванов Иван"]),
        ("+7 999 111-22-33", ["Иванов Пётр"]),
        ("PETR@mail", ["Иванов Пётр"]),
        ("%", []),
        ("Сидоров", []),
    ],
)
def test_people_are_found_however_they_are_typed(programme, text, found):
    school = programme.organisation
    one = PersonFactory(
        organisation=school,
        last_name="Иванов",
        first_name="Иван",
        patronymic="Иванович",
        class_label="8 «Б»",
        phone="+7 (912) 345-67-89",
    )
    two = PersonFactory(
        organisation=school, last_name="Иванов", first_name="Пётр", patronymic="Ильич", email="petr@mail.example"
    )
    GuardianFactory(child=two, phone="+7 (999) 111-22-33")
    for person in (one, two):
        ParticipationFactory(programme=programme, person=person, need="")
    rows = Participation.objects.search(text).order_by("person__search_key")
    assert [row.person.list_name for row in rows] == found


def test_a_typed_text_is_taken_apart():
    terms = terms_of("Ёлкин А.Б. 8-912-345-67-89 a@b.ru 10 а")
    assert (terms.words, terms.initials) == (("елкин", "10а"), "аб")
    assert (terms.phones, terms.emails) == (("89123456789",), ("a@b.ru",))


def test_names_like_a_mistyped_one_are_offered_among_those_who_may_be_seen(client, programme):
    ParticipationFactory(
        programme=programme, person__last_name="Иванов", person__class_label="9 «Б»", person__first_name="Иван"
    )
    ParticipationFactory(programme=programme, person__last_name="Ивановский", person__class_label="8 «А»")
    ParticipationFactory(programme=programme, person__last_name="Сидоренко")
    people = people_of(Participation.objects.all())
    assert similar_names(people, "Ывонов")[0] == "Иванов"
    assert similar_names(people, "иван Ивонов")[0] == "Иванов Иван"
    assert similar_names(people, "Bdfyjd")[0] == "Иванов"  # the same keys in the other layout
    assert similar_names(people, "12345") == []
    client.force_login(MembershipFactory(class_teacher=True, organisation=programme.organisation).user)
    page = client.get(reverse("participants:mentees", args=[programme.pk]), {"q": "Ывановский"})
    assert [name["label"] for name in page.context["similar"]] == ["Ивановский"]


def test_the_search_box_offers_a_name_for_a_slip(client, programme):
    ParticipationFactory(programme=programme, person__last_name="Кузнецова")
    client.force_login(curator_of(programme.organisation))
    page = client.get(reverse("search"), {"q": "Кузницова"})
    assert "Кузнецова" in page.content.decode()


def visited(client, programme, role, query=None, **headers):
    name = "participants:mentees" if role == ParticipationRole.MENTEE else "participants:mentors"
    return client.get(reverse(name, args=[programme.pk]), query or {}, headers=headers)


def numbers_of(context):
    """{address: the number beside the link} of views and filters."""
    links = [*context["tabs"], *(option for choice in context["choices"] for option in choice["options"])]
    return {link["url"]: link["count"] for link in links}


@pytest.mark.parametrize("role", ParticipationRole)
def test_every_number_on_the_page_is_that_of_the_rows_behind_its_link(client, programme, role):
    chance, user = random.Random(11), curator_of(programme.organisation)
    formats = [MentoringFormatFactory(name=name) for name in ("ученик–ученик", "учитель–ученик")]
    for _number in range(24):
        row = ParticipationFactory(
            programme=programme,
            mentor=role == ParticipationRole.MENTOR,
            person__class_label=chance.choice(["8 «А»", "9 «Б»", ""]),
            format=chance.choice([*formats, None]),
            interview=chance.choice([Readiness.PASSED, Readiness.NONE]),
            ended_on=chance.choice([None, None, date(2026, 5, 1)]),
            topics=chance.sample(["чтение", "физика"], chance.randint(0, 2)),
        )
        if chance.random() < 0.5:
            give_consents(row.person)
        if chance.random() < 0.5:
            PairFactory(programme=programme, **{role: row})
    for query in ({"grade": "8"}, {"q": "чтение", "view": "no_pair"}):
        SavedView.objects.create(
            organisation=programme.organisation, owner=user, role=role, name=str(query), query=query
        )
    client.force_login(user)
    shown = numbers_of(visited(client, programme, role).context)
    assert sum(number > 0 for number in shown.values()) > 12
    for address, number in shown.items():
        assert (address, client.get(address).context["page"].paginator.count) == (address, number)


def test_a_long_register_is_shown_at_once_and_counted_after(client, programme):
    alike = {"organisation": programme.organisation, "last_name": "Белова", "group": PersonGroup.STUDENT}
    people = [Person(first_name=str(n), search_key=f"белова {n:04}", **alike) for n in range(COUNTED_AT_ONCE + 1)]
    Person.objects.bulk_create(people)
    join = {"programme": programme, "role": ParticipationRole.MENTEE, "started_on": date(2025, 9, 1)}
    Participation.objects.bulk_create([Participation(person=person, **join) for person in people])
    client.force_login(curator_of(programme.organisation))
    page = visited(client, programme, ParticipationRole.MENTEE, {"view": "without_consent"})
    assert set(numbers_of(page.context).values()) == {None}
    assert (page.context["page"].paginator.count, page.context["page"].has_next()) == (None, True)
    fetched = page.context["counts_url"]
    assert page.content.decode().count(fetched.replace("&", "&amp;")) == 1
    part = client.get(fetched, headers={"HX-Request": "true"})
    assert [tab["count"] for tab in part.context["tabs"][:2]] == [len(people)] * 2
    assert f"1–50 из {len(people)}" in part.content.decode()
    assert "part=" not in part.content.decode()
