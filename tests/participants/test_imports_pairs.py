"""Those whom a list names together are put on the board as proposals, as the preview says, and taken back with it."""

import pytest

from mentoring.kit.errors import Refused
from pairs import actions as pair_actions
from pairs.actions import confirm_pairs
from pairs.enums import PairState
from pairs.models import ForbiddenMatch, Pair
from participants.actions import imports
from participants.enums import ParticipationRole
from participants.importing import pairing
from participants.importing.showing import plan_page
from participants.models import AwaitedPartner, Participation, Person
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


def test_who_is_named_twice_in_a_cell_is_proposed_once(enrol, take_mentors, take, load):
    enrol("Астахова Мила Ильинична")
    load(take_mentors(["Вершинин Олег Юрьевич", "химия", "Астахова Мила; Астахова Мила Ильинична"]))
    enrol("Громов Лев Ильич", "", role=ParticipationRole.MENTOR)
    row = ["Рогова Ева Ильинична", "8А", "чтение", "Л. И. Громов; Громов Лев"]
    load(take(row, headings=["ФИО", "Класс", "Запрос", "ФИО наставника"]))
    assert set(couples()) == {("Вершинин", "Астахова"), ("Громов", "Рогова")}
    assert set(Participation.objects.values_list("capacity", flat=True)) == {1}


def test_a_mentee_paired_meanwhile_is_refused_in_words(programme, curator):
    mentor, mentee = ParticipationFactory(programme=programme, mentor=True), ParticipationFactory(programme=programme)
    PairFactory(programme=programme, mentee=mentee)
    with pytest.raises(Refused) as refusal:
        pairing.propose(programme, ParticipationRole.MENTOR, [(mentor, mentee.pk)], by=curator)
    assert refusal.value.code == "mentee_taken"


def test_a_mentor_gets_room_for_those_they_have_and_those_in_the_list(enrol, take_mentors, load, programme):
    own = enrol("Вершинин Олег Юрьевич", "", role=ParticipationRole.MENTOR, competencies="химия", topics=["химия"])
    PairFactory(programme=programme, mentor=own, confirmed=True)
    enrol("Астахова Мила Ильинична")
    batch = take_mentors(["Вершинин Олег Юрьевич", "химия", "Астахова Мила"])
    (row,) = batch.rows
    assert row["changes"]["capacity"] == {"was": "1", "will": "2"}
    (shown,) = plan_page(batch, None, 1).rows
    assert shown.outcome == "обновим: пару, число мест"
    assert shown.remarks[-1] == "мест у наставника: сейчас 1, станет 2"
    load(batch)
    own.refresh_from_db()
    assert own.capacity == 2


def test_a_list_with_more_mentees_than_a_mentor_may_have_says_so(enrol, take_mentors, load, programme):
    programme.mentees_per_mentor = 2
    programme.save()
    names = [enrol(f"{last} Мила Ильинична").person.list_name for last in ("Астахова", "Беляева", "Ветрова")]
    batch = take_mentors(["Вершинин Олег Юрьевич", "химия", "; ".join(names)])
    (shown,) = plan_page(batch, None, 1).rows
    assert shown.remarks[-1] == "наставляемых у наставника станет 3, а программа допускает не больше 2"
    load(batch)
    assert Participation.objects.get(role=ParticipationRole.MENTOR).capacity == 2
    assert len(couples()) == 3


def test_room_of_a_mentor_named_beside_mentees_is_reckoned_anew_with_a_row(enrol, take, load, programme, curator):
    own = enrol("Вершинин Олег Юрьевич", "", role=ParticipationRole.MENTOR, capacity=2)
    PairFactory(programme=programme, mentor=own, working=True)
    rows = [[name, "8А", "чтение", "О. Ю. Вершинин"] for name in ("Рогова Ева Ильинична", "Цой Ян Львович")]
    batch = take(*rows, headings=["ФИО", "Класс", "Запрос", "ФИО наставника"])
    assert [(row["room"]["was"], row["room"]["will"]) for row in batch.rows] == [(2, 3), (2, 3)]
    imports.mend_row(batch, batch.rows[1]["no"], {"partners": ""}, by=curator)
    assert [row["room"] for row in batch.rows] == [None, None]
    load(batch)
    own.refresh_from_db()
    assert own.capacity == 2


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


def test_undo_leaves_proposals_the_curator_has_dealt_with(enrol, take_mentors, load, curator, programme):
    names = ["Астахова Мила Ильинична", "Беляев Ёжи Петрович", "Рогова Ева Ильинична"]
    pinned, released, _untouched = (enrol(name) for name in names)
    batch = take_mentors(
        *([f"{last} Лев Ильич", "физика", name] for last, name in zip(("Громов", "Дымов", "Ершов"), names, strict=True))
    )
    load(batch)
    pair = Pair.objects.get(members__participation=pinned)
    for is_pinned in (False, True):
        pair_actions.pin_pair(pair, is_pinned=is_pinned, by=curator)
    decided = Pair.objects.get(members__participation=released)
    pair_actions.unconfirm_pairs(confirm_pairs(programme, [decided.pk], by=curator).pairs, by=curator)
    undone = imports.undo_batch(batch, by=curator)
    assert (set(couples()), undone.kept_pairs) == ({("Громов", "Астахова"), ("Дымов", "Беляев")}, 2)
    assert not Person.objects.filter(last_name="Ершов").exists()


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


# --- the other register comes later -----------------------------------------------------------------------------------
MENTEES = ["ФИО", "Класс", "Запрос", "ФИО наставника"]


def test_a_mentor_named_before_the_mentors_come_is_remembered_and_proposed_then(take, take_mentors, load, curator):
    first = take(
        ["Рогова Ева", "8А", "чтение", "О. Ю. Вершинин"], ["Цой Ян", "8А", "чтение", "Иная В. В."], headings=MENTEES
    )
    load(first)
    assert couples() == {}
    batch = take_mentors(["Вершинин Олег Юрьевич", "химия", None], ["Громов Лев Ильич", "физика", None])
    assert partners(batch) == [[("Рогова Ева", "")], []]
    load(batch)
    assert couples() == {("Вершинин", "Рогова"): (PairState.PROPOSED, True)}
    imports.undo_batch(batch, by=curator)
    assert couples() == {}
    again = take_mentors(["Вершинин Олег Юрьевич", "химия", None])
    assert partners(again) == [[("Рогова Ева", "")]]
    assert imports.undo_batch(first, by=curator).kept == []
    assert not AwaitedPartner.objects.exists()


def test_two_who_bear_the_awaited_name_are_not_guessed_between(enrol, take, take_mentors, load):
    load(take(["Рогова Ева", "8А", "чтение", "Вершинин О. Ю."], headings=MENTEES))
    both = take_mentors(["Вершинин Олег Юрьевич", "химия", None], ["Вершинин Осип Яковлевич", "физика", None])
    assert partners(both) == [[("Рогова Ева", "")], []]
    doubtful = take_mentors(
        ["Вершинин Олег Юрьевич", "химия", None],
        ["Вершинина Ольга", "", "Нет"],
        ["Вершинин Остап Юрьевич", "физика", None],
    )
    assert partners(doubtful) == [[], [], []]
    enrol("Вершинин Осип Юлианович", "", role=ParticipationRole.MENTOR)
    assert partners(take_mentors(["Вершинин Олег Юрьевич", "химия", None])) == [[]]
