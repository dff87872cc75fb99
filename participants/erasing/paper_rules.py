"""What becomes of orders, filed papers and of files made by the worker."""

from django.utils.translation import gettext_lazy as _

from documents.enums import SIGNED, AttachmentPurpose
from documents.models import (
    Acquaintance,
    Attachment,
    Order,
    OrderTemplate,
    PreparedFile,
    SigningAuthority,
    SigningCertificate,
    Visa,
)
from documents.preparing import let_go
from participants.erasing.registry import RETENTION_ACTS, Fate, nobody, rule

LABOUR = _("Labour Code, Education Act: the staff's own accounts and acts")


rule(
    PreparedFile,
    Fate.DESTROYED,
    _("Lists and archives made in the background"),
    rows=lambda subject: PreparedFile.objects.kept().filter(organisation=subject.person.organisation_id),
    do=lambda subject, rows: let_go(rows),  # they are made anew when somebody asks
    texts=("params", "purpose"),
    of="organisation",
    safe=("kind", "fingerprint", "needs", "summary"),
)


ORDER_TEXTS = ("heading", "search_key", "preamble", "items", "annex", "regulation", "note", "remark")
rule(
    Order,
    Fate.KEPT,
    _("Signed orders that name the person"),
    texts=ORDER_TEXTS,
    of="organisation",
    narrow=lambda rows: rows.exclude(state__in=SIGNED),
    safe=("number", "context", "certificate", "check_code"),
    basis=RETENTION_ACTS,
)
rule(
    Acquaintance,
    Fate.KEPT,
    _("Lists of acquaintance with orders"),
    texts=("name",),
    of="order__organisation",
    narrow=lambda rows: rows.exclude(order__state__in=SIGNED),
    basis=RETENTION_ACTS,
)
rule(Visa, Fate.KEPT, _("Agreements with orders"), texts=("remark",), of="order__organisation", basis=RETENTION_ACTS)
rule(SigningAuthority, Fate.KEPT, basis=LABOUR)
rule(SigningCertificate, Fate.KEPT, basis=LABOUR)
rule(
    Attachment,
    Fate.KEPT,
    _("Evidence and reports that were filed"),
    texts=("name",),
    of="organisation",
    narrow=lambda rows: rows.exclude(purpose=AttachmentPurpose.ORDER),
    safe=("file", "guarded_by", "content_type", "sha256"),
    basis=RETENTION_ACTS,
)
nobody(OrderTemplate)
