"""Both sides accept the pair, or decline it: in the product, or on paper, and then the curator writes it down."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mentoring.kit.errors import Refused
from mentoring.kit.keys import key_of
from organisations.enums import Role
from organisations.models import AuditEntry, Membership, User
from organisations.outbox import tell
from pairs.actions.one_at_a_time import one_at_a_time
from pairs.enums import PairState
from pairs.models import Pair, PairMember

ASKED = [PairState.CONFIRMED, PairState.UNDER_ORDER]  # decided upon, and the work has not begun


@transaction.atomic
def answer_pair(pair, *, member, is_willing, note="", by):
    """``member`` (a ``PairMember``) accepts or declines. By somebody else than the member it is a record of paper.

    Raises ``Refused`` when the pair is not asked any more, or somebody declines without a reason."""
    pair = Pair.objects.select_for_update(of=("self",)).select_related("programme__organisation").get(pk=pair.pk)
    member = _present(pair, member.pk)
    is_own = member.participation.person.account_id == by.pk
    if pair.state not in ASKED:
        raise Refused(gettext_lazy("The pair is not asked any more: look at the page again."), code="not_asked")
    if is_own and pair.published_at is None:
        raise Refused(gettext_lazy("The pair has not been announced yet."), code="not_announced")
    if not is_willing and not note.strip():
        raise Refused({"note": gettext_lazy("Write why the pair does not suit: the curator will look for another.")})
    member.is_willing, member.answered_at = is_willing, timezone.now()
    member.answer_note = "" if is_willing else note.strip()
    member.answer_recorded_by = None if is_own else by
    member.save(update_fields=["is_willing", "answered_at", "answer_note", "answer_recorded_by"])
    deed = "accepted" if is_willing else "declined"
    AuditEntry.record(by, f"pair.{deed}" if is_own else f"pair.{deed}_on_paper", pair, member=member.pk)
    if not is_willing and is_own:
        _tell_curators(pair, member)


def accept_on_paper(programme, keys, *, by):
    """``by`` writes down that the members named by ``keys`` have accepted their pairs on paper. Returns the members.

    Raises ``Refused`` when none of them is asked any more: who has answered meanwhile keeps their own answer."""
    with one_at_a_time(programme):
        rows = PairMember.objects.select_for_update(of=("self",)).filter(
            pk__in=set(keys), pair__programme=programme, pair__state__in=ASKED, left_on=None, is_willing=None
        )
        members = list(rows.select_related("pair__programme__organisation").order_by("pk"))
        if not members:
            raise Refused(gettext_lazy("Choose those who have accepted the pair on paper."), code="nobody_chosen")
        PairMember.objects.filter(pk__in=[member.pk for member in members]).update(
            is_willing=True, answered_at=timezone.now(), answer_recorded_by=by
        )
        for member in members:
            AuditEntry.record(by, "pair.accepted_on_paper", member.pair, member=member.pk)
    return members


@transaction.atomic
def take_back_answer(pair, member, *, by):
    """What was written down of a member's answer is forgotten; the member is asked again."""
    pair = Pair.objects.select_for_update(of=("self",)).get(pk=pair.pk)
    member = _present(pair, key_of(member))
    if pair.state not in ASKED or member.is_willing is None:
        raise Refused(gettext_lazy("There is no answer to take back."), code="no_answer")
    member.is_willing = member.answered_at = member.answer_recorded_by = None
    member.answer_note = ""
    member.save(update_fields=["is_willing", "answered_at", "answer_note", "answer_recorded_by"])
    AuditEntry.record(by, "pair.answer_taken_back", pair, member=member.pk)


def _present(pair, key):
    rows = PairMember.objects.filter(pair=pair, pk=key or 0, left_on=None)
    member = rows.select_related("participation__person__home").first()
    if member is None:
        raise Refused(gettext_lazy("This person is not in the pair any more."), code="not_a_member")
    return member


def _tell_curators(pair, member):
    organisation = pair.programme.organisation
    holding = Membership.objects.holding(Role.CURATOR, organisation)
    curators = User.objects.filter(memberships__in=holding).distinct()
    text = _("%(name)s declines the pair: %(note)s") % {
        "name": member.participation.person.list_name,
        "note": member.answer_note,
    }
    reason = f"pair-declined:{pair.pk}:{member.pk}:{member.answered_at:%Y%m%d%H%M%S}"
    tell(curators, reason=reason, text=text, url=pair.get_absolute_url(), organisation=organisation)
