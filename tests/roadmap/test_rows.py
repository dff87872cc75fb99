"""Rows of the roadmap changed in their place, with scripts and without."""

from datetime import date

import pytest
import time_machine
from django.urls import reverse

from roadmap.models import Event, PlanChange
from tests.factories.organisations import user_with
from tests.factories.roadmap import EventFactory

HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture(autouse=True)
def thursday():
    """13 November 2025."""
    with time_machine.travel("2025-11-13 10:00+03:00", tick=False):
        yield


@pytest.fixture
def stage(draft_stage):
    """Plans are changed while they are prepared."""
    return draft_stage


@pytest.fixture
def event(stage, curator):
    return EventFactory(stage=stage, responsible=curator)


def deadline_url(event):
    return reverse("roadmap:deadline", args=[event.pk])


def fresh(event):
    return Event.objects.get(pk=event.pk)


def sent(page, **given):
    """What the form on ``page`` sends, with ``given`` typed in."""
    form = page.context["form"]
    meaning = page.context["meaning"]
    shown = {name: form[name].value() or "" for name in form.fields if name != "agreed"}
    return shown | {"way": form.way, "agreed": meaning.stamp if meaning else ""} | given


def test_a_phrase_is_saved_only_after_its_meaning_was_shown(as_curator, event):
    page = as_curator.get(deadline_url(event))
    asked = as_curator.post(deadline_url(event), sent(page, phrase="1 раз в квартал"))

    assert asked.status_code == 200
    assert fresh(event).deadline_text == "до 17 октября 2025"
    assert "4 даты" in asked.content.decode()

    answer = as_curator.post(deadline_url(event), sent(asked))

    assert answer.status_code == 302
    assert (fresh(event).deadline_text, fresh(event).occurrences.count()) == ("1 раз в квартал", 4)


def test_days_are_written_out_in_words(as_curator, event):
    url = deadline_url(event) + "?way=dates"
    days = {"starts_on": "2025-12-01", "due_on": "2025-12-12"}
    asked = as_curator.post(url, sent(as_curator.get(url), **days))
    assert "1–12 декабря 2025" in asked.content.decode()

    as_curator.post(url, sent(asked))

    assert (fresh(event).deadline_text, fresh(event).starts_on) == ("1–12 декабря 2025", date(2025, 12, 1))


def test_a_day_may_stand_beside_the_words_of_the_plan(as_curator, stage):
    event = EventFactory(stage=stage, deadline_text="по графику", deadline_kind="own_schedule", due_on=None)
    url = deadline_url(event) + "?way=dates"
    asked = as_curator.post(url, sent(as_curator.get(url), due_on="2026-03-31", keep_words="on"))

    as_curator.post(url, sent(asked))

    assert (fresh(event).deadline_text, fresh(event).due_on) == ("по графику", date(2026, 3, 31))


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"starts_on": "2025-12-12", "due_on": "2025-12-01"}, "due_on"),
        ({"starts_on": "", "due_on": ""}, "due_on"),
        ({"starts_on": "", "due_on": "31.02.2026"}, "due_on"),
        ({"starts_on": "0001-01-01", "due_on": "9999-12-31"}, "due_on"),
    ],
)
def test_impossible_days_are_named_at_their_field(as_curator, event, given, field):
    url = deadline_url(event) + "?way=dates"

    page = as_curator.post(url, sent(as_curator.get(url), **given))

    assert page.status_code == 422
    assert field in page.context["form"].errors
    assert fresh(event).due_on == date(2025, 10, 17)


def test_while_typing_only_the_meaning_is_answered(as_curator, event):
    page = as_curator.get(deadline_url(event), {"part": "meaning", "phrase": "до 25.12.2025", "way": "words"}, **HTMX)

    text = page.content.decode()
    assert "25 декабря 2025, четверг" in text
    assert "<html" not in text and "<form" not in text


def test_the_row_is_answered_back_with_its_undo(as_curator, event):
    page = as_curator.get(deadline_url(event), **HTMX)
    asked = as_curator.post(deadline_url(event), sent(page, phrase="до 25.12.2025"), **HTMX)

    answer = as_curator.post(deadline_url(event), sent(asked), **HTMX)

    text = answer.content.decode()
    assert "до 25 декабря" in text and "<html" not in text
    assert reverse("roadmap:undo", args=[PlanChange.objects.get().pk]) in text


def test_undo_gives_the_deadline_back(as_curator, event):
    page = as_curator.get(deadline_url(event))
    asked = as_curator.post(deadline_url(event), sent(page, phrase="до 25.12.2025"))
    as_curator.post(deadline_url(event), sent(asked))

    as_curator.post(reverse("roadmap:undo", args=[PlanChange.objects.get().pk]))

    assert fresh(event).deadline_text == "до 17 октября 2025"


def test_people_are_changed_in_the_row(as_curator, event, school):
    helper = user_with("specialist", school, last_name="Титова", first_name="Ольга")
    url = reverse("roadmap:people", args=[event.pk])
    form = as_curator.get(url).context["form"]
    answers = {name: form[name].value() or "" for name in form.fields} | {"who-1": f"user:{helper.pk}"}

    answer = as_curator.post(url, answers, **HTMX)

    assert "Титова" in answer.content.decode()
    assert [r.user for r in event.responsibles.all()][-1] == helper


def test_a_row_is_left_as_it_was(as_curator, event):
    row = as_curator.get(reverse("roadmap:row", args=[event.pk]), **HTMX)

    assert f'id="event-{event.pk}"' in row.content.decode()


def test_without_scripts_one_comes_back_to_the_list_as_it_was_narrowed(as_curator, event):
    back = f"{event.stage.roadmap.get_absolute_url()}?due=late"
    page = as_curator.get(deadline_url(event), {"back": back})
    asked = as_curator.post(deadline_url(event), sent(page, phrase="до 25.12.2025", back=back))

    answer = as_curator.post(deadline_url(event), sent(asked, back=back))

    assert answer.url == back


@pytest.mark.parametrize("name", ["row", "deadline", "people"])
def test_who_only_reads_changes_nothing(client, director, event, name):
    client.force_login(director)

    assert client.get(reverse(f"roadmap:{name}", args=[event.pk]), **HTMX).status_code == 404
