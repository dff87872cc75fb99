"""The order book taken away: exactly what its page shows, as a table of Excel or on paper."""

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from documents.printing import ReportHead
from mentoring.kit.pdf import render_pdf, render_pdf_apart
from mentoring.kit.workbooks import write_workbook

WIDTHS = [14, 14, 60, 24, 24, 26, 22]
PRINTED_AT_ONCE = 150


def book_headers():
    return [
        _("Number"),
        _("Date"),
        pgettext("decree", "Order"),
        _("Signed by"),
        _("Prepared by"),
        _("How it was signed"),
        _("State"),
    ]


def book_rows(orders):
    """One line an order, in the order given; ``orders`` come with ``signed_by`` and ``prepared_by``."""
    for order in orders:
        yield [
            order.number,
            f"{order.issued_on:%d.%m.%Y}",
            order.heading,
            order.signed_by.short_name,
            order.prepared_by.short_name,
            order.get_signature_way_display(),
            order.get_state_display(),
        ]


def book_xlsx(orders, *, title):
    """.xlsx bytes."""
    return write_workbook(book_headers(), WIDTHS, book_rows(orders), title=title)


def book_pdf(orders, *, organisation, title):
    """PDF bytes."""
    rows = list(book_rows(orders))
    head = ReportHead(title=title, organisation=organisation.short_name, foot=title)
    render = render_pdf_apart if len(rows) > PRINTED_AT_ONCE else render_pdf
    return render("print/order_book.html", {"report": head, "headers": book_headers(), "rows": rows})
