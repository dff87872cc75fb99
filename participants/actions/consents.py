"""Asking for consents, and keeping those that came on paper; withdrawing any of them."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from documents.enums import AttachmentPurpose
from documents.models import Attachment
from mentoring.kit.days import day_words
from mentoring.kit.errors import Refused
from mentoring.kit.text import split_full_name
from mentoring.kit.uploads import safe_name
from organisations.access import Permission
from organisations.enums import LinkPurpose
from organisations.models import AuditEntry, PersonalLink
from participants import consent_letters as letters
from participants.actions.erasing import after_new_consent, after_withdrawal
from participants.consent_asking import open_requests_for, plan_links, plan_reminders, signer_of
from participants.consent_wording import text_of, valid_until
from participants.enums import ConsentKind, ConsentWay
from participants.gate import missing_papers_of
from participants.models import Consent, ConsentPolicy, ConsentRequest, Guardian, Person

LINK_LIFE = timedelta(days=30)


@transaction.atomic
def send_links(people, *, by):
    """Ask the signers of what ``people`` lack by a personal link and a letter. Returns the ``AskPlan`` carried out."""
    plan = plan_links(_locked(people))
    texts = {}
    for ask in plan.asks:
        organisation = ask.person.organisation
        key = (ask.missing.kind, organisation.pk)
        texts[key] = texts.get(key) or text_of(ask.missing.kind, organisation)
        _close(ConsentRequest.objects.open().filter(person=ask.person, guardian=ask.guardian, way=ConsentWay.ONLINE))
        link = PersonalLink.objects.create(purpose=LinkPurpose.CONSENT, expires_at=timezone.now() + LINK_LIFE)
        request = ConsentRequest.objects.create(
            person=ask.person, guardian=ask.guardian, text=texts[key], way=ConsentWay.ONLINE, link=link, asked_by=by
        )
        letters.write_request(request)
        AuditEntry.record(by, "consent.asked", ask.person, request=request.pk, kind=ask.missing.kind)
    return plan


@transaction.atomic
def remind(people, *, by):
    """Write once more to those who have not answered, at most once a day each. Returns the ``AskPlan`` carried out."""
    plan = plan_reminders(_locked(people))
    for request in plan.asks:
        request.reminded_at = timezone.now()
        request.save(update_fields=["reminded_at"])
        letters.write_reminder(request)
    AuditEntry.objects.bulk_record(by, "consent.reminded", [request.person for request in plan.asks])
    return plan


@transaction.atomic
def note_printed(people, *, by):
    """Printed forms are on their way to the signers of what ``people`` lack: from now on they are awaited."""
    people = _locked(people)
    missing, requests = missing_papers_of(people), open_requests_for(people)
    for person in people:
        for paper in missing[person.pk]:
            ask = signer_of(person, paper)
            if ask is None or requests[person.pk, paper.by_guardian, paper.kind].by_form:
                continue
            text = text_of(paper.kind, person.organisation)
            ConsentRequest.objects.create(
                person=person, guardian=ask.guardian, text=text, way=ConsentWay.PAPER, asked_by=by
            )
    AuditEntry.objects.bulk_record(by, "consent.printed", [person for person in people if missing[person.pk]])


@transaction.atomic
def record_paper(
    person, *, given_on, scan, scan_name, scan_type, by, by_self=False, guardian=None, guardian_name="", relation=""
):
    """Keep a signed form with its scan (bytes): one consent for each signature on it.

    The guardian is one of the person's, or a new one by name. Raises ``Refused`` at the field."""
    person = Person.objects.select_for_update(of=("self",)).select_related("organisation").get(pk=person.pk)
    if given_on > person.organisation.today:
        raise Refused({"given_on": gettext_lazy("This day has not come yet.")})
    is_minor = person.is_minor_on(given_on)
    if is_minor and (guardian is None or not guardian.last_name) and guardian_name:
        guardian = _named(person, guardian, guardian_name, relation)
    signers = ([guardian] if is_minor and guardian else []) + ([None] if by_self or not is_minor else [])
    if not signers:
        raise Refused({"guardian_name": gettext_lazy("Say who signed the form.")})
    kind = ConsentKind.CHILD_DATA if is_minor else ConsentKind.OWN_DATA
    text = _text_printed(person, kind)
    attachment = Attachment.objects.keep(
        scan,
        name=safe_name(scan_name),
        content_type=scan_type,
        purpose=AttachmentPurpose.CONSENT_SCAN,
        guarded_by=Permission.CONSENT_VIEW,
        organisation=person.organisation,
        by=by,
    )
    consents = [
        Consent.objects.create(
            person=person,
            guardian=signer,
            kind=kind,
            text=text,
            signer_name=signer.full_name if signer else person.full_name,
            way=ConsentWay.PAPER,
            given_on=given_on,
            valid_until=valid_until(text, given_on),
            scan=attachment,
            recorded_by=by,
        )
        for signer in signers
    ]
    for consent in consents:
        close_answered(consent)
    AuditEntry.objects.bulk_record(by, "consent.recorded", consents)
    return consents


@transaction.atomic
def withdraw_consent(consent, *, note="", by=None):
    """Take a consent back; the data are to be destroyed within 30 days. ``by`` is ``None`` for the holder of a link."""
    consent = (
        Consent.objects.select_for_update(of=("self",))
        .select_related("person__organisation", "guardian", "request__link", "text")
        .get(pk=consent.pk)
    )
    consent.withdraw(note)
    AuditEntry.record(by, "consent.withdrawn", consent)
    after_withdrawal(consent, by=by)
    letters.tell_curators(
        consent.person,
        reason=f"consent-withdrawn:{consent.pk}",
        text=_("%(name)s: the consent is withdrawn. Destroy the data by %(day)s.")
        % {"name": consent.person.full_name, "day": day_words(consent.destroy_by)},
        due_on=consent.destroy_by,
    )
    letters.write_withdrawal(consent)
    return consent


@transaction.atomic
def set_policy(organisation, *, cosigns_from_age, by):
    """Choose from which age a minor signs beside the guardian; ``None``: the guardian's signature is enough."""
    policy, _made = ConsentPolicy.objects.update_or_create(
        organisation=organisation, defaults={"cosigns_from_age": cosigns_from_age}
    )
    AuditEntry.record(by, "consent.policy_set", organisation, cosigns_from_age=cosigns_from_age)
    return policy


def close_answered(consent):
    """Whoever has signed is asked no more, whichever way it was; what was to be destroyed may stay."""
    waiting = ConsentRequest.objects.open().filter(person=consent.person_id, text__kind=consent.kind)
    _close(waiting.filter(guardian__isnull=consent.guardian_id is None))
    after_new_consent(consent)


def _close(requests):
    requests.update(closed_at=timezone.now())


def _locked(people):
    """``people`` read anew and held, so that what was shown in a preview is weighed once more."""
    keys = [person.pk for person in people]
    rows = Person.objects.filter(pk__in=keys).select_for_update(of=("self",))
    return list(rows.select_related("organisation").prefetch_related("guardians"))


def _named(person, guardian, name, relation):
    """The guardian a form names: a known one who had no name yet, or a new one."""
    guardian = guardian or Guardian(child=person)
    guardian.last_name, guardian.first_name, guardian.patronymic = split_full_name(name)
    guardian.relation = relation or guardian.relation
    guardian.save()
    return guardian


def _text_printed(person, kind):
    """The wording that stood on the form: of the form awaited, or the one in use."""
    request = ConsentRequest.objects.open().filter(person=person, way=ConsentWay.PAPER, text__kind=kind).first()
    return request.text if request else text_of(kind, person.organisation)
