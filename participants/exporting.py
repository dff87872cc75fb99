"""Taking lists of people out of the product: masked unless a purpose is named, and each time written down.

A download of people calls ``note_export``; what names contacts or days of birth shows them through ``Shown``.
"""

import re
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from organisations.models import AuditEntry
from participants.purpose_forms import PurposeForm

DEED = "export.taken"
WHAT = {  # what can be taken, by the key an entry keeps
    "mentees": gettext_lazy("Register of mentees"),
    "mentors": gettext_lazy("Register of mentors"),
    "long_term": gettext_lazy("Register of long-term mentors"),
    "programmes": gettext_lazy("Register of programmes"),
    "consents": gettext_lazy("Register of consents"),
    "experts": gettext_lazy("Experts"),
    "attention": gettext_lazy("Special attention"),
    "answers": gettext_lazy("Table of answers"),
    "pairs": gettext_lazy("List of pairs"),
    "meetings": gettext_lazy("Journal of meetings"),
    "wishes": gettext_lazy("Choices of participants"),
    "person": gettext_lazy("All data on a person"),
}


@dataclass(frozen=True)
class Shown:
    """How a list shows what is nobody's business but theirs who need it: whole with a ``purpose``, else masked."""

    purpose: str = ""

    @property
    def is_whole(self):
        return bool(self.purpose)

    def phone(self, text):
        return text if self.is_whole else mask_phone(text)

    def email(self, text):
        return text if self.is_whole else mask_email(text)

    def contact(self, text):
        """An e-mail, a phone, or several in one cell."""
        return text if self.is_whole else mask_contact(text)

    def birth(self, person):
        """The day of birth with a purpose, the year without."""
        return (person.birth_on if self.is_whole else None) or person.birth_year


MASKED = Shown()


def mask_phone(text):
    """«+7 912 345-67-89» → «•••67-89»: enough to know it again, not to call."""
    figures = re.sub(r"\D", "", text or "")
    return f"•••{figures[-4:-2]}-{figures[-2:]}" if len(figures) >= 6 else "•••" * bool(text)


def mask_email(text):
    """«anna@school.example» → «a•••@school.example»"""
    name, at, place = (text or "").partition("@")
    return f"{name[:1]}•••@{place}" if at else "•••" * bool(text)


_EMAIL = re.compile(r"[^\s,;<>]+@[^\s,;<>]+")
_PHONE = re.compile(r"\+?\d[\d\s()‑–-]{4,}\d")


def mask_contact(text):
    """``text`` with every e-mail and phone in it masked; names stay."""
    text = _EMAIL.sub(lambda found: mask_email(found[0]), text or "")
    return _PHONE.sub(lambda found: mask_phone(found[0]), text)


MASKS = {  # by the key of a register's column
    "contacts": mask_contact,
    "phone": mask_contact,
    "email": mask_email,
    "guardians_phone": mask_contact,
    "guardians_email": mask_contact,
    "birth_on": lambda day: day.year,
}


def masked(key, value, shown):
    """``value`` of the column ``key`` as ``shown`` allows; ``None`` stands for a paper that stays in the house."""
    if shown is None or shown.is_whole or key not in MASKS or value in ("", None):
        return value
    if isinstance(value, (list, tuple)):
        return [MASKS[key](part) for part in value]
    return MASKS[key](value)


class ExportForm(PurposeForm):
    """The purpose with which a list is taken whole: contacts and days of birth unmasked."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["purpose"].help_text = gettext_lazy(
            "It stands in the file and in the journal of downloads, with your name and the time."
        )


def note_export(subject, what, *, by, rows, filters="", purpose=""):
    """Write down that ``by`` took the list ``what`` (a key of ``WHAT``) of ``subject`` (a programme, an organisation).

    ``filters``: which rows, in words without names of people; ``rows``: how many."""
    AuditEntry.record(by, DEED, subject, what=what, rows=rows, filters=filters, purpose=purpose)


def about_file(*, by, purpose="", filters=""):
    """What a file tells of itself on a sheet of its own: it stays with the list when somebody cuts the lines above."""
    return [
        (_("Taken out on"), timezone.localtime()),
        (_("Who took it"), by.full_name),
        (_("Purpose"), purpose or _("Not named: contacts and days of birth are not disclosed")),
        (_("Rows narrowed by"), filters or _("nothing: the whole list")),
    ]


def file_notes(*, by, purpose=""):
    """Lines about a file that is taken, to stand above its table."""
    words = {"day": f"{timezone.localtime():%d.%m.%Y %H:%M}", "who": by.short_name}
    return [
        _("Taken on %(day)s by %(who)s") % words,
        _("Purpose: %(purpose)s") % {"purpose": purpose}
        if purpose
        else _("Contacts and days of birth are masked: they are given out with a purpose"),
    ]
