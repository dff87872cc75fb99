"""Rows and files of the programme's register and of the long-term register of mentors."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch
from django.utils.translation import gettext_lazy as _

from documents.preparing import Made
from mentoring.kit.downloads import XLSX
from mentoring.kit.sheets import Column, Sheet
from organisations.access import Permission
from participants.enums import ParticipationRole
from participants.exporting import about_file, file_notes
from participants.models import LongTermPermission, Participation, Person
from participants.register_columns import REGISTERS
from participants.register_export import rows_in_parts
from participants.register_fields import competencies_of, need_of, place_of
from participants.sheets import NUMBER
from participants.taking_registers import rows_seen


@dataclass(frozen=True)
class ProgrammeRow:
    """A mentee and the mentors beside; ``values`` by the key of a column of ``PROGRAMME``."""

    mentee: Any
    mentors: list
    values: dict


@dataclass(frozen=True)
class LongTermRow:
    person: Person
    permission: Any
    values: dict


PROGRAMME = Sheet(
    _("Register of the programme"),
    NUMBER,
    Column("mentee", _("Mentee's full name"), width=32),
    Column("where", _("Class"), width=12),
    Column("need", _("Mentee's main need"), width=36),
    Column("format", _("Format of mentoring"), width=20),
    Column("started", _("Date of joining the programme"), width=14),
    Column("mentors", _("Mentor's full name"), width=32),
    Column("mentors_place", _("Mentor's place of work or study"), width=28),
    Column("competencies", _("Mentor's main competencies"), width=34),
    Column("ended", _("Date the programme was finished"), width=14),
    Column("outcome", _("Results of the programme"), width=32),
)
LONG_TERM = Sheet(
    _("Long-term base of mentors"),
    NUMBER,
    Column("name", _("Mentor's full name"), width=34),
    Column("where", _("Place of work or study"), width=26),
    Column("competencies", _("Mentor's main competencies"), width=38),
    Column("formats", _("Formats of mentoring"), width=26),
    Column("years", _("School years as a mentor"), width=20),
    Column("scope", _("Who sees the mentor"), width=24),
    Column("given_on", _("Permission given on"), width=14),
    Column("valid_until", _("Valid until"), width=14),
)


def mentees_seen(user, programme, words=""):
    """Mentees of the programme that ``user`` may see, by name."""
    rows = rows_seen(user, programme, ParticipationRole.MENTEE).order_by("person__search_key", "pk")
    return rows.search(words) if words else rows


def kept_mentors(user, programme):
    """Mentors of the school whose permission stands, as far as ``user`` may see them."""
    people = Person.objects.permitted(user, Permission.PERSON_VIEW).filter(organisation=programme.organisation)
    standing = LongTermPermission.objects.standing(programme.organisation.today)
    people = people.filter(pk__in=standing.values("person"))
    mentored = Participation.objects.mentors().select_related("programme", "format").prefetch_related("topics")
    return people.prefetch_related(
        Prefetch("long_term_permissions", standing, to_attr="standing_permissions"),
        Prefetch("participations", mentored.order_by("-started_on"), to_attr="as_mentor"),
    ).order_by("search_key", "pk")


def programme_rows(programme, participations):
    """``ProgrammeRow`` for each mentee; constant queries for a page."""
    return [
        row
        for part in rows_in_parts(programme, participations)
        for row in _with_mentors(part, REGISTERS.partners_of(part))
    ]


def _with_mentors(rows, partners):
    for row in rows:
        mentors = partners.get(row.pk, [])
        values = {
            "mentee": row.person.full_name,
            "where": row.person.where,
            "need": need_of(row),
            "format": row.format.name if row.format else "",
            "started": row.started_on,
            "mentors": "; ".join(mentor.person.full_name for mentor in mentors),
            "mentors_place": "; ".join(dict.fromkeys(place_of(mentor) for mentor in mentors)),
            "competencies": "; ".join(filter(None, (mentor.competencies for mentor in mentors))),
            "ended": row.ended_on,
            "outcome": row.outcome,
        }
        yield ProgrammeRow(row, mentors, values)


def long_term_rows(people):
    return [_kept(person) for person in people]


def _kept(person):
    """``person`` with ``standing_permissions`` and ``as_mentor`` read along."""
    permission, rows = person.standing_permissions[0], person.as_mentor
    values = {
        "name": person.full_name,
        "where": person.where,
        "competencies": "; ".join(dict.fromkeys(filter(None, map(competencies_of, rows)))),
        "formats": "; ".join(dict.fromkeys(row.format.name for row in rows if row.format)),
        "years": ", ".join(dict.fromkeys(str(row.programme.year) for row in rows)),
        "scope": permission.get_scope_display(),
        "given_on": permission.given_on,
        "valid_until": permission.valid_until,
    }
    return LongTermRow(person, permission, values)


def programme_file(programme, participations, *, by, words=""):
    """``Made``: an .xlsx; ``words``: what the rows are narrowed by."""
    rows = programme_rows(programme, participations)
    notes = [f"{programme.organisation.short_name}, {programme.year}", *file_notes(by=by), *filter(None, [words])]
    values = ({"number": number, **row.values} for number, row in enumerate(rows, 1))
    content = PROGRAMME.write(values, notes=notes, about=about_file(by=by, filters=words))
    name = _("Register of the programme, %(school)s.xlsx") % {"school": programme.organisation.short_name}
    return Made(content, name, XLSX, {"rows": len(rows)})


def long_term_file(programme, people, *, by):
    rows = long_term_rows(people)
    notes = [programme.organisation.short_name, *file_notes(by=by)]
    values = ({"number": number, **row.values} for number, row in enumerate(rows, 1))
    content = LONG_TERM.write(values, notes=notes, about=about_file(by=by))
    name = _("Long-term base of mentors, %(school)s.xlsx") % {"school": programme.organisation.short_name}
    return Made(content, name, XLSX, {"rows": len(rows)})
