"""Kinds by what people decided before, and by the words where nobody has: for an organisation at a time."""

import re
from dataclasses import replace

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from roadmap.models import LearnedName
from roadmap.wording import Proposal, propose_kinds

ALIKE = 0.8  # share of the words two wordings have in common to be nearly the same
STEM, LONGEST = 6, 400
_WORD = re.compile(r"[а-яёa-z]{3,}", re.IGNORECASE)


def key_of_wording(title):
    """The words of ``title`` without endings, figures and little words: «анкети настав»."""
    words = _WORD.findall(title.lower().replace("ё", "е"))
    return " ".join(word[:STEM] for word in words)[:LONGEST]


class LearnedNames:
    """What ``organisation`` and those above it decided, read at once; its own decisions stand first."""

    def __init__(self, organisation):
        self.organisation = organisation
        rows = LearnedName.objects.serving(organisation).select_related("organisation")
        depth = {"school": 0, "municipality": 1, "region": 2}
        self.rows = sorted(
            rows, key=lambda row: (row.organisation_id != organisation.pk, depth[row.organisation.kind], row.pk)
        )
        self._words = [(row, frozenset(row.key.split())) for row in self.rows]

    def find(self, title):
        """The decision about ``title``, its own before those from above, the same wording before one like it."""
        key = key_of_wording(title)
        words = frozenset(key.split())
        if not words:
            return None
        nearness = [(row, 1.0 if row.key == key else _alike(words, theirs)) for row, theirs in self._words]
        near = [(row, share) for row, share in nearness if share >= ALIKE]
        owners = list(dict.fromkeys(row.organisation_id for row, _share in near))
        ours = [(row, share) for row, share in near if row.organisation_id == owners[0]] if owners else []
        return max(ours, key=lambda pair: pair[1])[0] if ours else None

    def proposals(self, title, otherwise):
        """The kinds decided for ``title``; ``otherwise`` where nobody decided."""
        row = self.find(title)
        return tuple(otherwise) if row is None else self._of(row)

    def _of(self, row):
        return tuple(Proposal(kind, "", self._decided(row)) for kind in row.kinds)

    def read(self, plan):
        """``plan`` as it was read, with what was decided here about its wordings."""
        if not self.rows:
            return plan
        stages = (replace(stage, events=tuple(map(self._settled, stage.events))) for stage in plan.stages)
        return replace(plan, stages=tuple(stages))

    def _settled(self, event):
        """A ``ReadEvent`` with what was decided about its wording: then there is nothing to choose any more."""
        row = self.find(event.title)
        return event if row is None else replace(event, kinds=self._of(row), likely=())

    def _decided(self, row):
        day = {"day": date_format(timezone.localtime(row.decided_at), "d.m.Y"), "name": row.organisation.short_name}
        if row.organisation_id == self.organisation.pk:
            return _("decided so in your organisation, %(day)s") % day
        return _("decided so in %(name)s, %(day)s") % day


def proposals_for(event, organisation, stage_title=""):
    """What would be proposed for ``event`` today, and why."""
    people = event.responsibles.all() if event.pk else ()
    words = propose_kinds(
        event.title,
        event.description,
        expected_result=event.expected_result,
        indicator=event.indicator,
        document_kind=event.document_kind,
        stage_title=stage_title,
        responsibles=", ".join(map(str, people)),
        deadline=event.deadline_text,
    )
    return LearnedNames(organisation).proposals(event.title, words)


def _alike(ours, theirs):
    return len(ours & theirs) / len(ours | theirs) if theirs else 0.0
