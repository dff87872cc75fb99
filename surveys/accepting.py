"""What an application would change in its participation, and the change itself."""

from collections import defaultdict
from dataclasses import dataclass

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext

from participants.actions.long_term import give_permission
from participants.enums import LongTermScope, LongTermWay
from participants.models import LongTermPermission, Participation
from participants.models.long_term import usual_term
from participants.slots import slot_words
from surveys.kinds import in_words
from surveys.models import Answer

PERMISSION = "long_term_permission"  # to be kept in the long-term register
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
}
FILLABLE = PLAIN | {"topics", "format", PERMISSION}


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


def changes(participation, answers, around, standing):
    """What accepting would do to ``participation`` (with topics prefetched), field by field. ``standing``: what
    ``staying`` tells of the participations shown."""
    return [
        _staying(participation, answer, standing, around.programme)
        if answer.question.fills == PERMISSION
        else Change(
            str(Participation._meta.get_field(answer.question.fills).verbose_name).capitalize(),
            _now(participation, answer.question.fills),
            in_words(answer.question, answer.value, around),
        )
        for answer in answers
    ]


def _staying(participation, answer, standing, programme):
    """A permission that stands is left as it is: it is changed in the cabinet and on paper."""
    now = _until(standing[participation.person_id]) if participation.person_id in standing else gettext("No")
    is_new = answer.value and participation.person_id not in standing
    will = _until(usual_term(programme.organisation.today)) if is_new else now
    return Change(gettext("Stays in the long-term register"), now, will)


def staying(participations):
    """{key of a person: until when their permission for the long-term register stands}. One query."""
    people = [row.person_id for row in participations]
    return dict(LongTermPermission.objects.standing().filter(person__in=people).values_list("person", "valid_until"))


def _until(day):
    return gettext("Until %(day)s") % {"day": date_format(day, "j E Y")}


def _now(participation, name):
    value = getattr(participation, name)
    if name == "topics":
        return "; ".join(topic.name for topic in value.all())
    if name == "slots":
        return slot_words(value)
    return str(value) if value not in (None, "") else ""


def fill(participation, answers, *, by):
    """Write the answers into ``participation`` and mark the application accepted; a «yes» to staying a mentor is a
    permission for the usual term, unless one stands already."""
    for answer in answers:
        name, value = answer.question.fills, answer.value
        if name == "topics":
            participation.topics.set(value)
        elif name == PERMISSION:
            if value and participation.is_mentor and not staying([participation]):
                give_permission(
                    participation.person,
                    scope=LongTermScope.SCHOOL,
                    valid_until=usual_term(participation.programme.organisation.today),
                    way=LongTermWay.APPLICATION,
                    by=by,
                )
        elif name == "format":
            participation.format_id = value
        elif name in PLAIN:
            setattr(participation, name, value)
    participation.application_accepted_on = timezone.localdate()
    participation.save()
