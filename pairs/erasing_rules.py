"""What becomes of pairs: that they met and what was done is counted, what was written about the person goes."""

import re

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from organisations.models import AuditEntry
from pairs.enums import LIVING_STATES, MeetingState, PairState
from pairs.models import (
    DeliveryGrade,
    ForbiddenMatch,
    IndividualPlan,
    MatchingRules,
    Meeting,
    MeetingAttendance,
    MeetingGuide,
    Pair,
    PairFile,
    PairMember,
    PlanAgreement,
    PlanItem,
    PlanTemplate,
    UnmatchedSupport,
)
from participants.erasing.changes import MARKED, destroy_files, make_nameless
from participants.erasing.names import scrub, stem
from participants.erasing.registry import STATISTICS, Fate, leaves, rule


@leaves
def leave_pairs(person, by):
    """A proposal goes; a pair that works ends, a group goes on without the person."""
    today, reason = person.organisation.today, gettext("Consent withdrawn")
    members = PairMember.objects.filter(participation__person=person, left_on=None, pair__state__in=LIVING_STATES)
    for member in members.select_related("pair__programme__organisation"):
        pair = member.pair
        others = pair.members.filter(role=member.role, left_on=None).exclude(pk=member.pk)
        if pair.state == PairState.PROPOSED:
            pair.delete()
        elif others.exists():
            member.left_on, member.is_current = max(today, member.joined_on or today), False
            member.save(update_fields=["left_on", "is_current"])
        else:
            _end(pair, max(today, pair.started_on or today), reason, by)


def _end(pair, day, reason, by):
    pair.move(PairState.ENDED_EARLY, expected=LIVING_STATES, ended_on=day, end_reason=reason)
    pair.members.filter(left_on=None).update(left_on=day, is_current=False)
    pair.meetings.filter(state=MeetingState.PLANNED).update(state=MeetingState.CANCELLED, summary=reason)
    AuditEntry.record(by, "pair.ended_early", pair, reason=reason)


def _pairs(subject):
    return Pair.objects.filter(members__participation__person=subject.person).distinct()


def _is_about_the_person(pair, person):
    """What was written in a pair is about its only mentee; in a group, and of the mentor, only where they are named."""
    mentees = {member.participation.person_id for member in pair.members.all() if not member.is_mentor}
    return mentees == {person.pk}


def _erase_texts(names):
    """``do`` for rows of pairs: ``names`` are emptied where they are about the person, else stripped of the name."""

    def do(subject, rows):
        person = subject.person
        named = [*subject.patterns, _called(person)]
        for row in rows:
            pair = row if isinstance(row, Pair) else getattr(row, "pair", None) or row.plan.pair
            if _is_about_the_person(pair, person):
                make_nameless(rows.filter(pk=row.pk), dict.fromkeys(names, MARKED))
                continue
            fresh = {name: scrub(getattr(row, name), named) for name in names}
            limits = {name: row._meta.get_field(name).max_length for name in names}
            rows.filter(pk=row.pk).update(**{name: text[: limits[name]] for name, text in fresh.items()})

    return do


def _called(person):
    """The first name or the surname alone: in a pair everybody knows who is meant."""
    words = [stem(word) for word in (person.last_name, person.first_name) if word]
    return re.compile("|".join(rf"\b{re.escape(word)}\w{{0,3}}\b" for word in words) or r"(?!)")


def _erase_pairs(subject, rows):
    make_nameless(rows, {"reasons": [], "parts": {}})
    _erase_texts(["end_reason"])(subject, rows)


def _destroy_files(subject, rows):
    """Files about the person, and those they attached; of a group's others and of the mentor's other pairs none."""
    person, gone = subject.person, []
    for row in rows.select_related("attachment", "pair"):
        if _is_about_the_person(row.pair, person) or row.attachment.uploaded_by_id in (None, person.account_id):
            gone.append(row.attachment)
            row.delete()
    destroy_files(gone)


rule(
    Pair,
    Fate.NAMELESS,
    _("Pairs"),
    rows=_pairs,
    do=_erase_pairs,
    texts=("reasons", "end_reason"),
    of="programme__organisation",
    safe=("parts",),
    basis=STATISTICS,
)
rule(
    PairMember,
    Fate.NAMELESS,
    _("Pairs"),
    rows=lambda subject: PairMember.objects.filter(participation__person=subject.person),
    do=lambda subject, rows: make_nameless(rows, {"answer_note": MARKED}),
    texts=("answer_note",),
    of="pair__programme__organisation",
    basis=STATISTICS,
)
rule(
    UnmatchedSupport,
    Fate.DESTROYED,
    _("Support without a pair"),
    rows=lambda subject: UnmatchedSupport.objects.filter(participation__person=subject.person),
    texts=("note",),
    of="participation__programme__organisation",
)
rule(
    PairFile,
    Fate.DESTROYED,
    _("Files of meetings and plans"),
    rows=lambda subject: PairFile.objects.filter(pair__in=_pairs(subject)),
    do=_destroy_files,
)
rule(
    ForbiddenMatch,
    Fate.DESTROYED,
    _("Pairs that must not be"),
    rows=lambda subject: (
        ForbiddenMatch.objects.filter(mentor__person=subject.person)
        | ForbiddenMatch.objects.filter(mentee__person=subject.person)
    ),
    texts=("reason",),
    of="programme__organisation",
)
rule(
    Meeting,
    Fate.NAMELESS,
    _("Meetings: the date and length stay, the words go"),
    rows=lambda subject: Meeting.objects.filter(pair__in=_pairs(subject)),
    do=_erase_texts(["summary", "place", "note"]),
    texts=("summary", "place", "note"),
    of="pair__programme__organisation",
    basis=STATISTICS,
)
rule(
    MeetingAttendance,
    Fate.NAMELESS,
    _("Attendance at meetings"),
    rows=lambda subject: MeetingAttendance.objects.filter(participation__person=subject.person),
    basis=STATISTICS,
)
rule(
    IndividualPlan,
    Fate.NAMELESS,
    _("Individual plans: what is done is counted, the words go"),
    rows=lambda subject: IndividualPlan.objects.filter(pair__in=_pairs(subject)),
    do=_erase_texts(["goal"]),
    texts=("goal",),
    of="pair__programme__organisation",
    basis=STATISTICS,
)
PLAN_ITEM = ["task", "planned_result", "actual_result", "assessment"]
rule(
    PlanItem,
    Fate.NAMELESS,
    _("Individual plans: what is done is counted, the words go"),
    rows=lambda subject: PlanItem.objects.filter(plan__pair__in=_pairs(subject)),
    do=_erase_texts(PLAN_ITEM),
    texts=tuple(PLAN_ITEM),
    of="plan__pair__programme__organisation",
    basis=STATISTICS,
)
rule(
    PlanAgreement,
    Fate.NAMELESS,
    _("Agreement with plans"),
    rows=lambda subject: PlanAgreement.objects.filter(member__participation__person=subject.person),
    basis=STATISTICS,
)
rule(MatchingRules, Fate.NOBODY, texts=("summary",), of="programme__organisation", safe=("weights",))
rule(MeetingGuide, Fate.NOBODY, safe=("aim", "agenda", "tasks"))
rule(PlanTemplate, Fate.NOBODY, safe=("slug", "title", "format", "role_model", "goal", "items"))
rule(DeliveryGrade, Fate.NOBODY, safe=("slug", "title"))
