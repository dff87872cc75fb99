"""A consent's text with its fields filled in, for the screen, for the paper and for keeping."""

from datetime import date

from django.utils.translation import gettext as _

from documents.printing import date_in_words
from documents.wording import fill
from mentoring.kit.days import day_words
from mentoring.kit.errors import Refused
from mentoring.kit.periods import SchoolYear
from participants.enums import GuardianRelation
from participants.models import ConsentText

BLANK = "_" * 30  # room for a hand on paper
FIRST_SUMMER_MONTH, LAST_SUMMER_MONTH = 6, 8  # papers gathered in summer are for the year that follows


def text_of(kind, organisation):
    """The wording in use. Raises ``Refused`` while there is none."""
    text = ConsentText.objects.in_use(kind, organisation)
    if text is None:
        raise Refused(_("There is no text for this kind of consent yet."), code="consent_text_missing")
    return text


def valid_until(text, day):
    """The last day a consent given on ``day`` holds: the end of a school year, so that paper and record agree."""
    first = SchoolYear.of(day).start + (FIRST_SUMMER_MONTH <= day.month <= LAST_SUMMER_MONTH)
    return SchoolYear(first + max(text.valid_years, 1) - 1).ends_on


def statement_of(text, person, guardian, *, day, signer_name=""):
    """``text`` as ``guardian`` (``None``: the person) agrees to it on ``day``; what is not known is left to a hand."""
    organisation = person.organisation
    known = guardian.full_name if guardian and guardian.last_name else ""
    return fill(
        text.body,
        {
            "organisation": organisation.name,
            "address": organisation.address or organisation.locality or BLANK,
            "person": person.full_name,
            "birth": _born(person),
            "guardian": signer_name or known or BLANK,
            "relation": _relation(guardian),
            "valid_until": date_in_words(valid_until(text, day)),
        },
    )


def _relation(guardian):
    """«мать», «отец», and «законный представитель» for all others."""
    if guardian and guardian.relation in (GuardianRelation.MOTHER, GuardianRelation.FATHER):
        return guardian.get_relation_display()
    return _("legal representative")


def _born(person):
    if person.birth_on:
        return f"{person.birth_on:%d.%m.%Y}"
    return _("born in %(year)s") % {"year": person.birth_year} if person.birth_year else BLANK


def blocks_of(statement):
    """Paragraphs and lists of a statement: ``("text", words)`` or ``("list", [words, …])``.

    Blocks are parted by empty lines; a list is lines that begin with a dash."""
    blocks = []
    for piece in filter(None, (piece.strip() for piece in statement.split("\n\n"))):
        lines = piece.splitlines()
        if all(line.startswith("- ") for line in lines):
            blocks.append(("list", [line[2:].strip() for line in lines]))
        else:
            blocks.append(("text", " ".join(line.strip() for line in lines)))
    return blocks


def short_day(day: date, today: date):
    """«сегодня», «вчера», otherwise «12 ноября»."""
    words = {0: _("today"), 1: _("yesterday")}
    return words.get((today - day).days) or day_words(day, today)
