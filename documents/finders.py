"""What the search box finds of this app."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from documents.models import Order
from organisations.access import Permission
from organisations.search import Found, finds


@finds(_("Orders"))
def orders(user, text, limit):
    # SQLite does not fold Cyrillic case: the text is tried as typed and with its first letter turned
    turned = text[:1].swapcase() + text[1:]
    rows = Order.objects.permitted(user, Permission.ORDER_VIEW).filter(
        Q(number__istartswith=text) | Q(heading__contains=text) | Q(heading__contains=turned)
    )
    return [Found(row.title, row.get_absolute_url(), row.get_state_display()) for row in rows[:limit]]
