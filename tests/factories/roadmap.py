"""Programmes and their roadmaps."""

from datetime import UTC, date, datetime

import factory
from factory.django import DjangoModelFactory

from mentoring.kit.periods import PeriodKind
from mentoring.kit.text import search_key
from roadmap import actions
from roadmap.enums import CanonicalStage, MentoringModel, RoadmapState
from roadmap.models import Event, EventResponsible, MentoringFormat, Occurrence, Programme, Roadmap, Stage
from tests.factories.organisations import OrganisationFactory, UserFactory


class MentoringFormatFactory(DjangoModelFactory):
    class Meta:
        model = MentoringFormat
        django_get_or_create = ("slug",)

    slug = "student-student"
    name = "ученик — ученик"
    model = MentoringModel.STUDENTS


class ProgrammeFactory(DjangoModelFactory):
    """A students' programme of the school year 2025/26."""

    class Meta:
        model = Programme

    organisation = factory.SubFactory(OrganisationFactory)
    name = "Целевая модель наставничества"
    school_year = 2025
    starts_on = date(2025, 9, 1)
    ends_on = date(2026, 8, 31)


class RoadmapFactory(DjangoModelFactory):
    """A draft; ``approved=True`` is in force since September."""

    class Meta:
        model = Roadmap

    programme = factory.SubFactory(ProgrammeFactory)
    title = "Дорожная карта"

    class Params:
        approved = factory.Trait(
            state=RoadmapState.APPROVED,
            submitted_at=datetime(2025, 9, 1, 8, tzinfo=UTC),
            approved_at=datetime(2025, 9, 2, 8, tzinfo=UTC),
            submitted_by=factory.SubFactory(UserFactory),
            approved_by=factory.SubFactory(UserFactory),
        )


class StageFactory(DjangoModelFactory):
    class Meta:
        model = Stage

    roadmap = factory.SubFactory(RoadmapFactory, approved=True)
    position = factory.Sequence(lambda n: n + 1)
    title = "Подготовка условий"
    canonical = CanonicalStage.PREPARATION


class EventFactory(DjangoModelFactory):
    """An open event due on 17 October 2025 that nobody answers for."""

    class Meta:
        model = Event
        skip_postgeneration_save = True

    stage = factory.SubFactory(StageFactory)
    position = factory.Sequence(lambda n: n + 1)
    number = factory.LazyAttribute(lambda o: f"{o.stage.position}.{o.position}")
    title = "Сбор согласий"
    search_key = factory.LazyAttribute(lambda o: search_key(f"{o.number} {o.title}"))
    deadline_text = "до 17 октября 2025"
    deadline_kind = PeriodKind.BY
    due_on = date(2025, 10, 17)
    canonical = factory.SelfAttribute("stage.canonical")

    @factory.post_generation
    def responsible(self, create, user, **_kwargs):
        """``responsible=user``."""
        if create and user:
            EventResponsible.objects.create(event=self, text=str(user), user=user)

    @factory.post_generation
    def due_days(self, create, days, **_kwargs):
        """``due_days=[date, …]``: occurrences; without them the event has the one of its due date."""
        if create and (days or self.due_on):
            Occurrence.objects.bulk_create(Occurrence(event=self, due_on=day) for day in days or [self.due_on])


def reworded(event, *, by, approves=None, **given):
    """``event`` of a plan in force, changed as ``actions.change_event`` takes it and approved in the next version."""
    programme = event.stage.roadmap.programme
    actions.change_event(event, by=by, **given)
    programme.forget_versions()
    actions.submit_roadmap(programme.next_version, by=by)
    actions.approve_roadmap(programme.next_version, by=approves or by)
    programme.forget_versions()
    return Event.objects.get(pk=event.pk)
