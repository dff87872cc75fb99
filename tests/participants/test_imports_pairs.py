"""Those whom a list names together are put on the board as proposals, as the preview says, and taken back with it."""

import pytest

from pairs import actions as pair_actions
from pairs.actions import confirm_pairs
from pairs.enums import PairState
from pairs.models import ForbiddenMatch, Pair
from participants.actions import imports
from participants.enums import ParticipationRole
from participants.models import Participation, Person
from tests.factories.pairs import PairFactory
from tests.factories.participants import ParticipationFactory, PersonFactory
from tests.participants.uploads import upload

pytestmark = [pytest.mark.django_db, pytest.mark.database]
MENTORS = ["ФИО наставника", "Компетенции", "ФИО наставляемых"]


@pytest.fixture
def enrol(programme):
    def enrol(name, class_label="8 «А»", **fields):
        last, first, patronymic = name.split()
        person = PersonFactory(
            organisation=programme.organisation,
            last_name=last,
            first_name=first,
            patronymic=patronymic,
            class_label=class_label,
        )
        return ParticipationFactory(programme=programme, person=person, **fields)

    return enrol


@pytest.fixture
def take_mentors(programme, curator):
    def take(*rows):
        return imports.take_file(
            programme, ParticipationRole.MENTOR, upload(*rows, headings=MENTORS, name="Наставники.xlsx"), by=curator
        )

    return take


def partners(batch):
    return [[(name, why) for name, key, why in row["partners"] if key] for row in batch.rows]


def couples():
    return {
        (pair.mentors[0].person.last_name, pair.mentees[0].person.last_name): (pair.state, pair.is_pinned)
        for pair in Pair.objects.with_people()
    }


def test_mentees_in_a_mentors_cell_are_proposed_and_make_room(enrol, take_mentors, load):
    enrol("Астахова Мила Ильинична", "7 «Б»")
    enrol("Беляев Ёжи Петрович")
    batch = take_mentors(["Вершинин Олег Юрьевич", "химия", "1. Астахова Мила, 7Б\n2. Беляев Ежи Петрович"])
    assert partners(batch) == [[("Астахова Мила", ""), ("Беляев Ежи Петрович", "")]]
    load(batch)
    proposed = (PairState.PROPOSED, True)
    assert couples() == {("Вершинин", "Астахова"): proposed, ("Вершинин", "Беляев"): proposed}
    assert Participation.objects.get(role=ParticipationRole.MENTOR).capacity == 2


def test_a_mentor_known_by_initials_is_proposed_from_the_list_of_mentees(enrol, take, load):
    enrol("Вершинин Олег Юрьевич", "", role=ParticipationRole.MENTOR)
    rows = [[name, "8А", "чтение", "О. Ю. Вершинин"] for name in ("Рогова Ева Ильинична", "Цой Ян Львович")]
    batch = take(*rows, headings=["ФИО", "Класс", "Запрос", "ФИО наставника"])
    load(batch)
    assert set(couples()) == {("Вершинин", "Рогова"), ("Вершинин", "Цой")}
    assert Participation.objects.get(role=ParticipationRole.MENTOR).capacity == 2


def test_the_preview_says_why_some_are_not_proposed(enrol, take_mentors, programme):
    free, busy, refused = enrol("Астахова Мила Ильинична"), enrol("Беляев Ёжи Петрович"), enrol("Ветров Ян Ильич")
    own = enrol("Вершинин Олег Юрьевич", "", role=ParticipationRole.MENTOR)
    other = enrol("Громов Лев Ильич", "", role=ParticipationRole.MENTOR)
    PairFactory(programme=programme, mentor=other, mentee=busy)
    ForbiddenMatch.objects.create(programme=programme, mentor=own, mentee=refused)
    batch = take_mentors(
        ["Вершинин Олег Юрьевич", own.competencies or "химия", "Астахова Мила; Беляев Ёжи; Ветров Ян; Никто Такой"],
        ["Дымов Пётр Львович", "химия", "Астахова Мила"],
    )
    assert partners(batch) == [
        [
            ("Астахова Мила", ""),
            ("Беляев Ёжи", "уже в паре, наставник — Громов Лев"),
            ("Ветров Ян", "эту пару отклонили на доске подбора"),
        ],
        [("Астахова Мила", "выше уже назван с другим наставником")],
    ]
    assert batch.rows[0]["partners"][-1] == ["Никто Такой", None, ""]
    assert free.pk == batch.rows[0]["partners"][0][1]


def test_a_row_that_only_brings_a_pair_is_a_change(enrol, take_mentors, load):
    enrol("Астахова Мила Ильинична")
    enrol("Вершинин Олег Юрьевич", "", role=ParticipationRole.MENTOR, competencies="химия", topics=["химия"])
    row = ["Вершинин Олег Юрьевич", "химия", "Астахова Мила"]
    batch = take_mentors(row)
    assert batch.rows[0]["changes"] == {"partners": {"was": "", "will": "Астахова Мила"}}
    assert load(batch) == 1
    assert [str(row["verdict"]) for row in take_mentors(row).rows] == ["same"]


def test_undo_takes_proposals_back_and_leaves_what_was_decided(enrol, take_mentors, load, curator, programme):
    enrol("Астахова Мила Ильинична")
    enrol("Беляев Ёжи Петрович")
    batch = take_mentors(
        ["Вершинин Олег Юрьевич", "химия", "Астахова Мила"], ["Громов Лев Ильич", "физика", "Беляев Ёжи"]
    )
    load(batch)
    decided = Pair.objects.get(members__participation__person__last_name="Беляев")
    confirm_pairs(programme, [decided.pk], by=curator)
    undone = imports.undo_batch(batch, by=curator)
    assert (set(couples()), undone.kept_pairs) == ({("Громов", "Беляев")}, 1)
    assert not Person.objects.filter(last_name="Вершинин").exists()


def test_matching_anew_leaves_listed_pairs_that_wait_for_consents(enrol, take_mentors, load, curator, programme):
    enrol("Астахова Мила Ильинична")
    load(take_mentors(["Вершинин Олег Юрьевич", "химия", "Астахова Мила"]))
    pair_actions.run_matching(programme, by=curator)
    assert set(couples()) == {("Вершинин", "Астахова")}


def test_the_pages_count_the_pairs(enrol, take_mentors, load, curator, client):
    names = [enrol(f"{last} Мила Ильинична").person.list_name for last in ("Астахова", "Беляева", "Ветрова", "Рогова")]
    first, *others = [*names, enrol("Цой Ян Львович").person.list_name]
    client.force_login(curator)
    batch = take_mentors(["Громов Лев Ильич", "физика", first])
    assert "пара будет предложена" in client.get(batch.get_absolute_url()).text
    batch = take_mentors(["Громов Лев Ильич", "физика", first], ["Вершинин Олег Юрьевич", "химия", "; ".join(others)])
    shown = client.get(batch.get_absolute_url()).text
    assert "пар будет предложено" in shown
    assert f"предложим в пару: {', '.join(others)}" in shown
    load(batch)
    assert "пар предложено" in client.get(batch.get_absolute_url()).text
