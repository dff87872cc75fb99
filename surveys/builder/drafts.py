"""Keeping a change of a draft, undoing it, and telling two people who work on one draft of each other."""

from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from mentoring.kit.errors import Refused
from mentoring.kit.text import shortened
from surveys.enums import StepDeed
from surveys.models import DraftStep, Questionnaire
from surveys.plain import HEAD
from surveys.storing import fill, from_snapshot, plain_of, snapshot

ONE_SITTING = timedelta(minutes=10)  # changes of one place by one person within it are one step
STEPS_KEPT = 60


class Conflict(Refused):
    """Somebody else has changed the same place since it was opened; ``step`` is the last change."""

    def __init__(self, step):
        text = _("%(who)s has changed this at %(time)s. Compare and save once more: then yours stays.")
        facts = {"who": who_words(step.by), "time": f"{timezone.localtime(step.at):%H:%M}"}
        super().__init__(text, code="changed_meanwhile", params=facts)
        self.step = step


def who_words(user):
    return user.get_short_name() or str(user) if user else _("Somebody")


@dataclass(frozen=True)
class Kept:
    """``number``: the draft's revision now; ``others``: what other people have changed since ``seen``, by place."""

    plain: object
    number: int
    others: list


@transaction.atomic
def keep(questionnaire, change, *, place, deed, about="", by, seen=None):
    """Carry out ``change(plain) -> plain`` on a draft and remember it as a step.

    ``seen``: number of the step the person had before their eyes; a step of somebody else at the same ``place`` after
    it raises ``Conflict``. Raises ``Refused`` when it is no draft any more."""
    row = Questionnaire.objects.select_for_update(of=("self",)).get(pk=questionnaire.pk)
    row.must_be_draft()
    last = row.steps.order_by("-number").select_related("by").first()
    others = others_since(row, seen, by)
    clash = next((step for step in others if step.place == place), None)
    if clash is not None:
        raise Conflict(clash)
    before = plain_of(row)
    after = change(before)
    if after != before:
        fill(row, after)
        _mark_changed(questionnaire, row)
        _remember(row, last, before, place=place, deed=deed, about=about, by=by)
    return Kept(after, row.revision, others)


def _remember(row, last, before, *, place, deed, about, by):
    now, number = timezone.now(), row.revision
    goes_on = (
        last is not None
        and (last.by_id, last.place, last.deed) == (by.pk, place, deed)
        and deed == StepDeed.CHANGED
        and now - last.at < ONE_SITTING
    )
    if goes_on:
        last.number, last.at, last.about = number, now, shortened(about, 120)
        last.save(update_fields=["number", "at", "about"])
        return
    DraftStep.objects.create(
        questionnaire=row,
        number=number,
        place=place,
        deed=deed,
        about=shortened(about, 120),
        before=snapshot(before),
        by=by,
        at=now,
    )
    row.steps.filter(number__lt=number - STEPS_KEPT).delete()


def _mark_changed(questionnaire, row):
    row.changed_at, row.revision = timezone.now(), row.revision + 1
    row.save(update_fields=["changed_at", "revision"])
    for name in (*HEAD, "changed_at", "revision"):
        setattr(questionnaire, name, getattr(row, name))


def others_since(questionnaire, seen, user):
    """The newest step of each place that somebody else has changed after step ``seen``; [] without ``seen``."""
    if seen is None:
        return []
    steps = questionnaire.steps.filter(number__gt=seen).exclude(by=user).select_related("by").order_by("-number")
    found: dict = {}
    for step in steps:
        found.setdefault(step.place, step)
    return list(found.values())


@transaction.atomic
def undo(questionnaire, number, *, by):
    """Put the draft back to what it was before its last step, which must be ``number``. Returns the step."""
    row = Questionnaire.objects.select_for_update(of=("self",)).get(pk=questionnaire.pk)
    row.must_be_draft()
    last = row.steps.order_by("-number").first()
    if last is None or last.number != number:
        raise Refused(_("The draft has changed meanwhile: look at it once more."), code="changed_meanwhile")
    fill(row, from_snapshot(last.before))
    _mark_changed(questionnaire, row)
    last.delete()
    return last


def step_words(step):
    """«убран вопрос «Как часто…»»: what the step did."""
    facts = {"about": step.about or "…"}
    is_section, is_scale = step.place.startswith("section"), step.place.startswith("scale")
    if step.place == "head":
        return _("the title and the words around")
    told = {
        StepDeed.ADDED: _("added: “%(about)s”"),
        StepDeed.REMOVED: _("taken out: “%(about)s”"),
        StepDeed.MOVED: _("moved: “%(about)s”"),
    }
    changed = _("section “%(about)s”") if is_section else _("scale “%(about)s”") if is_scale else _("“%(about)s”")
    return told.get(step.deed, changed) % facts
