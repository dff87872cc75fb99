"""The pages of an order on a screen: at once, or how far the worker is with a long one."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.clickjacking import xframe_options_sameorigin

from documents import long_orders, papers
from documents.models import Order
from documents.views.files import file_answer
from mentoring.kit.downloads import PDF, hand_out
from mentoring.kit.kinds import Kind
from organisations.access import Permission, requires


def pages_shown(order, user):
    """{"pages", "printing", "pages_key"}: the pages to be shown and what names their pictures, or the ``PreparedFile``
    that they wait for."""
    if order.document_id or not long_orders.is_long(order):
        return {"pages": range(1, papers.page_count(order) + 1), "printing": None, "pages_key": order.pages_key}
    row = long_orders.draft_of(order, by=user)
    if row.is_ready:
        pages = range(1, row.summary["pages"] + 1)
        return {"pages": pages, "printing": None, "pages_key": f"draft {row.attachment_id}"}
    return {"pages": [], "printing": row, "pages_key": ""}


@requires(Permission.ORDER_VIEW, of=Order)
@xframe_options_sameorigin
def order_pdf(request, order):
    """The signed document as it is kept, or the draft."""
    if order.document_id:
        return file_answer(order.document, inline=True)
    content = _draft(order)
    if content is None:
        return redirect(order)
    return hand_out(content, _("Draft %(id)d.pdf") % {"id": order.pk}, PDF, inline=True)


@requires(Permission.ORDER_VIEW, of=Order)
@cache_control(private=True, max_age=600)
def order_page(request, order, page):
    """One page of the order as a picture: what the desk shows."""
    if order.document_id or not long_orders.is_long(order):
        picture = papers.page_png(order.pages_key, page, lambda: papers.pdf_of(order))
    elif row := long_orders.kept_draft(order):  # its own key: it also changes with its readers and who signs
        picture = papers.page_png(f"draft:{row.attachment_id}", page, row.attachment.read)
    else:
        raise Http404
    if picture is None:
        raise Http404
    return HttpResponse(picture, content_type=Kind.PNG.content_type)


def _draft(order):
    """The draft as PDF; ``None`` while a long one is not printed."""
    if not long_orders.is_long(order):
        return papers.pdf_of(order)
    row = long_orders.kept_draft(order)
    return row.attachment.read() if row else None
