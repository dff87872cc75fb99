"""An order as paper: what is printed of a row, as a PDF and as pictures of its pages."""

import io

import pypdfium2
from django.conf import settings
from django.core.cache import cache
from django.urls import reverse

from documents.printing import (
    Acquaintance,
    Annex,
    Column,
    Item,
    OrderSheet,
    Regulation,
    Stamp,
    date_in_words,
    print_order,
)
from organisations.enums import Role
from organisations.models import Membership

KEEP_PAGES = 1800  # seconds
PAGE_SCALE = 2.0  # 144 dpi: sharp on a screen, small enough for a phone


def sheet_of(order, *, director=None, number="", issued_on=None, stamp=None, check_code="", is_signed_apart=False):
    """The ``OrderSheet`` of ``order``; without a number it is a draft."""
    organisation = order.organisation
    membership = director or head_of(organisation)
    return OrderSheet(
        organisation=organisation.name,
        organisation_short=organisation.official_short_name or organisation.short_name,
        founder=organisation.founder,
        locality=organisation.locality,
        heading=order.heading,
        preamble=order.preamble,
        items=[Item(item["number"], item["text"]) for item in order.items],
        annexes=annexes_of(order),
        acquaintances=[
            Acquaintance(a.user.signature_name if a.user_id else a.name)
            for a in order.acquaintances.select_related("user").order_by("pk")
        ],
        signatory_post=membership.title.capitalize() if membership else "",
        signatory_name=membership.user.signature_name if membership else "",
        number=number,
        issued_on=issued_on,
        stamp=stamp,
        check_code=check_code,
        check_url=check_url(check_code) if check_code else "",
        is_signed_apart=is_signed_apart,
        is_draft=not number,
    )


def day_in_words(day):
    """«17 ноября 2025 г.»"""
    return date_in_words(day)


def head_of(organisation):
    """The membership of the acting director, or ``None``."""
    return Membership.objects.holding(Role.DIRECTOR, organisation).select_related("user").first()


def annexes_of(order):
    """The text it approves, then the table: as they are numbered."""
    text, table = order.regulation, order.annex
    items = [Item(item["number"], item["text"]) for item in text.get("items", [])]
    return [*([Regulation(text["title"], items)] if text else []), *([annex_of(table)] if table else [])]


def annex_of(annex):
    columns = [Column(column["title"], column.get("width")) for column in annex["columns"]]
    return Annex(
        annex["title"],
        columns,
        annex["rows"],
        is_numbered=annex.get("is_numbered", True),
        is_approved=annex.get("is_approved", False),
    )


def stamp_of(certificate):
    return Stamp(
        serial=certificate.serial,
        owner=certificate.owner,
        valid_from=certificate.valid_from.date(),
        valid_until=certificate.valid_until.date(),
    )


def check_url(code):
    return settings.PUBLIC_URL + reverse("documents:check_code", args=[code])


def pdf_of(order):
    """The kept document, or the draft as it would be printed now."""
    if order.document_id:
        return order.document.read()
    return cache.get_or_set(f"{order.pages_key}:pdf", lambda: print_order(sheet_of(order)), KEEP_PAGES)


def page_count(order):
    return pages_in(pdf_of(order))


def pages_in(content):
    """How many pages the PDF bytes ``content`` have."""
    pdf = pypdfium2.PdfDocument(content)
    try:
        return len(pdf)
    finally:
        pdf.close()


def page_png(key, page, read):
    """Page ``page`` (from 1) as PNG bytes, or ``None`` beyond the last one. ``read()`` gives the PDF that ``key`` names
    in the cache."""
    return cache.get_or_set(f"{key}:page:{page}", lambda: _draw(read(), page), KEEP_PAGES)


def _draw(content, page):
    pdf = pypdfium2.PdfDocument(content)
    try:
        if not 1 <= page <= len(pdf):
            return None
        picture = io.BytesIO()
        pdf[page - 1].render(scale=PAGE_SCALE).to_pil().save(picture, "PNG", optimize=True)
        return picture.getvalue()
    finally:
        pdf.close()
