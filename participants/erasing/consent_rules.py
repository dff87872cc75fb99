"""What becomes of consents, of what was asked for, and of signed forms photographed in a pile."""

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from organisations.models import (
    PersonalLink,
)
from participants.erasing.changes import destroy_files, erased_name, make_nameless
from participants.erasing.registry import STATISTICS, Fate, own, rule
from participants.models import (
    Consent,
    ConsentCode,
    ConsentRequest,
    PaperPile,
    PileForm,
    PilePage,
)


def _erase_consents(subject, rows):
    for row in rows.select_related("scan"):
        if row.scan and not Consent.objects.filter(scan=row.scan).exclude(person=subject.person).exists():
            row.scan.destroy()
    make_nameless(rows, {"signer_name": erased_name(), "statement": "", "withdrawal_note": "", "ip_address": None})


own(
    Consent,
    Fate.NAMELESS,
    _("Consents: who signed, the text with names, scans"),
    "person",
    do=_erase_consents,
    safe=("signer_name", "statement", "withdrawal_note", "ip_address"),
    basis=_("152-FZ art. 9 part 3: that a consent was given and withdrawn has to be shown"),
)


def _erase_requests(subject, rows):
    others = ConsentRequest.objects.exclude(person=subject.person)  # one link may ask for several children
    links = PersonalLink.objects.filter(consent_requests__in=rows, revoked_at=None).exclude(consent_requests__in=others)
    PersonalLink.objects.filter(pk__in=list(links.values_list("pk", flat=True))).update(revoked_at=timezone.now())
    rows.filter(closed_at=None).update(closed_at=timezone.now())


own(
    ConsentRequest,
    Fate.NAMELESS,
    _("Requests for consent"),
    "person",
    do=_erase_requests,
    basis=STATISTICS,
)
own(
    ConsentCode,
    Fate.DESTROYED,
    _("Codes sent by e-mail"),
    "request__person",
    position=10,
)


def _piled(subject):
    return PileForm.objects.filter(Q(person=subject.person) | Q(guardian__child=subject.person))


rule(
    PileForm,
    Fate.NAMELESS,
    _("Signed forms photographed in a pile"),
    rows=_piled,
    clear={"guardian_name": ""},
    safe=("relation", "closed_requests"),
    basis=STATISTICS,
)


def _destroy_pictures(subject, rows):
    destroy_files(row.picture for row in rows.select_related("picture") if row.picture)
    make_nameless(rows, {"source": ""})


rule(
    PilePage,
    Fate.NAMELESS,
    _("Signed forms photographed in a pile"),
    rows=lambda subject: PilePage.objects.filter(form__in=_piled(subject)),
    do=_destroy_pictures,
    safe=("source",),
    basis=STATISTICS,
)
rule(
    PaperPile,
    Fate.NAMELESS,
    _("Signed forms photographed in a pile"),
    texts=("troubles",),
    of="programme__organisation",
)
