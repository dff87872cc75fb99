"""The registers as files: in the form schools hand them in, or with the columns chosen; as .xlsx and on paper."""

from itertools import islice

from django.db.models import prefetch_related_objects
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mentoring.kit.pdf import join_pdfs, page_count, render_html, render_html_apart, static_roots
from mentoring.kit.sheets import Column, Sheet
from participants.enums import ParticipationRole
from participants.exporting import about_file, file_notes, masked
from participants.printing import ProtocolHead
from participants.register_columns import REGISTERS
from participants.register_fields import (
    as_read,
    as_written,
    competencies_of,
    contacts_of,
    need_of,
    passed_words,
    place_of,
    values_of,
)
from participants.sheets import NAMES, NUMBER
from participants.sheets import REGISTERS as SHEETS

AT_ONCE = 2000  # rows read together: a long register is never in memory whole
PRINTED_AT_ONCE = 300  # rows of a PDF drawn in one go: four seconds
TOLD_EVERY = 100  # rows


def untold(_done):
    """Nobody waits to hear how many rows are done."""


def register_file(programme, role, participations, shown=None, *, words=(), by=None, tell=untold):
    """``(.xlsx bytes, file name)`` in the usual form; each ``AT_ONCE`` rows take the same number of queries.

    ``shown`` (a ``Shown``) says whether ``by``, who takes it out, gets contacts; evidence of an event has them.
    ``tell`` is told how many rows are written."""
    sheet = SHEETS[role]
    values = (
        {"number": number, **_values(row, partners, shown)}
        for number, (row, partners) in _told(_with_partners(programme, participations), tell)
    )
    notes, about = _notes(programme, words, shown, by), _about(words, shown, by)
    return sheet.write(values, title=sheet.title, notes=notes, about=about), _file_name(programme, role)


def chosen_file(programme, role, participations, columns, words=(), shown=None, *, by=None, tell=untold):
    """The same with ``columns`` as a person has chosen them; ``words`` say what the rows are narrowed by."""
    sheet = Sheet(
        SHEETS[role].title,
        NUMBER,
        NAMES[role],
        *(Column(column.key, column.label, width=column.width) for column in columns),
    )
    rows = (
        {"number": number, "name": row.person.full_name, **dict(zip(keys, map(as_written, values), strict=True))}
        for keys in [[column.key for column in columns]]
        for number, (row, values) in _told(_with_values(programme, participations, columns, shown), tell)
    )
    notes, about = _notes(programme, words, shown, by), _about(words, shown, by)
    return sheet.write(rows, title=sheet.title, notes=notes, about=about), _file_name(programme, role)


def printed(programme, role, participations, columns, words=(), shown=None, *, by=None, tell=untold):
    """The register on paper, PDF bytes: A4 on its side, the heading on every page, who took it for what.

    A long one is drawn ``PRINTED_AT_ONCE`` rows at a time, each part in a process of its own."""
    count = participations.count()
    total = ngettext("%(n)d row", "%(n)d rows", count) % {"n": count}
    taken = file_notes(by=by, purpose=shown.purpose) if shown and by else [_taken_on()]
    report = ProtocolHead(
        title=SHEETS[role].title,
        subtitle=str(programme),
        organisation=programme.organisation.short_name,
        foot=f"{SHEETS[role].title}, {timezone.localdate():%d.%m.%Y}",
        facts=tuple(filter(None, (*taken, total, "; ".join(words)))),
    )
    context = {"report": report, "columns": columns, "name_title": NAMES[role].title, "is_whole": True}
    rows = (
        (number, row.person.full_name, [as_read(value) for value in values])
        for number, (row, values) in _told(_with_values(programme, participations, columns, shown), tell)
    )
    if count <= PRINTED_AT_ONCE:
        return render_html(render_to_string("print/register.html", context | {"rows": list(rows)}), static_roots())
    return join_pdfs(_drawn_in_parts(context, rows), title=str(report.title))


def _drawn_in_parts(context, rows):
    pages = 0
    while part := list(islice(rows, PRINTED_AT_ONCE)):
        more = {"rows": part, "is_whole": False, "goes_on": pages > 0, "first_page": pages + 1}
        drawn = render_html_apart(render_to_string("print/register.html", context | more))
        pages += page_count(drawn)
        yield drawn


def _told(rows, tell):
    """``rows`` numbered; every ``TOLD_EVERY`` of them ``tell`` hears of it."""
    for number, row in enumerate(rows, 1):
        yield number, row
        if number % TOLD_EVERY == 0:
            tell(number)


def rows_in_parts(programme, participations):
    """Rows of ``participations`` with all that their columns read, ``AT_ONCE`` at a time, in their order."""
    keys = list(participations.values_list("pk", flat=True))
    for start in range(0, len(keys), AT_ONCE):
        part = keys[start : start + AT_ONCE]
        found = participations.model.objects.select_related("person", "format").in_bulk(part)
        rows = [found[key] for key in part if key in found]
        prefetch_related_objects(rows, "person__guardians", "topics")
        for row in rows:
            row.programme = programme
        yield rows


def _with_values(programme, participations, columns, shown):
    keys = [column.key for column in columns]
    for rows in rows_in_parts(programme, participations):
        for row, values in zip(rows, values_of(rows, columns), strict=True):
            yield row, [masked(key, value, shown) for key, value in zip(keys, values, strict=True)]


def _with_partners(programme, participations):
    for rows in rows_in_parts(programme, participations):
        partners = REGISTERS.partners_of(rows)
        yield from ((row, partners.get(row.pk, [])) for row in rows)


def _notes(programme, words=(), shown=None, by=None):
    return [
        f"{programme.organisation.short_name}, {programme.year}",
        *(file_notes(by=by, purpose=shown.purpose) if shown and by else [_taken_on()]),
        *(["; ".join(words)] if words else []),
    ]


def _about(words, shown, by):
    return about_file(by=by, purpose=shown.purpose, filters="; ".join(words)) if shown and by else ()


def _taken_on():
    return _("Taken on %(day)s") % {"day": f"{timezone.localdate():%d.%m.%Y}"}


def _file_name(programme, role):
    return f"{SHEETS[role].title}, {programme.organisation.short_name}, {timezone.localdate():%d.%m.%Y}.xlsx"


def _values(participation, partners, shown):
    person = participation.person
    is_mentee = participation.role == ParticipationRole.MENTEE
    return {
        "name": person.full_name,
        "contacts": masked("contacts", contacts_of(person), shown),
        "birth_year": person.birth_year,
        "need": need_of(participation),
        "started": participation.started_on,
        "partners": "; ".join(partner.person.full_name for partner in partners),
        "partners_place": "; ".join(dict.fromkeys(place_of(partner) for partner in partners)),
        "format": participation.format.name if participation.format else "",
        "ended": participation.ended_on,
        "outcome": participation.outcome,
        "case": participation.case_url,
        "passed": passed_words(participation),
        **({} if is_mentee else _mentor_values(participation)),
    }


def _mentor_values(participation):
    return {
        "workplace": place_of(participation),
        "competencies": competencies_of(participation),
        "achievements": participation.achievements,
        "interests": participation.interests,
        "preferred_grades": participation.preferred_grades,
        "hours": participation.hours_per_month,
    }
