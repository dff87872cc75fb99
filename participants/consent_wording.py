"""A consent's text with its fields filled in, for the screen, for the paper and for keeping."""

import re
from datetime import date

from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from markdown_it import MarkdownIt

from documents.printing import date_in_words, typeset
from documents.wording import FIELD, fill
from mentoring.kit.days import day_words
from mentoring.kit.errors import Refused
from mentoring.kit.periods import SchoolYear
from participants.enums import GuardianRelation
from participants.models import ConsentText

BLANK = "_" * 30  # room for a hand on paper
FIELDS = {
    "organisation": gettext_lazy("full name of the school"),
    "address": gettext_lazy("its address"),
    "phone": gettext_lazy("its telephone"),
    "email": gettext_lazy("its e-mail"),
    "person": gettext_lazy("surname, name and patronymic of the participant"),
    "birth": gettext_lazy("the participant's date of birth"),
    "where": gettext_lazy("class, or post and place of work"),
    "guardian": gettext_lazy("surname, name and patronymic of the guardian who signs"),
    "relation": gettext_lazy("who the guardian is: mother, father, legal representative"),
    "valid_until": gettext_lazy("the last day the consent holds"),
}
MARKDOWN = MarkdownIt("commonmark", {"html": False}).disable(
    ["image", "link", "autolink", "code", "fence", "backticks", "reference", "html_block", "html_inline"]
)
_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~&])")
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
    """``text`` as ``guardian`` (``None``: the person) agrees to it on ``day``; what is not known is left to a hand.

    Markdown; a name is a name in it, whatever signs it holds."""
    organisation = person.organisation
    known = guardian.full_name if guardian and guardian.last_name else ""
    values = {
        "organisation": organisation.name,
        "address": organisation.address or organisation.locality or BLANK,
        "phone": organisation.phone or BLANK,
        "email": organisation.email or BLANK,
        "person": person.full_name,
        "birth": _born(person),
        "where": person.where,
        "guardian": signer_name or known or (person.full_name if not person.is_minor_on(day) else BLANK),
        "relation": _relation(guardian),
        "valid_until": date_in_words(valid_until(text, day)),
    }
    return fill(text.body, {name: as_text(value) for name, value in values.items()})


def as_text(value):
    """``value`` on one line, with the signs of markdown taken for what they are."""
    return _MARKS.sub(r"\\\1", " ".join(str(value).split()))


def unknown_fields(body):
    """[(line, field)] of the fields in ``body`` that nobody knows, and of braces that are no field."""
    found = []
    for number, line in enumerate(body.splitlines(), 1):
        rest = FIELD.sub(lambda match: "" if match[1] in FIELDS else match[0], line)
        found += [(number, piece) for piece in re.findall(r"\{[^{}]*\}?|\}", rest)]
    return found


def _relation(guardian):
    """«мать», «отец», and «законный представитель» for all others."""
    if guardian and guardian.relation in (GuardianRelation.MOTHER, GuardianRelation.FATHER):
        return guardian.get_relation_display()
    return _("legal representative")


def _born(person):
    if person.birth_on:
        return f"{person.birth_on:%d.%m.%Y}"
    return _("born in %(year)s") % {"year": person.birth_year} if person.birth_year else BLANK


def html_of(statement):
    """A statement as HTML: paragraphs, lists, headings, bold and italic; anything else in it is text."""
    return mark_safe(MARKDOWN.render(typeset(statement)))


def short_day(day: date, today: date):
    """«сегодня», «вчера», otherwise «12 ноября»."""
    words = {0: _("today"), 1: _("yesterday")}
    return words.get((today - day).days) or day_words(day, today)
