"""A participant's or guardian's own words to the school; the partners in the pair never see them."""

from hashlib import sha256

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from mentoring.kit.errors import Refused
from organisations.models import AuditEntry, User
from organisations.outbox import tell
from pairs.queries import pairs_of

LONGEST = 400


@transaction.atomic
def write_to_school(person, *, role, text, by):
    """Put ``text`` about ``person`` (``by`` themselves, or their child) before everybody who holds ``role`` at school.

    The same words on the same day go once. Raises ``Refused`` when nobody can be written to."""
    organisation = person.organisation
    partners = {row.person.account_id for own in pairs_of(by) for row in own.partners}
    readers = User.objects.filter(memberships__in=organisation.memberships.holding(role, organisation)).distinct()
    readers = [user for user in readers if user.pk != by.pk and user.pk not in partners]
    if not readers:
        raise Refused({"role": _("Nobody can be written to in this role now. Choose somebody else.")})
    digest = sha256(text.encode()).hexdigest()[:16]
    tell(
        readers,
        reason=f"letter:{by.pk}:{organisation.today.isoformat()}:{digest}",
        text=_("%(name)s writes: %(text)s") % {"name": by.full_name, "text": text},
        url=reverse("participants:person", args=[person.pk]),
        organisation=organisation,
    )
    AuditEntry.record(by, "cabinet.wrote", person, role=role)
