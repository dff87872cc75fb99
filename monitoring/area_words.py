"""How a municipality's page speaks: the sentence of the day, the stops with their schools, the states of roadmaps."""

from dataclasses import dataclass
from itertools import pairwise

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext, pgettext_lazy

from mentoring.kit import charts
from mentoring.kit.numerals import capital, genitive, nominative
from monitoring.municipality import STAGES

BRACKETS = (0, 5, 10, 15, 20, 25)
SHORT_NAMES = (  # of the stages, as narrow columns have room for them; soft hyphens where they may break
    pgettext_lazy("narrow column", "Preparation"),
    pgettext_lazy("narrow column", "Mentees"),
    pgettext_lazy("narrow column", "Mentors"),
    pgettext_lazy("narrow column", "Selection"),
    pgettext_lazy("narrow column", "Pairs"),
    pgettext_lazy("narrow column", "Work"),
    pgettext_lazy("narrow column", "Completion"),
)


def area_heading(area, municipalities=None):
    """«Отдел образования, 4 школы»; a region counts its municipalities first."""
    count = len(area.rows)
    schools = ngettext("%(count)d school", "%(count)d schools", count) % {"count": count}
    counted = [area.organisation.short_name, schools]
    if municipalities is not None:
        words = ngettext("%(count)d municipality", "%(count)d municipalities", municipalities)
        counted.insert(1, words % {"count": municipalities})
    return ", ".join(counted)


def target_note(area):
    """Whom the filter by coverage cannot judge: schools without a target; empty when every school has one."""
    count = area.without_target
    if area.target is None:
        return _("No coverage target is set for this school year: there is nothing to compare with.")
    if not count:
        return ""
    words = ngettext(
        "%(count)d school has no coverage target: it is not counted among those below it.",
        "%(count)d schools have no coverage target: they are not counted among those below it.",
        count,
    )
    return words % {"count": count}


def area_sentence(area, waiting):
    """What waits for the office, who has not sent a roadmap, who is far behind."""
    unsent = sum(row.is_unsent for row in area.rows)
    behind = sum(row.is_far_behind for row in area.rows)
    said = []
    if waiting:
        words = ngettext(
            "%(number)s roadmap waits for your agreement.", "%(number)s roadmaps wait for your agreement.", waiting
        )
        said.append(words % {"number": nominative(waiting, "f")})
    if unsent and behind:
        said.append(f"{_unsent(unsent)}, {_behind(behind)}.")
    elif unsent:
        said.append(f"{_unsent(unsent)}.")
    elif behind:
        said.append(f"{_behind(behind)}.")
    if not said:
        said.append(_("All roadmaps are sent, nobody is far behind."))
    return " ".join(capital(sentence) for sentence in said)


def _unsent(count):
    return ngettext(
        "%(number)s school has not sent its roadmap", "%(number)s schools have not sent their roadmaps", count
    ) % {"number": nominative(count, "f")}


def _behind(count):
    return ngettext(
        "%(number)s has four or more overdue events", "%(number)s have four or more overdue events", count
    ) % {"number": genitive(count, "f")}


@dataclass(frozen=True)
class Stop:
    """A stage on the board with the schools that stand at it."""

    position: int
    name: str
    short_name: str
    meta: str
    pile: SafeString


def stops_of(area):
    stops = []
    for index, stage in enumerate(STAGES):
        here = [row for row in area.rows if row.programme and row.current == index]
        is_late = bool(here) and all(row.is_behind_plan for row in here)
        pile = charts.pile(len(here), is_late=is_late)
        stops.append(Stop(index + 1, str(stage.label), str(SHORT_NAMES[index]), _meta(len(here), is_late), pile))
    return stops


def _meta(count, is_late):
    if not count:
        return pgettext("schools at a stage", "nobody")
    schools = ngettext("%(count)d school", "%(count)d schools", count) % {"count": count}
    return _("%(schools)s, the term has passed") % {"schools": schools} if is_late else schools


def coverage_chart(area):
    """Schools by their coverage of students; ``None`` while no school has entered its headcount."""
    percents = [row.coverage.percent for row in area.rows if row.coverage.percent is not None]
    if not percents:
        return None
    edges = [*BRACKETS[1:], 101]
    labels = [f"{first}–{last - 1}" for first, last in pairwise(BRACKETS)]
    labels.append(_("from %(percent)d") % {"percent": BRACKETS[-1]})
    counts = [sum(first <= p < last for p in percents) for first, last in zip(BRACKETS, edges, strict=True)]
    met_from = next((i for i, first in enumerate(BRACKETS) if area.target is not None and first >= area.target), None)
    label = _("target %(target)s") % {"target": f"{area.target} %"} if met_from is not None else ""
    return charts.columns(list(zip(labels, counts, strict=True)), met_from=met_from, target_label=label)
