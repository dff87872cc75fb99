"""A programme begun by mistake is put away, and taken up again."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from roadmap.actions.approval import withdraw_roadmap
from roadmap.enums import ProgrammeState, RoadmapState
from roadmap.models import Programme


@transaction.atomic
def discard_programme(programme, *, by):
    """Put away a draft nobody has approved and nobody works in; what lies before the director is withdrawn.

    Raises ``Refused``."""
    programme = Programme.objects.select_for_update(of=("self",)).get(pk=programme.pk)
    if not is_discardable(programme):
        raise Refused(
            _("Only a draft without participants and orders can be put away: this programme is at work."),
            code="programme_at_work",
        )
    if programme.roadmap and programme.roadmap.state == RoadmapState.SUBMITTED:
        withdraw_roadmap(programme.roadmap, by=by)
    programme.state = ProgrammeState.DISCARDED
    programme.save(update_fields=["state"])
    programme.plan_drafts.update(programme=None)
    AuditEntry.record(by, "programme.discarded", programme)


@transaction.atomic
def restore_programme(programme, *, by):
    programme = Programme.objects.select_for_update(of=("self",)).get(pk=programme.pk)
    if programme.state != ProgrammeState.DISCARDED:
        raise Refused(_("This programme is not put away."), code="programme_not_discarded")
    programme.state = ProgrammeState.PREPARED
    programme.save(update_fields=["state"])
    AuditEntry.record(by, "programme.restored", programme)


def is_discardable(programme):
    """A draft that holds its plan alone: no row of another app hangs on it."""
    if programme.state != ProgrammeState.PREPARED:
        return False
    theirs = [field for field in Programme._meta.related_objects if field.related_model._meta.app_label != "roadmap"]
    return not any(
        field.related_model._base_manager.filter(**{field.field.name: programme}).exists() for field in theirs
    )
