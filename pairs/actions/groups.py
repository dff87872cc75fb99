"""Confirmed pairs of one mentor become a group, and a group becomes pairs again: before any order takes them."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from pairs.actions.one_at_a_time import one_at_a_time
from pairs.enums import PairState
from pairs.models import IndividualPlan, Meeting, Pair, PairMember
from participants.enums import ParticipationRole

AS_PAIRS = "as_pairs"  # in ``Pair.parts`` of a group: {participation: [score, parts, reasons]}, for the way back
ANSWER = ("is_willing", "answered_at", "answer_note", "answer_recorded_by")


def make_group(programme, keys, *, by):
    """The confirmed pairs named by ``keys`` work as one group from now on. Returns it. Raises ``Refused`` unless they
    have one mentor and one format that allows groups, and nothing has begun in them."""
    with one_at_a_time(programme):
        pairs = _confirmed(programme, keys)
        _check_group(pairs)
        group, *others = pairs
        parts = {AS_PAIRS: {key: kept for pair in pairs for key, kept in _kept(pair).items()}}
        asked_anew = _ask_anew(group, others, by=by)
        mentees = PairMember.objects.filter(pair__in=others, role=ParticipationRole.MENTEE)
        mentees.update(pair=group)
        scores = [pair.score for pair in pairs if pair.score is not None]
        group.parts, group.reasons, group.is_pinned = parts, [], False
        group.score = round(sum(scores) / len(scores)) if scores else None
        if asked_anew or any(pair.published_at is None for pair in pairs):
            group.published_at = None
        group.save(update_fields=["parts", "reasons", "is_pinned", "score", "published_at"])
        AuditEntry.record(by, "pair.made_group", group, pairs=[pair.pk for pair in others])
        Pair.objects.filter(pk__in=[pair.pk for pair in others]).delete()
    return Pair.objects.with_people().get(pk=group.pk)


def split_group(group, *, by):
    """The reverse: each mentee has a confirmed pair with the mentor. Returns the pairs."""
    programme = group.programme
    with one_at_a_time(programme):
        group = _confirmed(programme, [group.pk])[0]
        if not group.is_group:
            raise Refused(_("This is a pair, not a group."), code="not_a_group")
        _check_untouched([group])
        kept, made = group.parts.get(AS_PAIRS, {}), [group]
        for member in [m for m in group.present_members if not m.is_mentor][1:]:
            pair = Pair.objects.create(
                programme=programme,
                format=group.format,
                state=PairState.CONFIRMED,
                confirmed_at=group.confirmed_at or timezone.now(),
                published_at=group.published_at,
            )
            for mentor in (m for m in group.present_members if m.is_mentor):
                answer = {name: getattr(mentor, name) for name in ANSWER}
                PairMember.objects.create(
                    pair=pair, participation=mentor.participation, role=ParticipationRole.MENTOR, **answer
                )
            PairMember.objects.filter(pk=member.pk).update(pair=pair)
            made.append(pair)
        pairs = list(Pair.objects.with_people().filter(pk__in=[pair.pk for pair in made]).order_by("pk"))
        for pair in pairs:
            pair.score, pair.parts, pair.reasons = kept.get(str(pair.mentees[0].pk), (None, {}, []))
        Pair.objects.bulk_update(pairs, ["score", "parts", "reasons"])
        AuditEntry.objects.bulk_record(by, "pair.group_split", pairs)
    return pairs


def _confirmed(programme, keys):
    rows = Pair.objects.select_for_update(of=("self",)).filter(programme=programme, pk__in=keys)
    pairs = list(rows.with_people().select_related("programme__organisation", "format").order_by("pk"))
    if len(pairs) != len(set(keys)) or any(pair.state != PairState.CONFIRMED for pair in pairs):
        raise Refused(
            _("Only confirmed pairs that no order has taken are put together or parted. Look at the board again."),
            code="not_confirmed",
        )
    return pairs


def _check_group(pairs):
    if len(pairs) < 2:
        raise Refused(_("A group needs at least two pairs."), code="too_few")
    if len({tuple(sorted(row.pk for row in pair.mentors)) for pair in pairs}) > 1:
        raise Refused(_("A group has one mentor: these pairs have different ones."), code="several_mentors")
    formats = {pair.format for pair in pairs}
    if len(formats) > 1:
        raise Refused(_("A group works in one format: these pairs have different ones."), code="several_formats")
    kind = formats.pop()
    if kind is not None and not kind.allows_groups:
        raise Refused(
            _("In the format “%(format)s” a mentor works with one mentee at a time."),
            code="format_without_groups",
            params={"format": kind.name},
        )
    _check_untouched(pairs)


def _check_untouched(pairs):
    """What has begun in a pair is not to be mixed up with what has begun in another."""
    if Meeting.objects.filter(pair__in=pairs).exists() or IndividualPlan.objects.filter(pair__in=pairs).exists():
        raise Refused(
            _("They have meetings or a plan already: the group is made or parted before the work begins."),
            code="work_has_begun",
        )


def _ask_anew(group, others, *, by):
    """A mentor who has not accepted every one of the pairs is asked about the group. Returns whether an answer that
    somebody gave to one of them is forgotten."""
    mentors = PairMember.objects.filter(pair__in=[group, *others], role=ParticipationRole.MENTOR)
    unsure = set(mentors.exclude(is_willing=True).values_list("participation", flat=True))
    answered = set(mentors.exclude(is_willing=None).values_list("participation", flat=True)) & unsure
    members = list(mentors.filter(pair=group, participation__in=answered))
    mentors.filter(pk__in=[member.pk for member in members]).update(
        is_willing=None, answered_at=None, answer_note="", answer_recorded_by=None
    )
    for member in members:
        AuditEntry.record(by, "pair.answer_taken_back", group, member=member.pk)
    return bool(members)


def _kept(pair):
    """What is kept of ``pair`` as a pair, by its mentee; of a group what was kept of each."""
    if AS_PAIRS in pair.parts:
        return pair.parts[AS_PAIRS]
    return {str(row.pk): [pair.score, pair.parts, pair.reasons] for row in pair.mentees}
