"""Texts of consents: a draft is written, looked at as it prints, and published as the next version."""

from django.db import transaction
from django.db.models import Max, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from participants.consent_papers import print_example
from participants.consent_wording import unknown_fields
from participants.enums import TextRenewal
from participants.models import Consent, ConsentText


@transaction.atomic
def save_text(organisation, kind, *, title, body, valid_years, by):
    """Keep the school's draft of ``kind``. Raises ``Refused`` at the body, naming the line of a field nobody knows."""
    check_fields(body)
    draft = draft_of(organisation, kind) or ConsentText(organisation=organisation, kind=kind, is_draft=True)
    if draft.pk is None:
        rows = ConsentText.objects.filter(Q(organisation=organisation) | Q(organisation__isnull=True), kind=kind)
        draft.version = (rows.aggregate(last=Max("version"))["last"] or 0) + 1
    draft.title, draft.body, draft.valid_years, draft.written_by = title, body, valid_years, by
    draft.save()
    AuditEntry.record(by, "consent.text_saved", draft, organisation=organisation)
    return draft


def draft_of(organisation, kind):
    return ConsentText.objects.filter(organisation=organisation, kind=kind, is_draft=True).first()


def check_fields(body):
    """Raises ``Refused`` at the body for every field in braces that nobody knows, by its line."""
    if wrong := unknown_fields(body):
        raise Refused(
            {
                "body": [
                    Refused(
                        _("Line %(line)d: there is no field %(field)s."),
                        "field_unknown",
                        {"line": line, "field": field},
                    )
                    for line, field in wrong
                ]
            }
        )


@transaction.atomic
def publish_text(organisation, kind, *, renewal, old_until=None, by):
    """The draft becomes the text in use. ``renewal`` says whether those who signed before are asked anew; with a day,
    what they signed holds until then and no longer. Raises ``Refused``: no draft, or it does not fit one page."""
    draft = ConsentText.objects.select_for_update().filter(organisation=organisation, kind=kind, is_draft=True).first()
    if draft is None:
        raise Refused(_("There is no draft to publish."), code="no_draft")
    _content, pages = print_example(draft, organisation)
    if pages > 1:
        raise Refused({"body": _("The text takes more than one page. Shorten it: see how it prints.")}, code="too_long")
    if renewal == TextRenewal.UNTIL_DAY:
        if old_until is None or old_until < organisation.today:
            raise Refused({"old_until": _("Name a day that lies ahead.")}, code="no_day")
        given = Consent.objects.valid(organisation.today).filter(person__organisation=organisation, kind=kind)
        later = Q(superseded_on__isnull=True) | Q(superseded_on__gt=old_until)
        given.filter(later).update(superseded_on=old_until)
    draft.is_draft, draft.published_at = False, timezone.now()
    draft.renewal, draft.old_until = renewal, old_until if renewal == TextRenewal.UNTIL_DAY else None
    draft.save()
    AuditEntry.record(by, "consent.text_published", draft, organisation=organisation, renewal=renewal)
    return draft
