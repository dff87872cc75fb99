"""Files of this app that the worker makes: registers, consents, certificates, what is kept on a person."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from documents.preparing import Made, prepares
from mentoring.kit.downloads import PDF, XLSX, ZIP
from organisations.access import Permission
from participants.actions.personal_data import may_be_handed, note_taken_out
from participants.consent_board import board_of
from participants.consent_papers import print_many_forms
from participants.consent_register import consent_file, print_register
from participants.exporting import Shown, note_export
from participants.models import Person
from participants.other_registers import kept_mentors, long_term_file, mentees_seen, programme_file
from participants.personal_data import Reading, archive_name, holdings_of, package
from participants.taking_registers import asked_of
from participants.training.certificate import certificates_pdf

LISTS_KEPT = 3  # days: a copy of people's data is not kept longer than it serves
REGISTER_NAMES = {"mentee": "participants:mentees", "mentor": "participants:mentors"}


def _rows(row):
    count = row.summary.get("rows", 0)
    return ngettext("%(n)d row", "%(n)d rows", count) % {"n": count}


def _lists(*, title, place, taken):
    return {"title": title, "place": place, "taken": taken, "words": _rows, "days": LISTS_KEPT}


# --- the two registers ------------------------------------------------------------------------------------------------
def _register(row):
    return reverse(REGISTER_NAMES[row.params["role"]], args=[row.subject_id]), _("The register")


def _note_register(row):
    asked_of(row.params).note(row.subject, row.summary, by=row.asked_by, purpose=row.purpose)


@prepares(
    "participants.register",
    **_lists(title=gettext_lazy("register of participants"), place=_register, taken=_note_register),
)
def register(row, progress):
    return asked_of(row.params).make(row.subject, by=row.asked_by, purpose=row.purpose, progress=progress)


# --- the registers of the programme and of long-term mentors ----------------------------------------------------------
def _note(what):
    def note(row):
        note_export(row.subject, what, by=row.asked_by, rows=row.summary["rows"], purpose=row.purpose)

    return note


def _at(name, label):
    return lambda row: (reverse(name, args=[row.subject_id]), str(label))


@prepares(
    "participants.programme",
    **_lists(
        title=gettext_lazy("register of the programme"),
        place=_at("participants:programme_register", gettext_lazy("Register of the programme")),
        taken=_note("programmes"),
    ),
)
def programme_register(row, progress):
    rows = mentees_seen(row.asked_by, row.subject, row.params["q"])
    progress(0, 1, _("Writing the rows"))
    return programme_file(row.subject, rows, by=row.asked_by, words=row.params["q"])


@prepares(
    "participants.long_term",
    **_lists(
        title=gettext_lazy("long-term base of mentors"),
        place=_at("participants:long_term_register", gettext_lazy("Long-term base of mentors")),
        taken=_note("long_term"),
    ),
)
def long_term(row, progress):
    progress(0, 1, _("Writing the rows"))
    return long_term_file(row.subject, kept_mentors(row.asked_by, row.subject), by=row.asked_by)


# --- consents ---------------------------------------------------------------------------------------------------------
_consents = _at("participants:consents", gettext_lazy("Consents"))


@prepares(
    "participants.consents",
    **_lists(title=gettext_lazy("register of consents"), place=_consents, taken=_note("consents")),
)
def consents(row, progress):
    """``paper`` among the params: as PDF."""
    board = board_of(row.subject, row.params["narrowed"])
    progress(0, 1, _("Writing the rows"))
    if row.params["paper"]:
        content = print_register(board, Shown(row.purpose), by=row.asked_by)
        return Made(content, _("register-of-consents.pdf"), PDF, {"rows": board.total})
    content = consent_file(board, Shown(row.purpose), by=row.asked_by)
    return Made(content, _("register-of-consents.xlsx"), XLSX, {"rows": board.total})


@prepares(
    "participants.consent_forms",
    title=gettext_lazy("consents to sign"),
    place=_consents,
    words=lambda row: ngettext("%(n)d page", "%(n)d pages", row.summary["pages"]) % {"n": row.summary["pages"]},
)
def consent_forms(row, progress):
    """Pages to be signed by hand, for more people than a page waits for."""
    people = Person.objects.permitted(row.asked_by, Permission.CONSENT_MANAGE).filter(pk__in=row.params["people"])
    step = _("Printing the forms")
    content, pages = print_many_forms(
        people.order_by("grade", "class_label", "search_key", "pk"),
        row.params["kinds"],
        lambda done, total: progress(done, total, step),
    )
    return Made(content, _("consents-to-sign.pdf"), PDF, {"pages": pages})


# --- certificates -----------------------------------------------------------------------------------------------------
@prepares(
    "participants.certificates",
    title=gettext_lazy("certificates of the group"),
    place=lambda row: (row.subject.get_absolute_url(), row.subject.title),
    words=lambda row: (
        ngettext("%(n)d certificate", "%(n)d certificates", row.summary["certificates"])
        % {"n": row.summary["certificates"]}
    ),
    days=30,
    kept=1,
)
def certificates(row, progress):
    """All valid certificates of a training group in one PDF."""
    group = row.subject
    rows = list(group.certificates.valid().select_related("organisation").order_by("number"))
    progress(1, len(rows) + 1, _("Drawing the certificates"))
    name = f"{_('Certificates')}, {group.title}"[:190] + ".pdf"
    return Made(certificates_pdf(rows), name, PDF, {"certificates": len(rows)})


# --- what is kept on a person -----------------------------------------------------------------------------------------
@prepares(
    "participants.person",
    title=gettext_lazy("all data on a person"),
    place=lambda row: (row.subject.get_absolute_url(), row.subject.full_name),
    may_see=lambda row, user: may_be_handed(row.subject, user, with_sealed=row.params["with_sealed"]),
    taken=lambda row: note_taken_out(row.subject, row.purpose, by=row.asked_by, with_sealed=row.params["with_sealed"]),
    days=LISTS_KEPT,
    is_sealed=True,
)
def person(row, progress):
    """Everything kept on a person, with papers too heavy to be packed while somebody waits."""
    progress(1, 3, _("Gathering the data"))
    holdings = holdings_of(row.subject, Reading(row.asked_by, row.params["with_sealed"]))
    progress(2, 3, _("Packing the papers"))
    content = package(row.subject, holdings, row.purpose)
    return Made(content, archive_name(row.subject), ZIP)
