"""A roadmap of any size, made in a few statements."""

from datetime import date, timedelta
from itertools import pairwise

from mentoring.kit.periods import PeriodKind
from mentoring.kit.text import search_key
from roadmap.enums import CanonicalStage
from roadmap.models import Event, EventDependency, EventResponsible, Occurrence, Stage

KINDS = ["mentee_register", "consents", "application_survey", "training", "matching", "regular_meetings", "council", ""]
STAGES = 6


def fill(roadmap, count, *, curator):
    """``count`` events in six stages: due over the whole year, of all sorts of kinds, each with two responsibles."""
    first = roadmap.programme.starts_on
    stages = [
        Stage(roadmap=roadmap, position=100 + n, title=f"Этап {n}", canonical=CanonicalStage.values[n])
        for n in range(STAGES)
    ]
    Stage.objects.bulk_create(stages)
    events = []
    for n in range(count):
        title = f"Мероприятие о наставничестве, которое проводят в школе, {n}"
        due = first + timedelta(days=10 + n * 330 // count)
        kinds = [kind for kind in [KINDS[n % len(KINDS)]] if kind]
        events.append(
            Event(
                stage=stages[n * STAGES // count],
                position=n,
                number=f"{n * STAGES // count + 1}.{n}",
                title=title,
                search_key=search_key(title),
                deadline_text=f"до {due:%d.%m.%Y}",
                deadline_kind=PeriodKind.BY,
                due_on=due,
                kinds=kinds,
                canonical=stages[n * STAGES // count].canonical,
            )
        )
    Event.objects.bulk_create(events)
    Occurrence.objects.bulk_create(Occurrence(event=event, due_on=event.due_on) for event in events)
    EventResponsible.objects.bulk_create(
        EventResponsible(event=event, position=at, text=text, **who)
        for event in events
        for at, (text, who) in enumerate(
            [("Куратор", {"user": curator}), ("классные руководители", {"role": "class_teacher"})]
        )
    )
    EventDependency.objects.bulk_create(
        EventDependency(event=after, after=before) for before, after in pairwise(events)
    )
    return events


def begun_by(days=120):
    """A day on which a third of such a plan is late, a few events are under way and the rest lies ahead."""
    return date(2025, 9, 1) + timedelta(days=days)
