"""One at a time: whoever decides on a plan, or changes it, holds its programme."""

from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from roadmap.enums import ProgrammeState
from roadmap.models import Programme, Roadmap

WRITTEN = [field.name for field in Roadmap._meta.concrete_fields if field.name not in ("id", "programme")]


def hold(roadmap):
    """Until the transaction ends nobody else decides on or changes plans of this programme; ``roadmap`` then says what
    is written now. Raises ``Refused`` when somebody was quicker to give the version up, or put the programme away."""
    held = Programme.objects.select_for_update().values_list("state", flat=True)
    if held.get(pk=roadmap.programme_id) == ProgrammeState.DISCARDED:
        raise Refused(_("This programme is put away: take it back first."), code="programme_discarded")
    try:
        roadmap.refresh_from_db(fields=WRITTEN)
    except Roadmap.DoesNotExist as error:
        raise Refused(_("Somebody has given this version up."), code="version_given_up") from error
    roadmap.programme.forget_versions()
