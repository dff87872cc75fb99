"""A mentee without a pair is looked after by somebody by name until a mentor is found."""

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from organisations.outbox import tell
from pairs.enums import LIVING_STATES
from pairs.models import PairMember, UnmatchedSupport
from participants.models import Participation


@transaction.atomic
def support_unmatched(participation, *, owner, note="", by):
    """``owner`` (a user of the school) looks after ``participation`` from now on; ``None``: nobody does. The owner is
    told, unless it is whoever decides."""
    rows = Participation.objects.select_for_update(of=("self",)).select_related("person", "programme__organisation")
    participation = rows.get(pk=participation.pk)
    if owner is None:
        UnmatchedSupport.objects.filter(participation=participation).delete()
        AuditEntry.record(by, "mentee.support_ended", participation)
        return None
    if PairMember.objects.filter(participation=participation, is_current=True, pair__state__in=LIVING_STATES).exists():
        raise Refused(gettext_lazy("This mentee has a pair by now. Look at the board again."), code="has_a_pair")
    before = UnmatchedSupport.objects.filter(participation=participation).first()
    support, _made = UnmatchedSupport.objects.update_or_create(
        participation=participation, defaults={"owner": owner, "note": note.strip()}
    )
    AuditEntry.record(by, "mentee.supported", participation, owner=owner.pk)
    if owner != by and (before is None or before.owner_id != owner.pk):
        text = _("You look after %(name)s until a mentor is found.") % {"name": participation.person.list_name}
        tell(
            [owner],
            reason=f"support:{participation.pk}:{support.pk}:{owner.pk}",
            text=text,
            url=participation.get_absolute_url(),
            organisation=participation.programme.organisation,
        )
    return support
