"""The order book taken away, as it is filtered."""

from django.utils.translation import gettext as _

from documents.book import book_pdf, book_xlsx
from documents.enums import SIGNED
from documents.forms import OrderBookFilter
from documents.models import Order
from mentoring.kit.downloads import PDF, XLSX, hand_out
from organisations.access import Permission, requires
from organisations.models import Organisation


def book_of(user, organisation):
    """Signed orders of the school's book that ``user`` may see."""
    rows = Order.objects.permitted(user, Permission.ORDER_VIEW).filter(organisation=organisation, state__in=SIGNED)
    return rows.select_related("prepared_by", "signed_by")


def _asked(request, organisation):
    form = OrderBookFilter(request.GET)
    orders = form.narrow(book_of(request.user, organisation)).order_by("issued_on", "signed_at", "pk")
    year = form.cleaned_data.get("year") if form.is_valid() else None
    return orders, _("Order book, %(year)s") % {"year": year} if year else _("Order book")


@requires(Permission.ORDER_VIEW, of=Organisation)
def book_workbook(request, organisation):
    orders, title = _asked(request, organisation)
    return hand_out(book_xlsx(orders, title=title), f"{title}.xlsx", XLSX)


@requires(Permission.ORDER_VIEW, of=Organisation)
def book_paper(request, organisation):
    orders, title = _asked(request, organisation)
    return hand_out(book_pdf(orders, organisation=organisation, title=title), f"{title}.pdf", PDF, inline=True)
