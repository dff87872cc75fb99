"""The registers in the form schools hand them in: one row of values for every participation."""

from django.utils import timezone
from django.utils.translation import gettext as _

from participants.enums import ParticipationRole
from participants.register_columns import REGISTERS
from participants.sheets import REGISTERS as SHEETS


def register_file(programme, role, participations):
    """``(.xlsx bytes, file name)``; the number of queries does not depend on the number of rows."""
    rows = list(
        participations.select_related("person", "format", "programme__organisation").prefetch_related(
            "person__guardians", "topics"
        )
    )
    partners = REGISTERS.partners_of(rows)
    sheet = SHEETS[role]
    notes = [
        f"{programme.organisation.short_name}, {programme.year}",
        _("Taken on %(day)s") % {"day": f"{timezone.localdate():%d.%m.%Y}"},
    ]
    values = [{"number": number, **_values(row, partners.get(row.pk, []))} for number, row in enumerate(rows, 1)]
    content = sheet.write(values, title=sheet.title, notes=notes)
    return content, f"{sheet.title}, {programme.organisation.short_name}, {timezone.localdate():%d.%m.%Y}.xlsx"


def _values(participation, partners):
    person = participation.person
    is_mentee = participation.role == ParticipationRole.MENTEE
    return {
        "name": person.full_name,
        "contacts": contacts_of(person),
        "birth_year": person.birth_year,
        "need": need_of(participation),
        "started": participation.started_on,
        "partners": "; ".join(partner.person.full_name for partner in partners),
        "partners_place": "; ".join(dict.fromkeys(_place(partner) for partner in partners)),
        "format": participation.format.name if participation.format else "",
        "ended": participation.ended_on,
        "outcome": participation.outcome,
        "case": participation.case_url,
        "passed": _passed(participation),
        **({} if is_mentee else _mentor_values(participation)),
    }


def _mentor_values(participation):
    return {
        "workplace": _place(participation),
        "competencies": participation.competencies or _topics(participation),
        "achievements": participation.achievements,
        "interests": participation.interests,
        "preferred_grades": participation.preferred_grades,
        "hours": participation.hours_per_month,
    }


def _place(participation):
    """Where the person works or studies; a pupil's class goes with the school's name."""
    person = participation.person
    school = participation.programme.organisation.short_name
    if person.class_label:
        return f"{school}, {person.class_label}"
    return ", ".join(filter(None, [person.workplace or school, person.post]))


def _topics(participation):
    return "; ".join(topic.name for topic in participation.topics.all())


def need_of(participation):
    return participation.need or _topics(participation)


def contacts_of(person):
    """A pupil's parents with their phones; an adult's own phone and e-mail."""
    guardians = person.guardians.all()
    if guardians:
        return "; ".join(
            ", ".join(filter(None, [guardian.full_name, guardian.phone, guardian.email])) for guardian in guardians
        )
    return ", ".join(filter(None, [person.phone, person.email]))


def _passed(participation):
    if participation.is_passed is None:
        return ""
    return _("passed") if participation.is_passed else _("left earlier")
