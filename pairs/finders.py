"""What the search box finds of this app."""

from django.utils.translation import gettext_lazy as _

from mentoring.kit.text import search_key
from organisations.access import Permission
from organisations.search import Found, finds
from pairs.models import Pair


@finds(_("Pairs"))
def pairs(user, text, limit):
    rows = Pair.objects.permitted(user, Permission.PAIR_VIEW)
    for word in search_key(text).split():
        found = Pair.objects.filter(members__participation__person__search_key__contains=word)
        rows = rows.filter(pk__in=found.values("pk"))
    rows = rows.with_people().order_by("-pk")[:limit]
    return [Found(str(pair), pair.get_absolute_url(), pair.get_state_display()) for pair in rows]
