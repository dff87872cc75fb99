"""The register of consents as a workbook."""

from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from mentoring.kit.pdf import render_pdf, render_pdf_apart
from mentoring.kit.sheets import Column, Sheet
from participants.enums import ConsentKind
from participants.exporting import MASKED, about_file, file_notes

ROWS_PRINTED_AT_ONCE = 60  # a table row takes 15 ms

CONSENTS = Sheet(
    _("Register of consents"),
    Column("name", _("Participant"), width=34),
    Column("class", _("Class"), width=9),
    Column("birth", _("Date of birth"), width=13),
    Column("document", _("Document"), width=36),
    Column("version", _("Version of the text"), width=10),
    Column("signer", _("Signed by"), width=34),
    Column("relation", _("Who they are to the participant"), width=18),
    Column("way", _("How it was given"), width=18),
    Column("given", _("Given on"), width=13),
    Column("until", _("Valid until"), width=13),
    Column("withdrawn", _("Withdrawn on"), width=13),
    Column("destroy", _("Data destroyed by"), width=13),
    Column("state", _("State"), width=36),
)


def consent_file(board, shown=MASKED, *, by=None):
    """An .xlsx: every consent of the programme's people, and a line for each signature that is missing.

    ``shown`` says whether days of birth are given out to ``by``, or years alone."""
    notes = [*_notes(board), *(file_notes(by=by, purpose=shown.purpose) if by else [])]
    about = about_file(by=by, purpose=shown.purpose, filters=_narrowed(board)) if by else ()
    return CONSENTS.write([*_given(board, shown), *_missing(board, shown)], notes=notes, about=about)


def print_register(board, shown=MASKED, *, by=None):
    """The same as PDF: what was given, what was withdrawn and what is missing, for the inspection's folder."""
    days = ("given", "until", "withdrawn", "destroy", "birth")
    rows = [
        row | {name: f"{row[name]:%d.%m.%Y}" for name in days if hasattr(row.get(name), "strftime")}
        for row in (*_given(board, shown), *_missing(board, shown))
    ]
    context = {
        "title": CONSENTS.title,
        "notes": [*_notes(board), *(file_notes(by=by, purpose=shown.purpose) if by else [])],
        "rows": rows,
        "organisation": board.programme.organisation,
    }
    draw = render_pdf_apart if len(rows) > ROWS_PRINTED_AT_ONCE else render_pdf
    return draw("print/consent_register.html", context)


def _notes(board):
    """Whose register it is, as of when, and what it is narrowed to."""
    programme = board.programme
    notes = [
        programme.organisation.name,
        programme.name,
        gettext("As of %(day)s: %(done)d of %(total)d participants have every consent.")
        % {"day": f"{programme.organisation.today:%d.%m.%Y}", "done": board.done, "total": board.total},
    ]
    if narrowed := _narrowed(board):
        notes.append(gettext("Only: %(what)s.") % {"what": narrowed})
    return notes


def _narrowed(board):
    kind = str(ConsentKind(board.kind).label) if board.kind else ""
    return ", ".join(filter(None, [board.group, kind, board.words]))


def _given(board, shown):
    today = board.programme.organisation.today
    for consent in board.chosen(board.consents).order_by("person__search_key", "person", "given_on", "pk"):
        guardian = consent.guardian
        yield _person(consent.person, shown) | {
            "document": consent.text.title,
            "version": consent.text.version,
            "signer": consent.signer_name,
            "relation": guardian.get_relation_display() if guardian else gettext("the participant"),
            "way": consent.how,
            "given": consent.given_on,
            "until": consent.valid_until,
            "withdrawn": timezone.localdate(consent.withdrawn_at) if consent.withdrawn_at else None,
            "destroy": consent.destroy_by,
            "state": _state(consent, today),
        }


def _missing(board, shown):
    for row in board.rows_of(board.lacking_shown):
        for paper in row.states:
            yield _person(row.person, shown) | {
                "document": str(paper.missing.kind.label).capitalize(),
                "signer": paper.ask.signer_name if paper.ask else "",
                "relation": gettext("guardian") if paper.missing.by_guardian else gettext("the participant"),
                "state": f"{paper.missing.text}: {paper.text}",
            }


def _person(person, shown):
    return {"name": person.full_name, "class": person.class_label, "birth": shown.birth(person)}


def _state(consent, today):
    if consent.withdrawn_at:
        return (
            gettext("withdrawn: %(note)s") % {"note": consent.withdrawal_note}
            if consent.withdrawal_note
            else gettext("withdrawn")
        )
    return gettext("valid") if consent.given_on <= today <= consent.valid_until else gettext("has run out")
