"""What an application would change in its participation, and the change itself."""

from collections import defaultdict
from dataclasses import dataclass

from django.utils import timezone

from participants.models import Participation
from participants.slots import slot_words
from surveys.kinds import in_words
from surveys.models import Answer

PLAIN = {  # filled with the answer as it is
    "need",
    "competencies",
    "achievements",
    "interests",
    "wishes",
    "preferred_grades",
    "hours_per_month",
    "slots",
    "capacity",
    "agrees_to_long_term",
}


@dataclass(frozen=True)
class Change:
    """One field of a participation before and after; equal when nothing would change."""

    label: str
    before: str
    after: str

    @property
    def is_new(self):
        return self.before != self.after


def answers_that_fill(responses):
    """{response id: answers that fill something}, in the order of the questions. One query."""
    found = defaultdict(list)
    rows = Answer.objects.filter(response__in=[row.pk for row in responses]).exclude(question__fills="")
    for answer in rows.select_related("question").order_by("question__position"):
        found[answer.response_id].append(answer)
    return found


def changes(participation, answers, around):
    """What accepting would do to ``participation`` (with topics prefetched), field by field."""
    return [
        Change(
            str(Participation._meta.get_field(answer.question.fills).verbose_name).capitalize(),
            _now(participation, answer.question.fills),
            in_words(answer.question, answer.value, around),
        )
        for answer in answers
    ]


def _now(participation, name):
    value = getattr(participation, name)
    if name == "topics":
        return "; ".join(topic.name for topic in value.all())
    if name == "slots":
        return slot_words(value)
    if name == "agrees_to_long_term":
        return ""
    return str(value) if value not in (None, "") else ""


def fill(participation, answers):
    """Write the answers into ``participation`` and mark the application accepted."""
    for answer in answers:
        name, value = answer.question.fills, answer.value
        if name == "topics":
            participation.topics.set(value)
        elif name == "format":
            participation.format_id = value
        elif name in PLAIN:
            setattr(participation, name, value)
    participation.application_accepted_on = timezone.localdate()
    participation.save()
