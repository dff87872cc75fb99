"""Texts with fields: «на {school_year} учебный год». A field nobody knows is an error of the template, said by name."""

import re

from django.utils.translation import gettext_lazy as _

from documents.models import OrderTemplate
from documents.printing import date_in_words
from mentoring.kit.errors import Refused
from mentoring.kit.periods import SchoolYear

COMMON = {  # {name: (what it is, an example)}: what ``fields_of`` gives
    "organisation": (_("short name of the organisation"), "МБОУ СОШ № 5"),
    "organisation_full": (_("full name of the organisation"), "Средняя общеобразовательная школа № 5"),
    "school_year": (_("school year"), "2025/26"),
    "starts_on": (_("first day of the programme"), "1 сентября 2025 г."),
    "ends_on": (_("last day of the programme"), "29 мая 2026 г."),
    "programme": (_("name of the programme"), "Целевая модель наставничества"),
    "curator": (_("the curator: initials and surname"), "М.В. Соколова"),
    "curator_post": (_("the curator’s post"), "заместитель директора"),
    "annex": (_("a reference to the annex, where there is one"), " (приложение)"),
}
FIELD = re.compile(r"\{(\w+)\}(\.?)")
ITEM = re.compile(r"^\s*(\d+(?:\.\d+)*)[.)]?\s+(.+)$")


def fill(text, fields):
    """``text`` with each ``{name}`` replaced from ``fields``; raises ``Refused`` naming an unknown field."""

    def value(match):
        if match[1] not in fields:
            raise Refused(
                _("The template names a field that is not there: %(field)s."),
                code="field_unknown",
                params={"field": f"{{{match[1]}}}"},
            )
        text = str(fields[match[1]])
        return text if text.endswith(".") else text + match[2]  # «до 29 мая 2026 г.» ends the sentence itself

    return FIELD.sub(value, text)


def common_regulation(kind):
    """The annex in words orders of ``kind`` have unless a school wrote its own: ``{"title", "items"}``, or empty."""
    row = OrderTemplate.objects.filter(kind=kind, organisation=None).first()
    return row.regulation if row else {}


def fill_regulation(regulation, fields):
    """The same of a regulation, ``{"title", "items"}`` or empty."""
    if not regulation:
        return {}
    items = [item | {"text": fill(item["text"], fields)} for item in regulation["items"]]
    return {"title": fill(regulation["title"], fields), "items": items}


def template_of(kind, organisation):
    """The organisation's own template of ``kind``, or everybody's."""
    rows = OrderTemplate.objects.filter(kind=kind)
    template = rows.filter(organisation=organisation).first() or rows.filter(organisation=None).first()
    if template is None:
        raise Refused(_("There is no template for this kind of order."), code="template_missing")
    return template


def fields_of(organisation, programme, *, by, post, annex=""):
    """What every template may name; ``programme`` may be ``None``, ``annex`` refers to one: « (приложение)»."""
    year = programme.year if programme else SchoolYear.of(organisation.today)
    return {
        "organisation": organisation.official_short_name or organisation.short_name,
        "organisation_full": organisation.name,
        "school_year": str(year),
        "starts_on": date_in_words(programme.starts_on if programme else year.starts_on),
        "ends_on": date_in_words(programme.ends_on if programme else year.ends_on),
        "programme": programme.name if programme else "",
        "curator": by.signature_name,
        "curator_post": post,
        "annex": annex,
    }


def check_fields(text, known):
    """Raises ``Refused`` naming the first field of ``text`` that is not among ``known``."""
    fill(text, dict.fromkeys(known, ""))


def items_to_text(items):
    """``[{"number", "text"}]`` as a curator edits it: a clause a line, the number before it."""
    return "\n".join(f"{item['number']}. {item['text']}" for item in items)


def text_to_items(text):
    """The reverse. A line without a number goes on with the clause above; raises ``Refused`` when there is none."""
    items = []
    for line in filter(str.strip, text.splitlines()):
        if match := ITEM.match(line):
            items.append({"number": match[1], "text": match[2].strip()})
        elif items:
            items[-1]["text"] += f" {line.strip()}"
        else:
            raise Refused(_("Begin each clause with its number, as in “1. …”."), code="clause_without_number")
    if not items:
        raise Refused(_("An order needs at least one clause."), code="no_clauses")
    return items
