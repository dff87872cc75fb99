"""Verbs about staying in the long-term register: the mentor's permission, given and withdrawn.

The mentor gives it in the cabinet, or on paper that the curator records; both call the same verbs."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from participants.enums import LongTermScope, PersonGroup
from participants.models import LongTermPermission, Participation, Person
from participants.sharing.actions import permission_has_ended


@transaction.atomic
def give_permission(person, *, scope, valid_until, way, by, given_on=None, scan=None):
    """A permission from ``given_on`` (today) to ``valid_until``, in place of the one before. Raises ``Refused``.

    The same permission asked for twice is one permission."""
    person = Person.objects.select_for_update(of=("self",)).select_related("organisation").get(pk=person.pk)
    today = person.organisation.today
    given_on = given_on or today
    if given_on > today:
        raise Refused({"given_on": _("A paper can not be signed on a day to come.")}, code="signed_in_future")
    if valid_until < today:
        raise Refused({"valid_until": _("Choose a day that has not passed yet.")}, code="day_passed")
    if not Participation.objects.mentors().filter(person=person).exists():
        raise Refused(_("Only a mentor stays in the long-term register."), code="not_a_mentor")
    if scope == LongTermScope.MUNICIPALITY and person.group == PersonGroup.STUDENT:
        raise Refused({"scope": _("Pupils are not shown to other schools.")}, code="pupil_is_not_shared")
    now = person.long_term_permissions.filter(ended_at__isnull=True).first()
    if now and (now.scope, now.valid_until, now.way) == (scope, valid_until, way) and scan is None:
        return now
    if now:
        now.end(is_withdrawn=False)
    given = LongTermPermission.objects.create(
        person=person, scope=scope, given_on=given_on, valid_until=valid_until, way=way, scan=scan, recorded_by=by
    )
    if now and now.is_for_municipality and not given.is_for_municipality:
        permission_has_ended(person, by=by, reason=_("the mentor withdrew the permission"))
    AuditEntry.record(by, "long_term.given", person, scope=scope, valid_until=valid_until.isoformat(), way=way)
    return given


@transaction.atomic
def withdraw_permission(permission, *, by):
    """The mentor is seen by nobody from this moment. Raises ``Refused("permission_ended")``."""
    permission = (
        LongTermPermission.objects.select_for_update(of=("self",)).select_related("person").get(pk=permission.pk)
    )
    if permission.ended_at:
        raise Refused(
            _("This permission ended on %(day)s."),
            code="permission_ended",
            params={"day": f"{timezone.localdate(permission.ended_at):%d.%m.%Y}"},
        )
    permission.end(is_withdrawn=True)
    AuditEntry.record(by, "long_term.withdrawn", permission.person, scope=permission.scope)
    if permission.is_for_municipality:
        permission_has_ended(permission.person, by=by, reason=_("the mentor withdrew the permission"))
