"""The list of mentors by readiness: who is ready, who is not and why, who lacks one requirement."""

from functools import cached_property

from django.urls import reverse
from django.utils.translation import gettext as _

from mentoring.kit.text import search_key
from participants.models import Participation
from participants.selection.readiness import standings_of
from participants.selection.readiness_query import ProgrammeAsks

SHOWS = ("missing", "ready", "all")


def section_tabs(programme, current):
    """The four pages of selection and training."""
    pages = (
        ("selection", _("Readiness")),
        ("interviews", _("Interviews")),
        ("training", _("Training groups")),
        ("training_certificates", _("Certificates")),
    )
    return [
        {
            "label": label,
            "url": reverse(f"participants:{name}", args=[programme.pk]),
            "is_current": name == current,
            "count": None,
        }
        for name, label in pages
    ]


class ReadinessBoard:
    """``show``: missing, ready or all; ``requirement``: the key of one that is lacking; ``words``: a surname.

    The database counts and narrows; conditions are read out for the mentors of one page alone."""

    def __init__(self, programme, show="missing", requirement="", words=""):
        self.programme = programme
        self.show = show if show in SHOWS else SHOWS[0]
        self.words = words.strip()[:100]
        self.asks = ProgrammeAsks(programme)
        self.requirement = next((one for one in self.asks.requirements if str(one.pk) == requirement), None)

    @property
    def mentors(self):
        return Participation.objects.filter(programme=self.programme).mentors().active()

    @cached_property
    def tally(self):
        return self.asks.tally(self.mentors)

    @property
    def ready(self):
        return self.tally.count(**{asked.key: False for asked in self.asks.required})

    @property
    def total(self):
        return self.tally.count()

    @cached_property
    def lacking(self):
        """[(``Asked``, how many lack it)] of what is required, the most frequent first."""
        counts = [(asked, self.tally.count(**{asked.key: True})) for asked in self.asks.required]
        return sorted(((asked, n) for asked, n in counts if n), key=lambda pair: -pair[1])

    @property
    def shown(self):
        """The participations to be paged."""
        rows = self.mentors
        if self.requirement:
            rows = rows.filter(self.asks.by(self.requirement).lacks)
        elif self.show != "all":
            rows = rows.exclude(self.asks.unready) if self.show == "ready" else rows.filter(self.asks.unready)
        for word in search_key(self.words).split():
            rows = rows.filter(person__search_key__contains=word)
        return rows.select_related("person").order_by("person__search_key", "pk")

    @property
    def listed(self):
        """How many ``shown`` has; ``None`` where a surname narrows it, which the tally does not tell."""
        if self.words:
            return None
        if self.requirement:
            return self.tally.count(**{self.asks.by(self.requirement).key: True})
        return {"all": self.total, "ready": self.ready, "missing": self.total - self.ready}[self.show]

    def with_standings(self, rows):
        """[(participation, ``Standing``)] of a page of ``shown``."""
        rows = list(rows)
        for row in rows:
            row.programme = self.programme
        standings = standings_of(rows)
        return [(row, standings[row.pk]) for row in rows]
