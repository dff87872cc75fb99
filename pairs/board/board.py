"""The whole board: proposals with their reasons, those without a pair, places, choices."""

from collections import Counter
from functools import cached_property

from django.db.models import Subquery
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mentoring.kit.charts import units
from pairs.actions.orders import missing_papers_of_pairs, plan_order
from pairs.actions.telling import to_announce
from pairs.amending import differences_of
from pairs.board.cards import Answers, Card, Grouping, MentorPlaces, warning_of
from pairs.board.left_over import former_pairs, left_over_of
from pairs.cohort import held_places, rules_of
from pairs.continuing import has_pairs_of_last_year
from pairs.enums import LIVING_STATES, SETTLED_STATES, PairState
from pairs.models import MatchingRules, Pair, PairMember
from pairs.queries import has_pair
from pairs.wording import CRITERIA, met_topics, why
from participants.enums import ConsentPurpose
from participants.gate import missing_papers_for
from participants.models import Participation
from participants.selection.readiness import ready_keys
from participants.sharing.places import places_of
from surveys.preferences import mutuality, turnout_of_choices, wishes_of

GOOD_SCORE = 85  # from which all may be confirmed at once, unless the curator names another score
SHOWN = 12
SIDE_SHOWN = 8


class Board:
    """The whole board of ``programme``; a fixed number of queries, each part looked up when it is first shown."""

    def __init__(self, programme):
        self.programme = programme

    @cached_property
    def rules(self):
        return rules_of(self.programme)

    @cached_property
    def kept(self):
        """What is kept of the last matching and of decisions since; ``None`` before any of it."""
        return MatchingRules.objects.filter(programme=self.programme).first()

    @property
    def last_run_at(self):
        return self.kept.last_run_at if self.kept else None

    @cached_property
    def proposals(self):
        return list(
            Pair.objects.filter(programme=self.programme, state=PairState.PROPOSED)
            .with_people()
            .order_by("-score", "pk")
        )

    @cached_property
    def participants(self):
        return list(
            Participation.objects.filter(programme=self.programme)
            .active()
            .select_related("person")
            .annotate(
                is_settled=has_pair(SETTLED_STATES),
                is_paired=has_pair(LIVING_STATES),
                last_left_on=Subquery(former_pairs().values("left_on")[:1]),
            )
        )

    @property
    def mentees(self):
        return [row for row in self.participants if not row.is_mentor]

    @property
    def mentors(self):
        return [row for row in self.participants if row.is_mentor]

    @cached_property
    def figures(self):
        """(mentees settled, mentees whose proposal waits, mentees without anybody)"""
        settled = sum(row.is_settled for row in self.mentees)
        paired = sum(row.is_paired for row in self.mentees)
        return settled, paired - settled, len(self.mentees) - paired

    @cached_property
    def chart(self):
        settled, waiting, without = self.figures
        groups = [(_("confirmed"), "done", settled), (_("wait for a decision"), "now", waiting)]
        groups.append((_("without a pair"), "plan", without))
        return {"wide": units(groups), "narrow": units(groups, width=300), "groups": groups}

    @property
    def lead(self):
        places = sum(self.capacities.values())
        return " ".join(
            [
                ngettext("%(count)d mentee,", "%(count)d mentees,", len(self.mentees)) % {"count": len(self.mentees)},
                ngettext("%(count)d mentor,", "%(count)d mentors,", len(self.mentors)) % {"count": len(self.mentors)},
                ngettext("%(count)d place", "%(count)d places", places) % {"count": places},
            ]
        )

    @cached_property
    def capacities(self):
        return places_of(self.mentors, self.programme)

    def cards(self, shown):
        pairs = self.proposals[:shown]
        missing = missing_papers_of_pairs(pairs)
        places = self._places_by_pair()
        return [self._card(pair, missing[pair.pk], places[pair.pk]) for pair in pairs]

    def _card(self, pair, missing, place):
        mentor, mentee = pair.mentors[0], pair.mentees[0]
        most = {criterion: points for criterion, points in self.rules.most.items() if criterion.value in pair.parts}
        return Card(
            pair=pair,
            mentor=mentor,
            mentee=mentee,
            place=place,
            capacity=self.capacities.get(mentor.pk, mentor.capacity),
            parts=[(pair.parts[criterion.value], points) for criterion, points in most.items()],
            key=[f"{CRITERIA[criterion]} {pair.parts[criterion.value]}" for criterion in most],
            topics=met_topics(pair.reasons),
            why=why(pair.reasons),
            warning=warning_of(mentor, missing, pair.reasons),
        )

    def _places_by_pair(self):
        """Which of the mentor's places a proposal takes: after the settled ones, in the order of the scores."""
        taken = Counter(held_places(self.programme).taken)
        places = {}
        for pair in self.proposals:
            mentor = pair.mentors[0].pk
            taken[mentor] += 1
            places[pair.pk] = taken[mentor]
        return places

    @cached_property
    def left_over(self):
        return left_over_of(self)

    @property
    def unowned(self):
        """How many of those without a pair nobody looks after."""
        return sum(row.support is None for row in self.left_over)

    @cached_property
    def papers(self):
        """{participation key: papers missing for the matching}."""
        for row in self.participants:
            row.programme = self.programme
        return missing_papers_for(self.participants, purpose=ConsentPurpose.MATCHING)

    def papers_first(self, row):
        """The papers ``row`` lacks today, when nobody is matched without them: they may have come, or run out,
        meanwhile."""
        return [str(paper) for paper in self.papers[row.pk]] if self.rules.consent_gates_matching else []

    @cached_property
    def places(self):
        """Mentors' places, those with free ones first."""
        taken = held_places(self.programme, LIVING_STATES).taken
        rows = [
            MentorPlaces(
                row,
                taken.get(row.pk, 0),
                self.capacities[row.pk],
                row.pk in self.ready,
                ", ".join(self.papers_first(row)),
            )
            for row in self.mentors
        ]
        return sorted(
            rows, key=lambda row: (bool(row.papers), not row.is_ready, -row.free, row.mentor.person.search_key)
        )

    @cached_property
    def _confirmed(self):
        return list(
            Pair.objects.filter(programme=self.programme)
            .awaiting_order()
            .with_people()
            .select_related("format")
            .order_by("confirmed_at", "pk")
        )

    @cached_property
    def groups(self):
        """Groups that no order has taken yet."""
        return [pair for pair in self._confirmed if pair.is_group]

    @cached_property
    def could_be_groups(self):
        """``Grouping`` of every mentor whose confirmed pairs may work together: one format that allows it."""
        found = {}
        for pair in self._confirmed:
            if pair.format is None or pair.format.allows_groups:
                found.setdefault((tuple(row.pk for row in pair.mentors), pair.format_id), []).append(pair)
        return [Grouping(pairs) for pairs in found.values() if len(pairs) > 1]

    @property
    def places_words(self):
        free = sum(row.free for row in self.places if row.is_ready)
        total = sum(row.total for row in self.places if row.is_ready)
        return ngettext("%(free)d of %(total)d is free", "%(free)d of %(total)d are free", free) % {
            "free": free,
            "total": total,
        }

    @cached_property
    def choices(self):
        """What the questionnaires of preferences gave, in words; nothing before there are answers."""
        ranked = {key: named for key, (named, _rather_not) in wishes_of(self.programme).items()}
        if not ranked:
            return ""
        found = mutuality(ranked)
        words = _("Answered: %(answered)d of %(total)d. Mutual choices: %(mutual)d, of them confirmed: %(confirmed)d.")
        answered, asked = turnout_of_choices(self.programme)
        return words % {
            "answered": answered,
            "total": asked,
            "mutual": found.mutual,
            "confirmed": self._mutual_among_settled(ranked),
        }

    def _mutual_among_settled(self, ranked):
        members = PairMember.objects.filter(pair__programme=self.programme, pair__state__in=SETTLED_STATES)
        by_pair = {}
        for pair, key in members.values_list("pair", "participation"):
            by_pair.setdefault(pair, []).append(key)
        return sum(
            any(b in ranked.get(a, ()) and a in ranked.get(b, ()) for a in keys for b in keys if a < b)
            for keys in by_pair.values()
        )

    @cached_property
    def order_plan(self):
        return plan_order(self.programme)

    @property
    def order_words(self):
        count = len(self.order_plan.ready)
        if not count:
            return _("Draft order")
        return ngettext("Draft order, %(count)d pair", "Draft order, %(count)d pairs", count) % {"count": count}

    @cached_property
    def differences(self):
        """Where the pairs have gone away from the orders in force."""
        return differences_of(self.programme)

    @cached_property
    def unannounced(self):
        return to_announce(self.programme).count()

    @cached_property
    def answers(self):
        """``Answers`` of the announced pairs that no work has begun in."""
        asks = self.programme.asks_both_sides
        return Answers.of([pair for pair in self._confirmed if pair.published_at and asks])

    @cached_property
    def has_last_year(self):
        """Whether pairs of last year could be continued in a programme that no order has fixed pairs of yet."""
        return has_pairs_of_last_year(self.programme)

    @property
    def blocking(self):
        """Couples who would both rather have each other, as the last matching left them."""
        return self.kept.summary.get("blocking", 0) if self.kept else 0

    @cached_property
    def good_count(self):
        return sum(pair.score is not None and pair.score >= GOOD_SCORE for pair in self.proposals)

    @cached_property
    def lacking(self):
        """What the matching waits for, in words; nothing when it can begin."""
        if not self.mentees:
            return _("Matching opens when the mentee register is filled in. It is empty now.")
        if not self.mentors:
            return _("Matching opens when the mentor register is filled in. It is empty now.")
        if not self.ready:
            return _("Matching opens when at least one mentor is ready. None has met everything asked of mentors yet.")
        return ""

    @cached_property
    def ready(self):
        """Keys of the mentors who have met everything the programme asks of them."""
        for mentor in self.mentors:
            mentor.programme = self.programme
        return ready_keys(self.mentors)

    @property
    def lacking_url(self):
        name = "participants:mentees" if not self.mentees else "participants:mentors"
        return reverse(name, args=[self.programme.pk])
