"""Asking for consents, and keeping those that came on paper; withdrawing any of them."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Q
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
from participants.gate import COLLECTED, FREE_KINDS, missing_papers_of
from participants.models import Consent, ConsentNeeds, ConsentPolicy, ConsentRequest, Guardian, Person
from participants.models.consent_policy import USUAL_RENEWAL_DAYS

LINK_LIFE = timedelta(days=30)


@transaction.atomic
def send_links(people, *, by, kinds=(), papers=None, holds_until=None):
    """Ask the signers of what ``people`` lack: one letter with one link for all that a signer is asked for, each paper
    a request of its own. ``kinds`` and ``papers`` as in ``plan_links``; ``holds_until``: the last day of what they have
    signed before, by person key. Returns the ``AskPlan`` carried out."""
    plan = plan_links(_locked(people), kinds, papers)
    texts = {}
    for asks in plan.letters:
        link = PersonalLink.objects.create(purpose=LinkPurpose.CONSENT, expires_at=timezone.now() + LINK_LIFE)
        requests = []
        for ask in asks:
            organisation, kind = ask.person.organisation, ask.missing.kind
            key = (kind, organisation.pk)
            texts[key] = texts.get(key) or text_of(kind, organisation)
            waiting = ConsentRequest.objects.open().filter(person=ask.person, guardian=ask.guardian, text__kind=kind)
            _close(waiting.filter(way=ConsentWay.ONLINE))
            request = ConsentRequest.objects.create(
                person=ask.person, guardian=ask.guardian, text=texts[key], way=ConsentWay.ONLINE, link=link, asked_by=by
            )
            requests.append(request)
            AuditEntry.record(by, "consent.asked", ask.person, request=request.pk, kind=kind)
        ends = [holds_until[ask.person.pk] for ask in asks if holds_until and holds_until[ask.person.pk]]
        letters.write_request(requests, holds_until=min(ends, default=None))
    return plan


@transaction.atomic
def remind(people, *, by):
    """Write once more to those who have not answered, at most once a day each. Returns the ``AskPlan`` carried out."""
    plan = plan_reminders(_locked(people))
    for request in plan.asks:
        request.reminded_at = timezone.now()
        request.save(update_fields=["reminded_at"])
    by_link = {}
    for request in plan.asks:
        by_link.setdefault(request.link_id, []).append(request)
    for requests in by_link.values():
        letters.write_reminder(requests)
    AuditEntry.objects.bulk_record(by, "consent.reminded", [request.person for request in plan.asks])
    return plan


@transaction.atomic
def note_printed(people, *, by, kinds=()):
    """Printed forms are on their way to the signers of what ``people`` lack: from now on they are awaited."""
    people = _locked(people)
    missing = missing_papers_of(people, purpose=COLLECTED, kinds=kinds)
    requests = open_requests_for(people)
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
    person,
    *,
    given_on,
    scan,
    scan_name,
    scan_type,
    by,
    by_self=False,
    guardian=None,
    guardian_name="",
    relation="",
    kinds=(),
):
    """Keep signed forms with their scan (bytes): one consent for each signature on them.

    ``kinds`` of consent are on the scan, by default the one to the data. The guardian is one of the person's, or a new
    one by name. Raises ``Refused`` at the field."""
    person = Person.objects.select_for_update(of=("self",)).select_related("organisation").get(pk=person.pk)
    if given_on > person.organisation.today:
        raise Refused({"given_on": gettext_lazy("This day has not come yet.")})
    is_minor = person.is_minor_on(given_on)
    if is_minor and (guardian is None or not guardian.last_name) and guardian_name:
        guardian = name_guardian(person, guardian, guardian_name, relation)
    kinds = kinds or [ConsentKind.CHILD_DATA if is_minor else ConsentKind.OWN_DATA]
    signatures = [(kind, signer) for kind in kinds for signer in _signers(kind, is_minor, guardian, by_self)]
    if not signatures:
        raise Refused({"guardian_name": gettext_lazy("Say who signed the form.")})
    texts = {kind: text_printed(person, kind) for kind in kinds}
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
        keep_paper(person, signer, texts[kind], given_on=given_on, scan=attachment, by=by)
        for kind, signer in signatures
    ]
    AuditEntry.objects.bulk_record(by, "consent.recorded", consents)
    return consents


def _signers(kind, is_minor, guardian, by_self):
    """Whose signatures a form of ``kind`` carries: the guardian's, ``None`` for the person's own."""
    if not is_minor or kind == ConsentKind.EXTRA_DUTY:
        return [None]
    own = [None] if by_self and kind != ConsentKind.CHILD_TAKES_PART else []
    return ([guardian] if guardian else []) + own


def keep_paper(person, guardian, text, *, given_on, scan, by):
    """One signature on a paper form, with its scan; whoever has signed is asked no more."""
    consent = Consent.objects.create(
        person=person,
        guardian=guardian,
        kind=text.kind,
        text=text,
        signer_name=guardian.full_name if guardian else person.full_name,
        way=ConsentWay.PAPER,
        given_on=given_on,
        valid_until=valid_until(text, given_on),
        scan=scan,
        recorded_by=by,
    )
    close_answered(consent)
    return consent


@transaction.atomic
def withdraw_consent(consent, *, note="", by=None):
    """Take a consent back; the data are to be destroyed within 30 days. ``by`` is ``None`` for the holder of a link."""
    hold_people([consent.person_id])
    consent = (
        Consent.objects.select_for_update(of=("self",))
        .select_related("person__organisation", "guardian", "request__link", "text")
        .get(pk=consent.pk)
    )
    consent.withdraw(note)
    AuditEntry.record(by, "consent.withdrawn", consent)
    if consent.person.erased_at:  # the data were destroyed before: there is nothing left to do
        return consent
    after_withdrawal(consent, by=by)
    letters.tell_curators(
        consent.person,
        reason=f"consent-withdrawn:{consent.pk}",
        text=_withdrawn_words(consent)
        % {
            "name": consent.person.full_name,
            "title": consent.text.title,
            "day": day_words(consent.destroy_by),
        },
        due_on=consent.destroy_by,
    )
    letters.write_withdrawal(consent)
    return consent


def _withdrawn_words(consent):
    if consent.kind in FREE_KINDS:
        return _("%(name)s: withdrawn is “%(title)s”. Destroy what was gathered by it by %(day)s; taking part goes on.")
    return _("%(name)s: the consent is withdrawn. Destroy the data by %(day)s.")


@transaction.atomic
def set_policy(organisation, *, cosigns_from_age, by, renew_days=USUAL_RENEWAL_DAYS, writes_online=False):
    """Choose from which age a minor signs beside the guardian (``None``: the guardian's signature is enough), how many
    days before its term ends a consent is asked for anew, and whether an answer by a link counts as written form."""
    chosen = {"cosigns_from_age": cosigns_from_age, "renew_days": renew_days, "writes_online": writes_online}
    policy, _made = ConsentPolicy.objects.update_or_create(organisation=organisation, defaults=chosen)
    AuditEntry.record(by, "consent.policy_set", organisation, **chosen)
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
    hold_people(keys)
    rows = Person.objects.filter(pk__in=keys)
    return list(rows.select_related("organisation").prefetch_related("guardians"))


def hold_people(keys):
    """Whoever deals with the papers of these people holds them first, everybody in one order, until it is done."""
    list(Person.objects.filter(pk__in=keys).order_by("pk").select_for_update(of=("self",)).values_list("pk"))


def name_guardian(person, guardian, name, relation):
    """The guardian a form names: a known one who had no name yet, or a new one."""
    guardian = guardian or Guardian(child=person)
    guardian.last_name, guardian.first_name, guardian.patronymic = split_full_name(name)
    guardian.relation = relation or guardian.relation
    guardian.save()
    return guardian


def text_printed(person, kind):
    """The wording that stood on the form: of the form awaited, or the one in use."""
    request = ConsentRequest.objects.open().filter(person=person, way=ConsentWay.PAPER, text__kind=kind).first()
    return request.text if request else text_of(kind, person.organisation)


@transaction.atomic
def set_needs(programme, needs, *, for_school, by):
    """Choose which papers are needed for what (``ConsentNeeds.needs``): in the programme alone, or in all the school's
    programmes of its model; then the programme keeps no list of its own."""
    organisation = programme.organisation
    scope = {"organisation": organisation, "programme": None if for_school else programme, "model": programme.model}
    if for_school:
        ConsentNeeds.objects.filter(programme=programme).delete()
    ConsentNeeds.objects.update_or_create(**scope, defaults={"needs": needs})
    AuditEntry.record(by, "consent.needs_set", programme, needs=needs, for_school=for_school)


@transaction.atomic
def forget_needs(programme, *, by):
    """Back to the usual list: the programme's own and the school's for its model are dropped."""
    scopes = Q(programme=programme) | Q(
        programme__isnull=True, organisation=programme.organisation, model=programme.model
    )
    ConsentNeeds.objects.filter(scopes).delete()
    AuditEntry.record(by, "consent.needs_set", programme, needs={})
