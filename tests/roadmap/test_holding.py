"""Two people with the same plan on their screens: who comes second is told, and undoes nothing of the first."""

import html
import re

import pytest
from django.urls import reverse

from mentoring.kit.errors import Refused
from organisations.enums import Role
from roadmap import actions
from roadmap.actions.discarding import discard_programme, restore_programme
from roadmap.enums import Decision, ProgrammeState, RoadmapState
from roadmap.models import Event, EventResponsible, MentoringFormat, PlanChange, Roadmap
from roadmap.responsibles import Duty
from tests.factories.organisations import user_with
from tests.factories.roadmap import EventFactory
from tests.roadmap.conftest import quicker

pytestmark = pytest.mark.django_db


@pytest.fixture
def sent(draft_stage, curator):
    """The only version of a plan, laid before the director."""
    EventFactory(stage=draft_stage, title="Назначить куратора")
    actions.submit_roadmap(draft_stage.roadmap, by=curator)
    return draft_stage.roadmap


def seen_by_another(row):
    found = type(row).objects.get(pk=row.pk)
    if isinstance(found, Event):
        assert found.stage.roadmap  # read now, as a page does
    return found


def hidden_fields(page):
    """What a browser sends back of what was shown; an empty one stands there without a value."""
    found = re.findall(r'name="(initial-[^"]+)"(?: value="([^"]*)")?', page.content.decode())
    return {name: html.unescape(value) for name, value in found}


def refused(deed, *args, **kwargs):
    with pytest.raises(Refused) as refusal:
        deed(*args, **kwargs)
    return refusal.value.code


def test_what_is_approved_meanwhile_is_not_withdrawn(sent, curator, director):
    of_curator = seen_by_another(sent)
    actions.approve_roadmap(sent, by=director)
    assert refused(actions.withdraw_roadmap, of_curator, by=curator) == "roadmap_decided"
    assert seen_by_another(sent).state == RoadmapState.APPROVED


def test_what_is_withdrawn_meanwhile_is_not_approved(sent, curator, director):
    of_director = seen_by_another(sent)
    actions.withdraw_roadmap(sent, by=curator)
    assert refused(actions.approve_roadmap, of_director, by=director) == "roadmap_not_submitted"
    assert seen_by_another(sent).state == RoadmapState.DRAFT


def test_what_is_returned_meanwhile_is_not_approved(sent, director):
    another = seen_by_another(sent)
    actions.return_roadmap(sent, at=RoadmapState.SUBMITTED, remark="Сроки.", by=director)
    assert refused(actions.approve_roadmap, another, by=director) == "roadmap_not_submitted"
    assert [s.decision for s in sent.submissions.all()] == [Decision.RETURNED]


def test_what_lies_before_the_director_meanwhile_is_not_changed(draft_stage, curator):
    event = EventFactory(stage=draft_stage, title="Назначить куратора")
    on_screen = seen_by_another(event)
    actions.submit_roadmap(draft_stage.roadmap, by=curator)
    assert refused(actions.change_event, on_screen, title="Другое", by=curator) == "roadmap_not_editable"
    assert refused(actions.remove_event, on_screen, by=curator) == "roadmap_not_editable"
    assert refused(actions.add_event, on_screen.stage, {"title": "Ещё"}, by=curator) == "roadmap_not_editable"
    assert [e.title for e in Event.objects.filter(stage=draft_stage)] == ["Назначить куратора"]


def test_a_change_is_not_taken_back_under_the_directors_eyes(draft_stage, curator):
    event = EventFactory(stage=draft_stage, title="Назначить куратора")
    change = actions.change_event(event, title="Другое", by=curator)
    on_screen = PlanChange.objects.select_related("roadmap").get(pk=change.pk)
    actions.submit_roadmap(draft_stage.roadmap, by=curator)
    assert refused(actions.undo_change, on_screen, by=curator) == "nothing_to_undo"
    assert seen_by_another(event).title == "Другое"


def test_a_version_given_up_meanwhile_is_not_sent(stage, curator):
    event = EventFactory(stage=stage, title="Назначить куратора")
    actions.change_event(event, title="Другое", by=curator)
    draft = Roadmap.objects.get(state=RoadmapState.DRAFT)
    actions.discard_version(seen_by_another(draft), by=curator)
    assert refused(actions.submit_roadmap, draft, by=curator) == "version_given_up"
    assert refused(actions.discard_version, draft, by=curator) == "version_given_up"


def test_a_programme_put_away_waits_for_nobody(sent, curator, director):
    programme = sent.programme
    of_director = seen_by_another(sent)
    discard_programme(programme, by=curator)
    assert refused(actions.approve_roadmap, of_director, by=director) == "programme_discarded"
    assert [s.decision for s in sent.submissions.all()] == [Decision.WITHDRAWN]
    restore_programme(type(programme).objects.get(pk=programme.pk), by=curator)
    assert seen_by_another(sent).state == RoadmapState.DRAFT


def test_whoever_answers_for_a_whole_stage_is_not_written_into_a_plan_in_force(as_curator, stage, curator, programme):
    event = EventFactory(stage=stage, title="Назначить куратора")
    stages = {stage.pk: Duty(role="curator")}
    assert refused(actions.assign_responsibles, stage.roadmap, {}, by=curator, stages=stages) == "roadmap_not_editable"
    page = as_curator.get(reverse("roadmap:responsibles", args=[programme.pk]))
    assert (page.context["form"].unnamed, event.responsibles.count()) == ([], 0)


def test_settings_saved_late_do_not_undo_an_approval(as_curator, sent, director, programme):
    url = reverse("roadmap:programme", args=[programme.pk])
    form = as_curator.get(url).context["form"]
    given = {name: form[name].value() for name in form.fields if form[name].value() not in (None, False)}
    with quicker(lambda: actions.approve_roadmap(seen_by_another(sent), by=director)):
        assert as_curator.post(url, given | {"name": "Иначе"}).status_code == 302
    now = type(programme).objects.get(pk=programme.pk)
    assert (now.name, now.state) == ("Иначе", ProgrammeState.RUNNING)


def test_of_two_who_save_settings_neither_undoes_the_other_unseen(as_curator, programme, templates):
    url = reverse("roadmap:programme", args=[programme.pk])
    first, second = MentoringFormat.objects.filter(model=programme.model)[:2]
    programme.formats.set([first])
    page = as_curator.get(url)
    form = page.context["form"]
    typed = {f.name: f.value() for f in form if f.value() not in (None, False)} | {"formats": [first.pk]}
    shown = hidden_fields(page)
    assert {name.removeprefix("initial-") for name in shown} >= set(typed)
    type(programme).objects.update(name="Слово другого", pair_signal_days=9)
    programme.formats.set([first, second])

    assert as_curator.post(url, shown | typed | {"mentees_per_mentor": 4}).status_code == 302
    now = type(programme).objects.get(pk=programme.pk)
    assert (now.name, now.pair_signal_days, now.mentees_per_mentor) == ("Слово другого", 9, 4)
    assert set(now.formats.all()) == {first, second}

    both = as_curator.post(url, shown | typed | {"name": "Моё слово", "mentees_per_mentor": 4})
    assert list(both.context["form"].errors) == ["name"]
    shown = hidden_fields(both)
    assert as_curator.post(url, shown | typed | {"name": "Моё слово", "mentees_per_mentor": 4}).status_code == 302
    assert type(programme).objects.get(pk=programme.pk).name == "Моё слово"


def test_responsibles_left_as_they_stood_undo_nobodys_answer(as_curator, stage, curator, director, school, programme):
    specialist = user_with(Role.SPECIALIST, school)
    for text in ("Комиссия", "Совет"):
        EventResponsible.objects.create(event=EventFactory(stage=stage), text=text)
    url = reverse("roadmap:responsibles", args=[programme.pk])
    form = as_curator.get(url).context["form"]
    names = {phrase.text: name for name, phrase in form.phrases.items()}
    shown = {f"initial-{name}": "" for name in names.values()} | dict.fromkeys(names.values(), "")
    assert all(f'name="initial-{name}"' in as_curator.get(url).content.decode() for name in names.values())
    actions.assign_responsibles(stage.roadmap, {"Комиссия": Duty(user=director)}, by=curator)

    mine = shown | {names["Совет"]: f"user:{specialist.pk}"}
    assert as_curator.post(url, mine).status_code == 302
    people = dict(EventResponsible.objects.values_list("text", "user"))
    assert people == {"Комиссия": director.pk, "Совет": specialist.pk}

    both = shown | {names["Комиссия"]: f"user:{specialist.pk}"}
    answer = as_curator.post(url, both)
    assert list(answer.context["form"].errors) == [names["Комиссия"]]
    assert EventResponsible.objects.get(text="Комиссия").user == director


class TestReviewPage:
    """Two curators with the review page open: what one left as it stood does not undo the other's word."""

    @pytest.fixture
    def event(self, draft_stage):
        return EventFactory(stage=draft_stage, title="Назначить куратора", deadline_text="до 1 октября")

    def typed(self, page, **changed):
        """What the browser sends of ``page``."""
        form = page.context["form"]
        return {name: form[name].value() or "" for name in form.fields if "due" not in name} | changed

    def test_a_field_left_as_it_stood_is_no_change(self, as_curator, event, curator, programme):
        url = reverse("roadmap:review", args=[programme.pk])
        other = EventFactory(stage=event.stage, position=2, title="Издать приказ")
        sent = self.typed(as_curator.get(url), **{f"title-{other.pk}": "Издать приказ о программе"})
        actions.change_event(event, title="Слово другого", by=curator)
        assert as_curator.post(url, sent).status_code == 302
        assert [seen_by_another(e).title for e in (event, other)] == ["Слово другого", "Издать приказ о программе"]

    def test_what_changes_before_the_lock_is_not_overwritten(self, as_curator, event, curator, programme):
        url = reverse("roadmap:review", args=[programme.pk])
        sent = self.typed(as_curator.get(url), **{f"title-{event.pk}": "Моё слово"})
        with quicker(lambda: actions.change_event(seen_by_another(event), title="Слово другого", by=curator)):
            page = as_curator.post(url, sent)
        assert page.context["form"].errors
        assert seen_by_another(event).title == "Слово другого"

    def test_what_both_changed_is_refused_once(self, as_curator, event, curator, programme):
        url = reverse("roadmap:review", args=[programme.pk])
        sent = self.typed(as_curator.get(url), **{f"title-{event.pk}": "Моё слово"})
        actions.change_event(event, title="Слово другого", by=curator)
        page = as_curator.post(url, sent)
        assert list(page.context["form"].errors) == [f"title-{event.pk}"]
        assert seen_by_another(event).title == "Слово другого"
        as_curator.post(url, self.typed(page))
        assert seen_by_another(event).title == "Моё слово"
