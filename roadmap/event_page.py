"""Everything an event's page shows, read at once."""

from dataclasses import dataclass, replace
from typing import Any

from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from documents.models import Order
from mentoring.kit.periods import format_span_ru
from organisations.access import Permission, may
from organisations.models import AuditEntry
from roadmap.acts import acts_of
from roadmap.approval import day_words
from roadmap.conditions import conditions_of
from roadmap.enums import EvidenceKind, Standing
from roadmap.following import Links, comes_before
from roadmap.kind_reasons import kinds_to_add, reasons_of
from roadmap.kinds import REGISTRY, ProgressBoard, acts_for
from roadmap.lines import EventLine, line_of
from roadmap.models import Event
from roadmap.proofs import proof_of
from roadmap.queries import events_awaiting_signature
from roadmap.responsibles import names_of
from roadmap.standing import relative_words

HISTORY = 30
RESPONSIBLES_SET = "event.responsibles_set"
COLLECTED = 5


@dataclass(frozen=True)
class Rights:
    """What the reader may do with the event. Names and papers are for those who work with it."""

    work: bool
    edit: bool
    evidence: bool
    people: bool
    history: bool


@dataclass(frozen=True)
class Proof:
    """A row of the evidence: its name, where it opens (or nowhere), who added it, and whether it can be taken back."""

    name: str
    url: str
    icon: str
    meta: str
    remove_url: str


@dataclass(frozen=True)
class DateRow:
    """One date of a recurring event; ``next_value`` is what its button sends: 1 for done, 0 for not done after all."""

    key: int
    words: str
    note: str
    state: str
    act: str
    next_value: str


@dataclass(frozen=True)
class Neighbour:
    """An event this one comes after, or that comes after it; ``is_wrong``: the later one is over before the other."""

    event: Event
    is_wrong: bool


@dataclass(frozen=True)
class EventPage:
    line: EventLine
    rights: Rights
    conditions: list
    acts: list
    proofs: list[Proof]
    comments: list
    history: list
    dates: list[DateRow]
    proof_words: list
    why: list
    more_kinds: list
    place: str
    place_url: str
    previous: Any
    following: Any
    befores: list[Neighbour]
    afters: list[Neighbour]

    @property
    def event(self):
        return self.line.event

    @property
    def is_ready(self):
        return all(condition.is_met for condition in self.conditions)

    @property
    def may_close(self):
        return self.rights.work and not self.event.is_closed and self.event.stage.roadmap.is_in_force

    @property
    def may_mark(self):
        return self.may_close

    @property
    def may_prove(self):
        """Evidence hangs on the event itself, not on the wording of another version."""
        return self.rights.work and not self.event.origin_id

    @property
    def version_words(self):
        """What version this is, where it is not the one lived by."""
        roadmap = self.event.stage.roadmap
        if roadmap.is_over:
            return _("This is version %(version)d of the plan, which is over: it can only be read.") % {
                "version": roadmap.version
            }
        if self.event.origin_id:
            return _("This is how version %(version)d, being prepared, words the event.") % {"version": roadmap.version}
        return ""

    @property
    def has_proposed_kinds(self):
        """Whether the wording says something that the event does not do."""
        return self.rights.edit and any(not kind.is_set for kind in self.why)

    @property
    def has_dates(self):
        return len(self.dates) > 1

    @property
    def written(self):
        """The deadline as written, when it reads otherwise than what it means."""
        text = self.event.deadline_text
        return text if self.event.due_on and text != self.event.when else ""

    @property
    def lead(self):
        """The first responsible; the rest are ``others``."""
        return self.line.people[0] if self.line.people else ""

    @property
    def others(self):
        return ", ".join(self.line.people[1:])

    @property
    def state_words(self):
        """«Просрочено на 27 дней», or the usual word."""
        relative, tone = relative_words(self.event, self.today, in_force=self.event.stage.roadmap.is_in_force)
        return relative.capitalize() if tone == "late" else ""

    @property
    def today(self):
        return self.event.stage.roadmap.programme.organisation.today


def event_page(event, user):
    programme = event.stage.roadmap.programme
    organisation = programme.organisation
    board = ProgressBoard(programme)
    rights = rights_of(user, organisation)
    if event.stage.roadmap.is_over:
        rights = replace(rights, work=False, edit=False)
    read = (
        Event.objects.with_figures()
        .select_related("stage", "closed_by")
        .prefetch_related(
            "responsibles__user", "occurrences", "evidence__attachment", "evidence__order", "evidence__added_by"
        )
        .get(pk=event.pk)
    )
    read.stage.roadmap = event.stage.roadmap
    line = line_of(
        read,
        programme,
        organisation.today,
        board.measures(read),
        waits=read.pk in events_awaiting_signature(organisation),
    )
    order = list(Event.objects.filter(stage__roadmap=event.stage.roadmap).order_by("stage__position", "position"))
    at = next(index for index, other in enumerate(order) if other.pk == event.pk)
    links = Links(order)
    return EventPage(
        line=line,
        rights=rights,
        conditions=[condition.for_reader(user, organisation) for condition in conditions_of(read, board)],
        acts=acts_for(user, organisation, acts_of(read, board)) if rights.work else [],
        proofs=[*_proofs(read, user), *_collected(read, user, programme)] if rights.evidence else [],
        comments=list(read.comments.select_related("author")) if rights.evidence else [],
        history=_history(read) if rights.history else [],
        dates=[_date_row(occurrence, organisation.today) for occurrence in read.occurrences.all()],
        proof_words=[str(REGISTRY[key].evidence) for key in read.kinds if key in REGISTRY],
        why=reasons_of(read, organisation),
        more_kinds=kinds_to_add(read) if rights.edit else [],
        place=_("Stage %(position)d · %(title)s") % {"position": read.stage.position, "title": read.stage.title},
        place_url=f"{programme.get_absolute_url()}#event-{read.pk}",
        previous=order[at - 1] if at else None,
        following=order[at + 1] if at + 1 < len(order) else None,
        befores=[Neighbour(other, comes_before(read, other)) for other in links.before(order[at])],
        afters=[Neighbour(other, comes_before(other, read)) for other in links.after(order[at])],
    )


def _date_row(occurrence, today):
    is_done = occurrence.done_on is not None
    if is_done:
        state, note = Standing.DONE, _("done on %(day)s") % {"day": date_format(occurrence.done_on, "j E Y")}
    else:
        state, note = (Standing.LATE if occurrence.due_on < today else Standing.PLAN), ""
    return DateRow(
        key=occurrence.pk,
        words=format_span_ru(occurrence.starts_on, occurrence.due_on),
        note=note,
        state=state.value,
        act=_("Not done after all") if is_done else _("Mark as done"),
        next_value="0" if is_done else "1",
    )


def rights_of(user, organisation):
    return Rights(
        work=may(user, Permission.EVENT_WORK, organisation),
        edit=may(user, Permission.ROADMAP_EDIT, organisation),
        evidence=may(user, Permission.EVIDENCE_VIEW, organisation),
        people=may(user, Permission.PERSON_VIEW, organisation),
        history=may(user, Permission.AUDIT_VIEW, organisation),
    )


def _proofs(event, user):
    orders = {proof.order_id for proof in event.evidence.all() if proof.order_id}
    seen = set(Order.objects.permitted(user, Permission.ORDER_VIEW).filter(pk__in=orders).values_list("pk", flat=True))
    return [_proof(proof, event, user, seen) for proof in event.evidence.all()]


def _proof(proof, event, user, seen_orders):
    match proof.kind:
        case EvidenceKind.FILE:
            icon, url = "document-text", reverse("documents:file", args=[proof.attachment_id])
            name, more = proof.text or proof.attachment.name, filesizeformat(proof.attachment.size)
        case EvidenceKind.LINK:
            icon, url, name, more = "link", proof.url, proof.text or proof.url, proof.url if proof.text else ""
        case EvidenceKind.ORDER:
            is_seen = proof.order_id in seen_orders
            icon, url = "document-check", proof.order.get_absolute_url() if is_seen else ""
            name, more = proof.order.title, _("signed order")
        case _:
            icon, url, name, more = "chat-bubble-left", "", proof.text, ""
    added = ", ".join(filter(None, [str(proof.added_by or ""), day_words(proof.added_at)]))
    may_remove = proof.kind != EvidenceKind.ORDER and proof.added_by_id == user.pk and not event.is_closed
    return Proof(
        name=name,
        url=url,
        icon=icon,
        meta=" · ".join(filter(None, [more, added])),
        remove_url=reverse("roadmap:remove_evidence", args=[event.pk, proof.pk]) if may_remove else "",
    )


def _collected(event, user, programme):
    """What the product keeps or makes as evidence of the event; beyond a few, the rest is counted."""
    papers = [paper for paper in proof_of(programme, event).papers if not paper.is_attached]
    found = [
        Proof(paper.name, paper.url_for(user, programme.organisation), paper.icon, _("collected by itself"), "")
        for paper in papers[:COLLECTED]
    ]
    more = len(papers) - COLLECTED
    if more > 0:
        words = ngettext("and %(count)d more document", "and %(count)d more documents", more) % {"count": more}
        url = reverse("roadmap:evidence_folder", args=[programme.pk])
        found.append(Proof(words, url, "archive-box", _("in the evidence folder"), ""))
    return found


def _history(event):
    entries = list(AuditEntry.objects.about(event).select_related("by")[:HISTORY])
    names = names_of(key for entry in entries if entry.deed == RESPONSIBLES_SET for key in _parts(entry))
    return [{"text": _sentence(entry, names), "who": entry.by, "at": entry.at} for entry in entries]


def _parts(entry):
    return [*entry.details.get("was", ()), *entry.details.get("now", ())]


def _sentence(entry, names):
    """What was done, with what it was before and after, or why. Those who answer are kept as keys of ``names``."""
    details = entry.details
    if entry.deed == RESPONSIBLES_SET:
        details = {when: ", ".join(dict.fromkeys(names[key] for key in keys)) for when, keys in details.items()}
    change = " → ".join(str(details[key]) for key in ("was", "now") if details.get(key))
    said = change or details.get("note", "")
    return f"{entry.sentence}: {said}" if said else entry.sentence
