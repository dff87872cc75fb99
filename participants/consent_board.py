"""A programme's board of consents: who has signed and who has not, by class and by document.

The counts and the list are told by the database (``participants.gate_query``); of nobody but those on a page more is
read than what a count needs.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from mentoring.kit.keys import key_of
from mentoring.kit.tally import Tally
from mentoring.kit.text import parse_class, search_key
from participants.consent_asking import consent_states_of, plan_links
from participants.consent_lines import paper_line
from participants.consent_renewal import due_renewals
from participants.enums import ConsentKind
from participants.gate import COLLECTED, FREE_KINDS, IN_ORDER, missing_papers_of
from participants.gate_query import lacks_papers, papers_of_people
from participants.models import Consent, Participation, Person
from participants.paper_reading import PaperReading


@dataclass(frozen=True)
class BoardRow:
    """``papers`` are those missing the list is about: all, or those of the kind it is narrowed to."""

    person: Person
    states: tuple

    @property
    def papers(self):
        return [paper_line(paper) for paper in self.states]

    @property
    def links(self):
        """The links that can be copied, each once: one may be for several papers."""
        return list(dict.fromkeys(paper.link for paper in self.papers if paper.link))


@dataclass(frozen=True)
class GroupProgress:
    label: str
    done: int
    total: int
    url: str

    @property
    def tone(self):
        return "done" if self.done == self.total else "now"


@dataclass(frozen=True)
class KindProgress:
    """How many have given a kind of consent, of those it is asked of; ``is_free``: by choice."""

    kind: ConsentKind
    done: int
    total: int
    is_free: bool

    @property
    def tone(self):
        return "done" if self.done == self.total else "now"


@dataclass(frozen=True)
class RenewalRow:
    """Somebody who has to sign anew: why, until when the present paper holds, how far the asking has come."""

    person: Person
    why: str
    until: Any
    papers: list


@dataclass
class ConsentBoard:
    """Consents of everyone who takes part in ``programme`` now; ``group``, ``words`` and ``kind`` narrow the list."""

    programme: Any
    group: str = ""
    words: str = ""
    kind: str = ""

    # --- counts, of everybody whatever the list is narrowed to --------------------------------------------------------
    @cached_property
    def _tally(self):
        return self._tally_of(self.people)

    def _tally_of(self, people):
        facts = {"is_complete": _is_complete, "kinds": _kinds, "papers": self._papers_listed}
        derived = papers_of_people(self.programme, facts, COLLECTED, FREE_KINDS, self._reading)
        return Tally.of(people, {}, ("class_label",), [derived])

    @cached_property
    def _reading(self):
        return PaperReading(self.programme.organisation.today)

    @property
    def total(self):
        return self._tally.count()

    @property
    def done(self):
        return self._tally.count(is_complete=True)

    @property
    def lacking(self):
        """How many people lack a paper that is needed."""
        return self._tally.count(is_complete=False)

    @property
    def kinds(self):
        """Progress of each kind of paper that anybody needs: ``KindProgress``, in the order of asking."""
        done, total = dict.fromkeys(IN_ORDER, 0), dict.fromkeys(IN_ORDER, 0)
        for kinds, number in self._tally.by("kinds").items():
            for kind, is_given in kinds:
                total[kind] += number
                done[kind] += number * is_given
        return [KindProgress(kind, done[kind], total[kind], kind in FREE_KINDS) for kind in IN_ORDER if total[kind]]

    @property
    def groups(self):
        """Progress by class, adults last."""
        url = reverse("participants:consents", args=[self.programme.pk])
        done, total = self._tally.by("class_label", is_complete=True), self._tally.by("class_label")
        grades = {label: parse_class(label)[0] if label else None for label in total}
        return [
            GroupProgress(
                label or adults(), done[label], total[label], f"{url}?{urlencode({'group': label or adults()})}"
            )
            for label in sorted(total, key=lambda label: (grades[label] is None, grades[label] or 0, label or adults()))
        ]

    # --- people -------------------------------------------------------------------------------------------------------
    @property
    def people(self):
        joined = Participation.objects.filter(programme=self.programme).active()
        return Person.objects.filter(pk__in=joined.values("person"))

    @property
    def lacking_shown(self):
        """People of the list: who lack a paper that is needed, or one of the kind it is narrowed to."""
        free = FREE_KINDS if self.kind in FREE_KINDS else ()
        lacks = lacks_papers(
            self.programme, purpose=COLLECTED, reading=self._reading, only=self.kind or None, free=free
        )
        joined = Participation.objects.filter(lacks, programme=self.programme).active()
        people = Person.objects.filter(self._is_shown(), pk__in=joined.values("person"))
        return people.select_related("organisation").order_by("search_key", "pk")

    def rows_of(self, people):
        """``BoardRow`` of each of ``people``."""
        people = list(people)
        free = FREE_KINDS if self.kind in FREE_KINDS else ()
        missing = missing_papers_of(
            people, purpose=COLLECTED, kinds=free, programme=self.programme, reading=self._reading
        )
        if self.kind:
            missing = {key: tuple(one for one in papers if one.kind == self.kind) for key, papers in missing.items()}
        states = consent_states_of(people, missing, self._reading)
        return [BoardRow(person, states[person.pk].papers) for person in people]

    def _is_shown(self, prefix=""):
        """The condition of what the list is narrowed to by class and words; a number is that of a printed form."""
        shown = Q()
        if self.group:
            shown &= Q(**{f"{prefix}class_label": "" if self.group == adults() else self.group})
        if key := key_of(self.words.strip()):
            return shown & Q(**{f"{prefix}pk": key})
        for word in search_key(self.words).split():
            shown &= Q(**{f"{prefix}search_key__contains": word})
        return shown

    # --- what was given, what runs out --------------------------------------------------------------------------------
    @property
    def renewals(self):
        """``RenewalRow`` of those who signed and have to sign anew, asked or not."""
        due = due_renewals(self.programme.organisation, self.programme, again=True)
        shown = set(self.people.filter(self._is_shown()).values_list("pk", flat=True))
        due = [row for row in due if row.person.pk in shown]
        states = consent_states_of([row.person for row in due], {row.person.pk: row.papers for row in due})
        return [
            RenewalRow(row.person, _why_anew(row), row.until, [paper_line(p) for p in states[row.person.pk].papers])
            for row in due
        ]

    @cached_property
    def letters_now(self):
        """How many letters would go to those who have to sign anew and were not asked yet."""
        due = due_renewals(self.programme.organisation, self.programme)
        return len(plan_links([row.person for row in due], papers={row.person.pk: row.papers for row in due}).letters)

    @property
    def consents(self):
        """Every consent of the programme's people, newest first, with all a list shows."""
        rows = Consent.objects.filter(person__in=self.people)
        return rows.select_related("person__organisation", "guardian", "text", "scan", "recorded_by")

    @property
    def given(self):
        return self.consents.valid(self.programme.organisation.today)

    @property
    def withdrawn(self):
        return self.consents.filter(withdrawn_at__isnull=False).order_by("-withdrawn_at")

    def chosen(self, consents):
        """``consents`` of the people the list is narrowed to."""
        consents = consents.filter(self._is_shown("person__"))
        return consents.filter(kind=self.kind) if self.kind else consents

    @property
    def line_count(self):
        """Lines of the register: a consent each, and the signatures that are missing."""
        papers = self._tally_of(self.people.filter(self._is_shown())).by("papers")
        return self.chosen(self.consents).count() + sum(lines * number for lines, number in papers.items())

    def _papers_listed(self, asked, _needed, lacking):
        kinds = {self.kind} if self.kind else asked
        return sum(paper.kind in kinds for paper in lacking)


def adults():
    """What all are counted under who are in no class."""
    return _("Adults")


def _is_complete(asked, _needed, lacking):
    return not any(paper.kind in asked for paper in lacking)


def _kinds(_asked, needed, lacking):
    """((kind, whether it is given), …) of the kinds needed."""
    missing = {paper.kind for paper in lacking}
    return tuple((kind, kind not in missing) for kind in dict.fromkeys(paper.kind for paper in needed))


def _why_anew(renewal):
    if renewal.comes_of_age:
        return _("comes of age: signs alone from then on")
    return _("the text has changed") if renewal.is_text_new else _("the term ends")


def board_of(programme, narrowed):
    """The board narrowed by ``narrowed``, {"group", "q", "kind"} as an address has them."""
    kind = narrowed.get("kind", "")
    group, words = narrowed.get("group", ""), narrowed.get("q", "")
    return ConsentBoard(programme, group, words, kind if kind in ConsentKind.values else "")
