"""Many rows of a register changed at once: shown first, done as shown, taken back."""

from datetime import date

import pytest
from django.urls import reverse

from organisations.models import AuditEntry
from participants.bulk import carrying
from participants.bulk.deeds import DEEDS
from participants.models import BulkChange, Participation
from tests.factories.participants import ParticipationFactory, PersonFactory, TopicFactory
from tests.factories.roadmap import MentoringFormatFactory

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


@pytest.mark.parametrize("key", DEEDS)
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
