"""Coverage first beside quality first, in the words of the board."""

from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from pairs.cohort import gather
from pairs.matching import Aim, compare, lift_each
from pairs.wording import RELAXED
from participants.models import Participation

LIFTED_SHOWN = 4


@dataclass(frozen=True)
class Column:
    """One result: its figures, and the names of those it leaves without a mentor."""

    aim: str
    title: str
    facts: list
    left_out: list
    is_chosen: bool


@dataclass(frozen=True)
class Difference:
    """A mentee whom the two results give different mentors; ``None`` where one gives nobody."""

    mentee: Participation
    coverage: Participation | None
    coverage_score: int | None
    quality: Participation | None
    quality_score: int | None


class Comparison:
    """What the two aims would give ``programme`` now; a fixed number of queries."""

    def __init__(self, programme):
        self.cohort = gather(programme)
        cohort = self.cohort
        self.results = compare(cohort.seekers, cohort.offers, cohort.rules, **cohort.given, published=cohort.assignment)

    @cached_property
    def columns(self):
        titles = {Aim.COVERAGE: _("As many pairs as possible"), Aim.QUALITY: _("The best fit")}
        return [self._column(result, titles[result.aim]) for result in self.results]

    def _column(self, result, title):
        totals, people = result.totals, self.cohort.people
        mean, lowest = result.mean_score, totals.lowest_score
        facts = [
            (_("Matched"), _("%(done)d of %(total)d") % {"done": totals.matched, "total": totals.seekers}),
            (_("Mean score"), "—" if mean is None else f"{mean:g}".replace(".", ",")),
            (_("The lowest score"), "—" if lowest is None else str(lowest)),
            (_("Would rather exchange"), self._blocking(totals.blocking_pairs)),
            (_("Proposals that change"), str(totals.changed_from_published)),
        ]
        left = [people[one.id].person.list_name for one in self.cohort.seekers if one.id not in result.mentor_of]
        return Column(result.aim.value, title, facts, left, self.cohort.rules.aim == result.aim)

    @staticmethod
    def _blocking(count):
        if not count:
            return pgettext("couples who would exchange", "nobody")
        return ngettext("%(count)d couple", "%(count)d couples", count) % {"count": count}

    @cached_property
    def differences(self):
        """``Difference``s, those whom quality leaves without a mentor first."""
        coverage, quality = self.results
        people, found = self.cohort.people, []
        for key in [one.id for one in self.cohort.seekers]:
            one, other = coverage.mentor_of.get(key), quality.mentor_of.get(key)
            if one != other:
                scores = coverage.score_of.get(key), quality.score_of.get(key)
                found.append(Difference(people[key], people.get(one), scores[0], people.get(other), scores[1]))
        return sorted(found, key=lambda row: (row.quality is not None, row.mentee.person.search_key))

    @property
    def is_same(self):
        return not self.differences

    @cached_property
    def lifted(self):
        """[(what may be done, what it brings)]: rules which, lifted for everybody, give more mentees a mentor."""
        cohort = self.cohort
        found = lift_each(cohort.seekers, cohort.offers, cohort.rules, **cohort.given)
        words = []
        for one in found:
            if one.matched_more > 0 and len(words) < LIFTED_SHOWN:
                gain = ngettext("%(count)d pair more", "%(count)d pairs more", one.matched_more)
                words.append((str(RELAXED[one.obstacle]).capitalize(), gain % {"count": one.matched_more}))
        return words
