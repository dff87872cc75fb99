"""Many rows of a register changed at once: shown first, done as shown, taken back."""

from datetime import date

import pytest
from django.urls import reverse

from organisations.models import AuditEntry
from participants.bulk import carrying
from participants.bulk.deeds import DEEDS
from participants.enums import ErasureReason
from participants.models import BulkChange, Erasure, Participation, Person
from tests.factories.pairs import PairFactory
from tests.factories.participants import ParticipationFactory, PersonFactory, TopicFactory
from tests.factories.roadmap import MentoringFormatFactory, ProgrammeFactory

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def rows(programme):
    made = []
    for number in range(3):
        person = PersonFactory(organisation=programme.organisation, class_label="8 «А»")
        made.append(
            ParticipationFactory(programme=programme, person=person, topics=["чтение"], need=f"запрос {number}")
        )
    return made


@pytest.fixture
def answers(programme):
    return {
        "format": {"format": MentoringFormatFactory()},
        "add_topic": {"topic": TopicFactory(name="математика")},
        "remove_topic": {"topic": TopicFactory(name="чтение")},
        "class": {"class_label": "9 «Б»"},
        "end": {"ended_on": date(2026, 5, 25), "outcome": "сдала ОГЭ", "is_passed": True},
    }


def state(deed):
    rows = Participation.objects.select_related("person").prefetch_related("topics").order_by("pk")
    return [deed.read(row) for row in rows]


@pytest.mark.parametrize("key", ["format", "add_topic", "remove_topic", "class", "end"])
def test_a_change_is_done_as_shown_and_taken_back_whole(programme, curator, rows, answers, key):
    deed, everybody = DEEDS[key], Participation.objects.all()
    before = state(deed)
    found = carrying.preview(deed, everybody, answers[key])
    assert (len(found.changes), found.skipped) == (3, [])
    done = carrying.carry_out(deed, programme, "mentee", everybody, answers[key], shown=found.fingerprint, by=curator)
    assert state(deed) == [change.after for change in sorted(found.changes, key=lambda c: c.row.pk)] != before
    again = carrying.preview(deed, everybody, answers[key])
    assert (again.changes, len(again.skipped)) == ([], 3)
    assert carrying.undo(done, by=curator) == (3, 0)
    assert state(deed) == before
    deeds = set(AuditEntry.objects.about(rows[0]).values_list("deed", flat=True))
    assert {f"bulk.{key}", f"bulk.{key}_undone"} <= deeds


def test_what_somebody_changed_since_stays_when_a_change_is_taken_back(programme, curator, rows, answers):
    deed, everybody = DEEDS["class"], Participation.objects.all()
    shown = carrying.preview(deed, everybody, answers["class"]).fingerprint
    done = carrying.carry_out(deed, programme, "mentee", everybody, answers["class"], shown=shown, by=curator)
    rows[0].person.refresh_from_db()
    rows[0].person.class_label = "10 «В»"
    rows[0].person.save()
    assert carrying.undo(done, by=curator) == (2, 1)
    assert sorted(row.person.class_label for row in everybody) == ["10 «В»", "8 «А»", "8 «А»"]


def test_a_stale_preview_is_shown_anew_and_nothing_changes(client, programme, curator, rows, answers):
    client.force_login(curator)
    url = reverse("participants:register_act", args=[programme.pk, "mentee"])
    format_ = answers["format"]["format"]
    said = {"action": "format", "ids": [row.pk for row in rows], "asked": "1", "format": format_.pk}
    preview = client.post(url, said).context["preview"]
    Participation.objects.filter(pk=rows[0].pk).update(format=format_)
    page = client.post(url, {**said, "shown": preview.fingerprint})
    assert (page.context["trouble"] != "", len(page.context["preview"].changes)) == (True, 2)
    assert BulkChange.objects.count() == 0
    answer = client.post(url, {**said, "shown": page.context["preview"].fingerprint}, follow=True)
    change = BulkChange.objects.get()
    assert [message.extra_tags for message in answer.context["messages"]] == [f"undo={change.get_absolute_url()}"]
    client.post(change.get_absolute_url())
    assert Participation.objects.filter(format=None).count() == 2


def test_a_wrong_class_is_told_at_its_field(client, programme, curator, rows):
    client.force_login(curator)
    url = reverse("participants:register_act", args=[programme.pk, "mentee"])
    page = client.post(url, {"action": "class", "ids": [rows[0].pk], "asked": "1", "class_label": "восьмой"})
    assert list(page.context["form"].errors) == ["class_label"]


def test_everybody_in_a_filter_costs_the_same_queries(programme, curator, rows, answers, django_assert_max_num_queries):
    for number in range(40):
        person = PersonFactory(organisation=programme.organisation, last_name=f"Белов{number}")
        ParticipationFactory(programme=programme, person=person)
    deed, everybody = DEEDS["end"], Participation.objects.all()
    shown = carrying.preview(deed, everybody, answers["end"]).fingerprint
    with django_assert_max_num_queries(14):
        carrying.carry_out(deed, programme, "mentee", everybody, answers["end"], shown=shown, by=curator)


def carried(key, programme, curator, answers, role="mentee"):
    deed, rows = DEEDS[key], Participation.objects.filter(programme=programme)
    found = carrying.preview(deed, rows, answers)
    done = carrying.carry_out(deed, programme, role, rows, answers, shown=found.fingerprint, by=curator)
    return found, done


def test_mentors_marked_as_interviewed_and_trained_are_so_until_that_is_taken_back(programme, curator):
    fresh = ParticipationFactory(mentor=True, programme=programme, interview="", interviewed_on=None, training="")
    passed = ParticipationFactory(mentor=True, programme=programme, interview="passed", training="passed")
    for key, said in (("interview_passed", {"passed_on": date(2026, 10, 1)}), ("training_passed", {})):
        found, done = carried(key, programme, curator, said, role="mentor")
        assert [row for row, _reason in found.skipped] == [passed]
        fresh.refresh_from_db()
        assert getattr(fresh, key.removesuffix("_passed")) == "passed"
        assert carrying.undo(done, by=curator) == (1, 0)
    fresh.refresh_from_db()
    assert (fresh.interview, fresh.interviewed_on, fresh.training) == ("", None, "")


def test_classes_move_on_and_back_and_the_last_grade_stays(programme, curator, rows):
    Person.objects.filter(pk=rows[0].person_id).update(class_label="11 «А»", grade=11)
    found, done = carried("next_class", programme, curator, {})
    assert [row.person for row, _reason in found.skipped] == [rows[0].person]
    told = Participation.objects.order_by("pk").values_list("person__class_label", "person__grade")
    assert list(told) == [("11 «А»", 11), ("9 «А»", 9), ("9 «А»", 9)]
    assert carrying.undo(done, by=curator) == (2, 0)


# --- into another programme -------------------------------------------------------------------------------------------
@pytest.fixture
def next_year(programme):
    return ProgrammeFactory(
        organisation=programme.organisation,
        school_year=programme.school_year + 1,
        starts_on=date(programme.school_year + 1, 9, 1),
        ends_on=date(programme.school_year + 2, 5, 31),
    )


def into(programme, **more):
    return {"programme": programme, "started_on": programme.starts_on, "goes_along": True} | more


def test_those_enrolled_take_along_what_is_known_and_nothing_they_have_to_do_anew(
    programme, next_year, curator, mentor_row
):
    _found, _done = carried("enrol", programme, curator, into(next_year), role="mentor")
    new = Participation.objects.get(programme=next_year)
    assert (new.person, new.role, new.started_on) == (mentor_row.person, "mentor", next_year.starts_on)
    assert [topic.name for topic in new.topics.all()] == ["чтение"]
    assert (new.competencies, new.hours_per_month, new.capacity) == ("Учит слушать", 6, 2)
    assert (new.interview, new.training, new.outcome) == ("", "", "")
    assert {entry.deed for entry in AuditEntry.objects.about(new)} == {"participation.added"}
    assert list(Participation.objects.search("слушать")) == [mentor_row, new]


@pytest.fixture
def mentor_row(programme):
    return ParticipationFactory(
        programme=programme,
        mentor=True,
        topics=["чтение"],
        competencies="Учит слушать",
        hours_per_month=6,
        capacity=2,
        interview="passed",
        outcome="Провела год",
    )


def test_the_preview_names_who_is_there_who_leaves_school_and_who_lacks_a_paper(programme, next_year, curator, rows):
    there, last_grade, _goes = rows
    ParticipationFactory(programme=next_year, person=there.person)
    Person.objects.filter(pk=last_grade.person_id).update(class_label="11 «А»", grade=11)
    graduate = ParticipationFactory(programme=programme, person__group="graduate")
    to_go = ParticipationFactory(programme=programme)
    due = {"reason": ErasureReason.REQUEST, "due_on": date(2027, 1, 1), "organisation": programme.organisation}
    Erasure.objects.create(person=to_go.person, **due)
    found = carrying.preview(DEEDS["enrol"], Participation.objects.filter(programme=programme), into(next_year))
    assert {row.pk: reason for row, reason in found.skipped} == {
        there.pk: "уже участвует там",
        last_grade.pk: "закончит школу раньше: сейчас 11 класс",
        graduate.pk: "выпускник, в школе уже не учится",
        to_go.pk: "данные поставлены на уничтожение",
    }
    assert [change.row for change in found.changes] == [rows[2]]
    assert found.changes[0].notice.startswith("нет согласия: обработка данных")


def test_in_the_same_year_the_last_grade_goes_along(programme, curator, rows):
    beside = ProgrammeFactory(organisation=programme.organisation, school_year=programme.school_year)
    Person.objects.update(class_label="11 «А»", grade=11)
    found = carrying.preview(DEEDS["enrol"], Participation.objects.filter(programme=programme), into(beside))
    assert len(found.changes) == 3


def test_enrolment_is_taken_back_where_no_work_has_begun(programme, next_year, curator, rows):
    _found, done = carried("enrol", programme, curator, into(next_year))
    with_pair, edited, untouched = (Participation.objects.get(programme=next_year, person=row.person) for row in rows)
    PairFactory(programme=next_year, mentee=with_pair)
    edited.need = "другое"
    edited.save()
    assert carrying.undo(done, by=curator) == (1, 2)
    assert set(Participation.objects.filter(programme=next_year).mentees()) == {with_pair, edited}
    assert not Participation.objects.filter(pk=untouched.pk).exists()


def test_the_page_enrols_everybody_of_the_filter_and_offers_the_way_back(as_curator, programme, next_year, rows):
    url = reverse("participants:register_act", args=[programme.pk, "mentee"])
    as_curator.post(url, {"mark": "all"})
    said = {"action": "enrol", "asked": "1", "programme": next_year.pk, "goes_along": "on"}
    page = as_curator.post(url, {**said, "on_page": ""})
    preview, said = page.context["preview"], said | {"ids": page.context["keys"]}
    as_curator.post(url, {**said, "shown": preview.fingerprint})
    assert Participation.objects.filter(programme=next_year).count() == 3
    as_curator.post(BulkChange.objects.get().get_absolute_url())
    assert not Participation.objects.filter(programme=next_year).exists()
    outside = as_curator.post(url, {**said, "started_on": "01.01.2000"})
    assert list(outside.context["form"].errors) == ["started_on"]


def test_without_another_programme_the_page_says_what_to_do_first(as_curator, programme, rows):
    url = reverse("participants:register_act", args=[programme.pk, "mentee"])
    page = as_curator.post(url, {"action": "enrol", "ids": [rows[0].pk]}).content.decode()
    assert reverse("roadmap:next_year", args=[programme.pk]) in page


def test_enrolling_many_costs_the_same_queries(programme, next_year, curator, rows, django_assert_max_num_queries):
    for number in range(40):
        person = PersonFactory(organisation=programme.organisation, last_name=f"Белов{number}")
        ParticipationFactory(programme=programme, person=person, topics=["чтение"])
    everybody = Participation.objects.filter(programme=programme)
    shown = carrying.preview(DEEDS["enrol"], everybody, into(next_year)).fingerprint
    with django_assert_max_num_queries(30):
        carrying.carry_out(DEEDS["enrol"], programme, "mentee", everybody, into(next_year), shown=shown, by=curator)
