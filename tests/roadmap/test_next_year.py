"""This year's programme copied to the next."""

from datetime import date

import pytest
import time_machine
from django.urls import reverse

from mentoring.kit.periods import SchoolYear, read_period
from organisations.enums import Role
from roadmap import actions
from roadmap.actions import templates as actions_of_templates
from roadmap.actions.events import replace_deadline
from roadmap.dates import Move
from roadmap.enums import ProgrammeState
from roadmap.models import CoverageTarget, Event, EventDependency, EventResponsible, Occurrence, Programme
from tests.factories.organisations import MembershipFactory
from tests.factories.roadmap import EventFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def june():
    """Monday, 15 June 2026."""
    with time_machine.travel("2026-06-15 10:00+03:00", tick=False):
        yield


def followed(programme, by, **options):
    return actions.start_next_year(programme, school_year=SchoolYear(2026), name="Снова", by=by, **options)


def dated(stage, text, **fields):
    """An event with the deadline ``text`` as it is understood in its programme."""
    event = EventFactory.build(stage=stage, **fields)
    occurrences = replace_deadline(event, read_period(text, programme=stage.roadmap.programme.window))
    event.save()
    Occurrence.objects.bulk_create(occurrences)
    return event


@pytest.mark.parametrize(
    ("written", "now", "due"),
    [
        ("Октябрь-ноябрь 2025", "Октябрь-ноябрь 2026", ["2026-11-30"]),
        ("до 13.10.2025", "до 13.10.2026", ["2026-10-13"]),
        ("до 10.10.2025", "до 9 октября 2026", ["2026-10-09"]),  # a Friday; the day itself is a Saturday
        ("20.03.2026", "22 марта 2027", ["2027-03-22"]),  # the same for a day
        ("до 1 июня", "до 1 июня", ["2027-06-01"]),
        ("сентябрь", "сентябрь", ["2026-09-30"]),
        ("ежеквартально", "ежеквартально", None),
        ("в течение учебного года", "в течение учебного года", ["2027-08-31"]),
        ("по отдельному графику", "по отдельному графику", []),
        ("2025-2026 учебный год", "2026-2027 учебный год", None),
    ],
)
def test_how_deadlines_move_by_a_year(written, now, due):
    window = SchoolYear(2025).span

    period = Move(window, SchoolYear(2026)).carry(read_period(written, programme=window))

    assert period.text == now
    assert all(SchoolYear(2026).starts_on <= span.due_on <= date(2027, 8, 31) for span in period.occurrences)
    if due is not None:
        assert [span.due_on.isoformat() for span in period.occurrences] == due


def test_the_plan_goes_on_without_what_was_done(stage, programme, curator):
    first, second = dated(stage, "до 13.10.2025"), dated(stage, "ежеквартально")
    EventDependency.objects.create(event=second, after=first)
    actions.add_note(first, "Готово", by=curator)
    actions.comment(first, "Хорошо прошло", by=curator)
    actions.close_event(first, by=curator)
    actions.mark_occurrence(second.occurrences.first(), by=curator)

    events = list(Event.objects.of(followed(programme, curator)).with_figures())

    assert [(e.title, e.evidence_count, e.comment_count, e.is_closed) for e in events] == [
        ("Сбор согласий", 0, 0, False)
    ] * 2
    assert [e.left_from for e in events] == [None, None]
    assert set(events[1].occurrences.values_list("done_on", flat=True)) == {None}
    assert events[1].occurrences.count() == second.occurrences.count()
    assert list(EventDependency.objects.filter(event=events[1]).values_list("after", flat=True)) == [events[0].pk]


def test_dates_settled_by_hand_move_each_by_a_year(stage, programme, curator):
    days = [date(2025, 10, 31), date(2026, 2, 28)]
    EventFactory(stage=stage, deadline_text="ежеквартально", deadline_kind="recurring", due_on=days[-1], due_days=days)

    [event] = Event.objects.of(followed(programme, curator))

    assert [o.due_on for o in event.occurrences.all()] == [date(2026, 10, 31), date(2027, 2, 28)]
    assert not event.needs_review


@pytest.mark.parametrize("text", ["июнь", "ежеквартально", "до 13.10.2025", "в течение учебного года"])
def test_what_nobody_has_looked_at_is_not_copied_as_checked(stage, programme, curator, text):
    event = dated(stage, text)
    Event.objects.filter(pk=event.pk).update(needs_review=True)
    template = actions_of_templates.save_template(stage.roadmap, title="Наш план", by=curator)

    [copied] = Event.objects.of(followed(programme, curator))
    [from_template] = Event.objects.of(
        actions.start_programme(
            programme.organisation, template, school_year=SchoolYear(2026), name="Из шаблона", by=curator
        )
    )

    assert [copied.needs_review, from_template.needs_review] == [True, True]
    assert copied.due_on.year in (2026, 2027)


@pytest.mark.parametrize("fits", [False, True])
def test_a_day_named_beside_words_that_name_none_is_asked_about_again(stage, programme, curator, fits):
    asked = dated(stage, "по запросу")
    dated(stage, "по запросу")
    actions.change_event(asked, due_on=date(2026, 3, 16), by=curator)
    actions.submit_roadmap(programme.next_version, by=curator)
    actions.approve_roadmap(programme.next_version, by=curator)
    programme.forget_versions()
    Event.objects.update(needs_review=False)

    events = Event.objects.of(followed(programme, curator, fits=fits))

    assert [event.needs_review for event in events] == [True, True]


def test_what_was_checked_stays_checked(stage, programme, curator):
    for text in ("июнь", "ежеквартально", "до 13.10.2025"):
        dated(stage, text)
    assert {event.needs_review for event in Event.objects.of(followed(programme, curator))} == {False}


def test_settings_formats_and_promises_go_on(programme, stage, curator):
    EventFactory(stage=stage)
    programme.mentees_per_mentor, programme.reminder_days = 5, [10]
    programme.save()
    for group, year, percent in [("students", 2025, 10), ("students", 2026, 20), ("teachers", 2025, 30)]:
        CoverageTarget.objects.create(programme=programme, group=group, school_year=year, percent=percent)

    new = followed(programme, curator)

    assert (new.mentees_per_mentor, new.reminder_days, new.school_year) == (5, [10], 2026)
    assert (new.starts_on, new.ends_on, new.state) == (date(2026, 9, 1), date(2027, 8, 31), ProgrammeState.PREPARED)
    assert list(new.coverage_targets.values_list("group", "school_year", "percent")) == [
        ("students", 2026, 20),
        ("teachers", 2026, 30),
    ]


def test_people_keep_what_they_still_hold(stage, programme, school, curator, director):
    gone = MembershipFactory(organisation=school, specialist=True, user__last_name="Фролова", post="психолог")
    other = MembershipFactory(organisation=school, specialist=True, user__last_name="Жукова", post="логопед").user
    event = EventFactory(stage=stage)
    for text, meant in [
        ("Директор", {"user": director}),
        ("Фролова Анна Ивановна", {"user": gone.user}),
        ("ответственный за музей", {"user": other}),
        ("классные руководители", {"role": Role.CLASS_TEACHER}),
    ]:
        EventResponsible.objects.create(event=event, text=text, **meant)
    gone.ends_on = date(2026, 6, 1)
    gone.save()
    director.memberships.update(ends_on=date(2026, 6, 1))
    MembershipFactory(organisation=school, user=director, role=Role.SPECIALIST, post="учитель")
    successor = MembershipFactory(organisation=school, director=True, user__last_name="Новикова").user

    [event] = Event.objects.of(followed(programme, curator))

    assert [(r.text, r.role, r.user) for r in event.responsibles.all()] == [
        ("Директор", "", successor),
        ("Фролова Анна Ивановна", "", None),
        ("ответственный за музей", "", other),
        ("классные руководители", Role.CLASS_TEACHER, None),
    ]


def test_what_was_left_undone_is_taken_along_or_left(as_curator, stage, programme, curator, school):
    done, late, dropped = (EventFactory(stage=stage, number=number) for number in ("1.1", "1.2", "1.3"))
    EventFactory(stage=stage, number="1.4", due_on=date(2026, 6, 30))
    actions.close_event(done, by=curator, note="Готово")
    url = reverse("roadmap:next_year", args=[programme.pk])
    form = as_curator.get(url).context["form"]
    assert [key for key, _label in form.fields["taken"].choices] == [late.pk, dropped.pk]

    page = as_curator.post(url, {"school_year": "2026", "name": "Снова", "taken": [late.pk]})

    new = Programme.objects.get(organisation=school, school_year=2026)
    assert page.url == reverse("roadmap:responsibles", args=[new.pk])
    assert list(Event.objects.of(new).values_list("number", "left_from")) == [
        ("1.1", None),
        ("1.2", 2025),
        ("1.4", None),
    ]
    review = as_curator.get(reverse("roadmap:review", args=[new.pk])).content.decode()
    assert review.count("не сделано в 2025") == 1


def test_from_the_hint_to_the_director_in_four_clicks(as_curator, director, stage, programme, school):
    EventFactory(stage=stage, responsible=director)
    url = reverse("roadmap:next_year", args=[programme.pk])
    assert url in as_curator.get(programme.get_absolute_url()).content.decode()
    clicks = 1

    page = as_curator.get(url)
    while Programme.objects.filter(organisation=school, roadmaps__state="submitted").count() == 0:
        form = page.context["form"]
        answers = {name: form[name].value() for name in form.fields if form[name].value() is not None}
        page = as_curator.post(page.request["PATH_INFO"], answers | {"submit": "1"}, follow=True)
        clicks += 1

    assert clicks == 4
    assert url not in as_curator.get(programme.get_absolute_url()).content.decode()


def test_there_is_no_hint_while_the_year_is_young(as_curator, stage, programme):
    EventFactory(stage=stage, due_on=date(2026, 5, 29))
    with time_machine.travel("2026-03-01 10:00+03:00", tick=False):
        page = as_curator.get(programme.get_absolute_url())

    assert reverse("roadmap:next_year", args=[programme.pk]) not in page.content.decode()


def test_the_start_page_offers_the_plan_of_the_year_before(as_curator, stage, programme, curator):
    EventFactory(stage=stage)
    offered = as_curator.get(reverse("roadmap:start")).context["previous"]
    followed(programme, curator)

    assert offered == [programme]
    assert as_curator.get(reverse("roadmap:start")).context["previous"] == []
