"""How the office's pages name their lines: schools before a municipality, municipalities before a region."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from organisations.enums import OrganisationKind


@dataclass(frozen=True)
class Titles:
    """``line`` is one row of the table; the others are named after where they stand."""

    title: Any
    table: Any
    table_label: Any
    line: Any
    find: Any
    roadmap: Any
    none_fits: Any
    frame: Any
    indicators: Any
    indicators_hint: Any
    empty: Any
    empty_text: Any


OF_SCHOOLS = Titles(
    title=_("Schools"),
    table=_("Schools and stages"),
    table_label=_("Table of schools and stages"),
    line=_("School"),
    find=_("Find a school"),
    roadmap=pgettext_lazy("its state", "Roadmap"),
    none_fits=_("No school fits the filter."),
    frame=_(
        "The frame marks the stage a school stands at. "
        "The number in the corner of a cell counts overdue events of the stage."
    ),
    indicators=_("Indicators of schools"),
    indicators_hint=_("Coverage, consents, events, pairs and meetings of every school in one table."),
    empty=_("No schools yet"),
    empty_text=_("Schools are entered by the administrator; as soon as one begins its roadmap, it stands here."),
)
OF_MUNICIPALITIES = Titles(
    title=_("Municipalities"),
    table=_("Municipalities and stages"),
    table_label=_("Table of municipalities and stages"),
    line=_("Municipality"),
    find=_("Find a municipality"),
    roadmap=_("Roadmaps agreed"),
    none_fits=_("No municipality fits the filter."),
    frame=_(
        "The frame marks the stage at which more schools of the municipality stand than at any other. "
        "The number in the corner of a cell counts overdue events of the stage."
    ),
    indicators=_("Indicators of municipalities"),
    indicators_hint=_("Coverage, consents, events, pairs and meetings of every municipality in one table."),
    empty=_("No municipalities yet"),
    empty_text=_(
        "Municipalities and their schools are entered by the administrator; "
        "as soon as a school begins its roadmap, its municipality stands here."
    ),
)


def titles_of(organisation):
    return OF_MUNICIPALITIES if organisation.kind == OrganisationKind.REGION else OF_SCHOOLS
