"""Orders with a long annex: they take the worker seconds to print, so their pages are prepared files.

A draft's pages are printed once for whoever looks first; before the signature the final paper is printed with its
number, date, mark and code, and the signature goes over those very bytes. Whatever changed since asks for another one.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256

from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from documents import papers
from documents.check_codes import make_check_code
from documents.enums import OrderState
from documents.models import PreparedFile, SigningCertificate
from documents.preparing import Made, ask_for, prepares
from documents.printing import ROWS_PRINTED_AT_ONCE, print_order
from mentoring.kit.downloads import PDF
from mentoring.kit.errors import Refused
from organisations.access import Permission
from organisations.enums import JobState, Role
from organisations.models import Membership

KIND = "documents.order"
TRIED_AGAIN_AFTER = timedelta(minutes=5)  # a draft that could not be printed
SIGNED_HERE, SIGNED_APART = "here", "apart"


@dataclass(frozen=True)
class Paper:
    """What an order is signed as: its number and day, the code printed on it and the bytes."""

    number: str
    day: date
    check_code: str
    content: bytes


def is_long(order):
    return len(order.annex.get("rows", ())) > ROWS_PRINTED_AT_ONCE


def _place(row):
    """Where the reader of a draft, or its signer, goes on."""
    order, words = row.subject, _("Back to the order")
    if row.params.get("way") == SIGNED_HERE and order.state == OrderState.FOR_SIGNATURE:
        url = reverse("documents:desk", args=[order.organisation_id])
        return f"{url}?order={order.pk}", _("Go on to signing")
    if row.params.get("way") == SIGNED_APART:
        return reverse("documents:order_outside", args=[order.pk]), _("Go on to signing")
    return order.get_absolute_url(), words


def _is_draft(row):
    return not row.params.get("way")  # a final one looks signed and is not


def _told(row):
    title = row.subject.title
    if _is_draft(row):
        return _("The pages are ready: %(title)s") % {"title": title}
    return _("The document is printed and can be signed: %(title)s") % {"title": title}


@prepares(
    KIND,
    title=gettext_lazy("document of the order"),
    place=_place,
    is_for_asker=_is_draft,
    told=_told,
    days=1,
    kept=3,
)
def printed(row, progress):
    order, asked = row.subject, row.params
    if _fingerprint(order) != row.fingerprint:
        raise Refused(_("The order was changed meanwhile. Have it printed anew."), code="order_changed")
    rows = len(order.annex.get("rows", ()))
    progress(1, 3, _("Printing %(count)d rows of the annex") % {"count": rows})
    content = print_order(sheet_for(order, asked, by=row.asked_by))
    progress(2, 3, _("Counting the pages"))
    pages = papers.pages_in(content)
    return Made(content, _("Order %(id)d.pdf") % {"id": order.pk}, PDF, {"rows": rows, "pages": pages})


def sheet_for(order, asked, *, by):
    """The sheet of a draft, or with ``asked`` ({number, day, code, way, certificate}) the final one for ``by``."""
    if not asked:
        return papers.sheet_of(order)
    certificate = SigningCertificate.objects.filter(pk=asked["certificate"], user=by).first()
    return papers.sheet_of(
        order,
        director=Membership.objects.holding(Role.DIRECTOR, order.organisation).filter(user=by).first(),
        number=asked["number"],
        issued_on=parse_date(asked["day"]),
        check_code=asked["code"],
        stamp=papers.stamp_of(certificate) if certificate else None,
        is_signed_apart=asked["way"] == SIGNED_APART,
    )


# --- the pages of a draft ---------------------------------------------------------------------------------------------
def draft_of(order, *, by):
    """The ``PreparedFile`` with the pages of a long draft as it is now; asked for when nobody has yet."""
    key = _fingerprint(order)
    rows = PreparedFile.objects.about(order).filter(kind=KIND, params={}, fingerprint=key).select_related("job")
    failed = rows.filter(job__state=JobState.FAILED, job__finished_at__gt=timezone.now() - TRIED_AGAIN_AFTER)
    found = rows.kept().first() or rows.being_built().first() or failed.first()
    return found or ask_for(KIND, order, by=by, needs=[Permission.ORDER_VIEW], fingerprint=key)


def kept_draft(order):
    """The ready ``PreparedFile`` of a long draft as it is now, or ``None``."""
    rows = PreparedFile.objects.about(order).filter(kind=KIND, params={}, fingerprint=_fingerprint(order))
    return rows.kept().select_related("attachment").first()


# --- the paper to be signed -------------------------------------------------------------------------------------------
def final_of(order, *, by, way, certificate=None):
    """The newest ``PreparedFile`` that ``by`` may sign ``order`` as today, ready, in work or failed; or ``None``."""
    rows = PreparedFile.objects.of(by).about(order).filter(kind=KIND, fingerprint=_fingerprint(order))
    for row in rows.select_related("attachment", "job").order_by("-pk"):
        asked = row.params
        fits = asked.get("way") == way and asked.get("day") == order.organisation.today.isoformat()
        if fits and asked["certificate"] == (certificate.pk if certificate else None):
            return row if row.is_ready or row.is_being_built or row.has_failed else None
    return None


def prepare_final(order, *, number, by, way, certificate=None):
    """Have the final paper printed under ``number``; the one that is in work, or ready, when it is the same."""
    row = final_of(order, by=by, way=way, certificate=certificate)
    if row and row.params["number"] == number and not row.has_failed:
        return row
    asked = {
        "number": number,
        "day": order.organisation.today.isoformat(),
        "code": make_check_code(),
        "certificate": certificate.pk if certificate else None,
        "way": way,
    }
    return ask_for(KIND, order, by=by, needs=[Permission.ORDER_SIGN], params=asked, fingerprint=_fingerprint(order))


def final_paper(order, *, number, by, way, certificate=None):
    """The ``Paper`` that was printed for this signature. Raises ``Refused`` where there is none, or it says another
    number."""
    row = final_of(order, by=by, way=way, certificate=certificate)
    if row is None or not row.is_ready or not row.attachment.is_intact:
        raise Refused(
            _("The order has a long annex: have its document printed first, then sign it."), code="not_printed"
        )
    if row.params["number"] != number:
        raise Refused(
            _("The document is printed under No. %(number)s. Sign it so or have it printed anew."),
            code="other_number",
            params={"number": row.params["number"]},
        )
    return Paper(number, parse_date(row.params["day"]), row.params["code"], row.attachment.read())


def forget(order):
    """The order is signed: what was printed on the way goes."""
    rows = PreparedFile.objects.about(order).filter(kind=KIND, attachment__isnull=False)
    for row in rows.select_related("attachment"):
        row.let_go()


def _fingerprint(order):
    """Names all that the draft would print now, its readers and signatory included."""
    return sha256(repr(papers.sheet_of(order)).encode()).hexdigest()
