"""The list of mentors by readiness: who is ready, who is not and why, who lacks one requirement."""

from functools import cached_property

from django.urls import reverse
from django.utils.translation import gettext as _

from mentoring.kit.text import search_key
from participants.models import EntryRequirement, Participation
from participants.selection.readiness import standings_of

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
    """``show``: missing, ready or all; ``requirement``: the key of one that is lacking; ``words``: a surname."""

    def __init__(self, programme, show="missing", requirement="", words=""):
        self.programme = programme
        self.show = show if show in SHOWS else SHOWS[0]
        self.words = words.strip()[:100]
        self.requirements = list(EntryRequirement.objects.filter(programme=programme))
        self.requirement = next((one for one in self.requirements if str(one.pk) == requirement), None)

    @cached_property
    def mentors(self):
        rows = Participation.objects.filter(programme=self.programme).mentors().active()
        rows = list(rows.select_related("person").order_by("person__search_key", "pk"))
        for row in rows:
            row.programme = self.programme
        return rows

    @cached_property
    def standings(self):
        return standings_of(self.mentors)

    @cached_property
    def ready(self):
        return sum(standing.is_ready for standing in self.standings.values())

    @property
    def total(self):
        return len(self.mentors)

    @cached_property
    def lacking(self):
        """[(condition, how many lack it)] of what is required, the most frequent first; by title and sort."""
        counts, seen = {}, {}
        for standing in self.standings.values():
            for one in standing.missing:
                key = (one.sort, one.requirement.pk if one.requirement else None)
                counts[key] = counts.get(key, 0) + 1
                seen[key] = one
        return [(seen[key], n) for key, n in sorted(counts.items(), key=lambda pair: -pair[1])]

    def lacks(self, row, requirement):
        return any(
            one.requirement and one.requirement.pk == requirement.pk and not one.is_met
            for one in self.standings[row.pk].conditions
        )

    @cached_property
    def shown(self):
        """[(participation, standing)]"""
        rows = [(row, self.standings[row.pk]) for row in self.mentors]
        if self.requirement:
            rows = [(row, standing) for row, standing in rows if self.lacks(row, self.requirement)]
        elif self.show != "all":
            rows = [(row, standing) for row, standing in rows if standing.is_ready == (self.show == "ready")]
        words = search_key(self.words).split()
        return [(row, s) for row, s in rows if all(word in row.person.search_key for word in words)]
