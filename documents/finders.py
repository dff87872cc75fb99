"""What the search box finds of this app."""

from django.utils.translation import gettext_lazy as _

from documents.models import Order
from mentoring.kit.text import search_key
from organisations.access import Permission
from organisations.search import Found, finds


@finds(_("Orders"))
def orders(user, text, limit):
    rows = Order.objects.permitted(user, Permission.ORDER_VIEW).filter(search_key__contains=search_key(text))
    return [Found(row.title, row.get_absolute_url(), row.get_state_display()) for row in rows[:limit]]
