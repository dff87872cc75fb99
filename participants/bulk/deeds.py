"""What can be changed in many rows at once. A deed knows what a row says now and what it shall say; both are plain
values that are kept, so that the same deed puts back what was there."""

from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mentoring.kit.text import SchoolClass, parse_class
from participants.bulk import enrolling
from participants.bulk.deed import Deed, Skip
from participants.bulk.forms import BulkForm, ClassForm, EndForm, EnrolForm, FormatForm, PassedForm, TopicForm
from participants.enums import Readiness
from participants.models import Participation, Person, Topic
from roadmap.models import MentoringFormat

ONLY_MENTEES, ONLY_MENTORS = ("mentee",), ("mentor",)


# --- format -----------------------------------------------------------------------------------------------------------
def _want_format(row, answers):
    if row.format_id == answers["format"].pk:
        raise Skip(_("has this format already"))
    return answers["format"].pk


def _write_formats(values):
    for row, key in values.items():
        row.format_id = key
    _save(values, ["format"])


def _format_words(values):
    names = dict(MentoringFormat.objects.filter(pk__in=[v for v in values if v]).values_list("pk", "name"))
    return lambda value: names.get(value, "—")


# --- topics -----------------------------------------------------------------------------------------------------------
def _topics(row):
    return sorted(topic.pk for topic in row.topics.all())


def _want_topic(row, answers):
    now = _topics(row)
    if answers["topic"].pk in now:
        raise Skip(_("has this topic already"))
    return sorted([*now, answers["topic"].pk])


def _want_no_topic(row, answers):
    now = _topics(row)
    if answers["topic"].pk not in now:
        raise Skip(_("does not have this topic"))
    return [key for key in now if key != answers["topic"].pk]


def _write_topics(values):
    through = Participation.topics.through
    known = set(
        Topic.objects.filter(pk__in={key for keys in values.values() for key in keys}).values_list("pk", flat=True)
    )
    through.objects.filter(participation__in=list(values)).delete()
    through.objects.bulk_create(
        [
            through(participation_id=row.pk, topic_id=key)
            for row, keys in values.items()
            for key in keys
            if key in known
        ],
        batch_size=1000,
    )
    _save(values, [])


def _topic_words(values):
    names = dict(Topic.objects.filter(pk__in={key for keys in values for key in keys}).values_list("pk", "name"))
    return lambda value: ", ".join(names[key] for key in value if key in names) or "—"


# --- class ------------------------------------------------------------------------------------------------------------
def _want_class(row, answers):
    if row.person.class_label == answers["class_label"]:
        raise Skip(_("is in this class already"))
    return answers["class_label"]


def _write_classes(values):
    people = {}
    for row, label in values.items():
        row.person.class_label = label
        row.person.updated_at = timezone.now()
        row.person.refresh_keys()
        people[row.person_id] = row.person
    Person.objects.bulk_update(people.values(), ["class_label", "grade", "updated_at"], batch_size=500)


def _want_next_class(row, answers):
    if not row.person.class_label:
        raise Skip(_("no class is known"))
    grade, letter = parse_class(row.person.class_label)
    if grade >= enrolling.FINAL_GRADE:
        raise Skip(_("the last grade: finishes school"))
    return str(SchoolClass(grade + 1, letter))


# --- ready by hand: who was interviewed or trained elsewhere ----------------------------------------------------------
def _interview(row):
    return [row.interview, row.interviewed_on.isoformat() if row.interviewed_on else ""]


def _want_interviewed(row, answers):
    if row.interview == Readiness.PASSED:
        raise Skip(_("has passed the interview already"))
    return [Readiness.PASSED.value, answers["passed_on"].isoformat()]


def _write_interviews(values):
    for row, (state, day) in values.items():
        row.interview, row.interviewed_on = state, date.fromisoformat(day) if day else None
    _save(values, ["interview", "interviewed_on"])


def _interview_words(_values):
    def words(value):
        state, day = value
        return " ".join(
            filter(None, [str(Readiness(state).label), f"{date.fromisoformat(day):%d.%m.%Y}" if day else ""])
        )

    return words


def _want_trained(row, _answers):
    if row.training == Readiness.PASSED:
        raise Skip(_("has passed the training already"))
    return Readiness.PASSED.value


def _write_trainings(values):
    for row, state in values.items():
        row.training = state
    _save(values, ["training"])


# --- end --------------------------------------------------------------------------------------------------------------
def _ended(row):
    return [row.ended_on.isoformat() if row.ended_on else "", row.outcome, row.is_passed]


def _want_end(row, answers):
    if row.ended_on:
        raise Skip(_("has finished already"))
    if answers["ended_on"] < row.started_on:
        raise Skip(_("joined later: %(day)s") % {"day": f"{row.started_on:%d.%m.%Y}"})
    return [answers["ended_on"].isoformat(), answers["outcome"] or row.outcome, answers["is_passed"]]


def _write_ends(values):
    for row, (day, outcome, is_passed) in values.items():
        row.ended_on = date.fromisoformat(day) if day else None
        row.outcome, row.is_passed = outcome, is_passed
    _save(values, ["ended_on", "outcome", "is_passed"])


def _end_words(_values):
    def words(value):
        day, outcome, is_passed = value
        if not day:
            return str(_("takes part"))
        passed = {True: _("passed"), False: _("left earlier"), None: ""}[is_passed]
        said = [_("finished %(day)s") % {"day": f"{date.fromisoformat(day):%d.%m.%Y}"}, passed, outcome]
        return ", ".join(filter(None, said))

    return words


def _save(values, fields):
    rows = list(values)
    for row in rows:
        row.updated_at = timezone.now()
    Participation.objects.bulk_update(rows, [*fields, "updated_at"], batch_size=500)


DEEDS = {
    deed.key: deed
    for deed in (
        Deed(
            "interview_passed",
            gettext_lazy("Mark the interview as passed"),
            PassedForm,
            _interview,
            _want_interviewed,
            _write_interviews,
            _interview_words,
            ONLY_MENTORS,
        ),
        Deed(
            "training_passed",
            gettext_lazy("Mark the training as passed"),
            BulkForm,
            lambda row: row.training,
            _want_trained,
            _write_trainings,
            lambda _values: lambda value: str(Readiness(value).label),
            ONLY_MENTORS,
        ),
        Deed(
            "format",
            gettext_lazy("Set the format"),
            FormatForm,
            lambda row: row.format_id,
            _want_format,
            _write_formats,
            _format_words,
        ),
        Deed("add_topic", gettext_lazy("Add a topic"), TopicForm, _topics, _want_topic, _write_topics, _topic_words),
        Deed(
            "remove_topic",
            gettext_lazy("Take a topic off"),
            TopicForm,
            _topics,
            _want_no_topic,
            _write_topics,
            _topic_words,
        ),
        Deed(
            "class",
            gettext_lazy("Set the class"),
            ClassForm,
            lambda row: row.person.class_label,
            _want_class,
            _write_classes,
            lambda _values: lambda value: value or "—",
            ONLY_MENTEES,
        ),
        Deed(
            "next_class",
            gettext_lazy("Move to the next class"),
            BulkForm,
            lambda row: row.person.class_label,
            _want_next_class,
            _write_classes,
            lambda _values: lambda value: value or "—",
        ),
        Deed(
            "enrol",
            gettext_lazy("Enrol into another programme"),
            EnrolForm,
            lambda _row: None,
            enrolling.want,
            enrolling.write,
            enrolling.words,
            prepare=enrolling.prepare,
            notices=enrolling.notices,
            note=enrolling.note,
            take_back=enrolling.take_back,
        ),
        Deed("end", gettext_lazy("Finish the participation"), EndForm, _ended, _want_end, _write_ends, _end_words),
    )
}


def deeds_of(role):
    return [deed for deed in DEEDS.values() if role in deed.roles]
