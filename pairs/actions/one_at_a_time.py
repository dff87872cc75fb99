"""The programme's board for one curator at a time.

Whatever changes pairs locks the programme first, so that two curators take turns; where a database can not lock, the
constraint ``a_mentee_has_one_living_pair`` has the last word and comes back as a sentence.
"""

from contextlib import contextmanager

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from roadmap.models import Programme


@contextmanager
def one_at_a_time(programme):
    """The programme's board for one curator; a mentee taken meanwhile is told in words."""
    try:
        with transaction.atomic():
            Programme.objects.select_for_update(of=("self",)).get(pk=programme.pk)
            yield
    except IntegrityError as error:
        raise Refused(
            _("Another curator has just given this mentee a mentor. Look at the board again."), code="mentee_taken"
        ) from error
