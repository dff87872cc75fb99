"""Consent by a personal link: a code, the answer, all of it recorded."""

from datetime import datetime, time

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mentoring.kit.errors import Refused
from mentoring.kit.text import split_full_name
from organisations.models import AuditEntry
from participants import consent_letters as letters
from participants.actions.consents import close_answered, hold_people
from participants.consent_wording import statement_of, valid_until
from participants.enums import Confirmation, ConsentWay
from participants.models import Consent, ConsentCode, ConsentPolicy, ConsentRequest
from participants.models.consent_code import CODES_AN_HOUR

OF_AGE = gettext_lazy("The child has come of age: from now on they answer alone, and the school asks them itself.")


@transaction.atomic
def send_code(request, *, signer_name="", chosen=()):
    """Send a code to the address the school knows: it agrees to ``request``, or to the ``chosen`` of the same link.

    ``signer_name``: of a guardian whose name the school lacks."""
    request, chosen = _held_with(request, chosen)
    for one in chosen:
        _check_open(one)
    if not request.signer_email:
        raise Refused(_("The school does not know your e-mail. Ask the curator for a paper form."), code="no_address")
    if ConsentCode.objects.of_link(request.link).recent().count() >= CODES_AN_HOUR:
        raise Refused(
            _("Too many codes were sent. Use the last one, or ask for another in an hour."), code="too_many_codes"
        )
    code, figures = ConsentCode.issue(request, signer_name=_signer_name(request, signer_name), chosen=chosen)
    letters.write_code(code, figures)
    return code


def give_by_code(request, figures, *, ip_address=None):
    """Record the consents the code was asked for when ``figures`` are the last one sent; returns them.

    A wrong try is counted although it is refused."""
    code = ConsentCode.objects.of_link(request.link).usable().first()
    if code is None:
        raise Refused(_("The code has run out. Ask for a new one."), code="code_expired")
    if not code.accepts(figures):
        raise Refused(_("This code does not fit. Look at the last letter, or ask for a new code."), code="code_wrong")
    with transaction.atomic():
        ConsentCode.objects.filter(pk=code.pk).update(used_at=timezone.now())
        chosen = ConsentRequest.objects.filter(link=request.link_id, pk__in=code.chosen or [code.request_id])
        _held_with(request, chosen)
        return _give_all(chosen, Confirmation.CODE, code.signer_name, ip_address, by=None)


@transaction.atomic
def give_by_account(request, *, by, signer_name="", ip_address=None, chosen=(), by_card=False):
    """Record the consents of a signer who has signed in, ``by_card`` or with a password.

    Raises ``Refused`` when ``by`` is somebody else."""
    request, chosen = _held_with(request, chosen)
    if any((one.guardian or one.person).account_id != by.pk for one in [request, *chosen]):
        raise Refused(_("Only the one who is asked can agree."), code="not_the_signer")
    confirmed_by = Confirmation.CARD if by_card else Confirmation.ACCOUNT
    return _give_all(chosen, confirmed_by, _signer_name(request, signer_name), ip_address, by=by)


@transaction.atomic
def refuse(request, *, by=None):
    """“I do not agree”: noted, the curator is told; the link stays, one may think again."""
    request, _chosen = _held_with(request)
    _check_open(request)
    if request.refused_at:  # said already
        return request
    request.refused_at = timezone.now()
    request.save(update_fields=["refused_at"])
    AuditEntry.record(by, "consent.refused", request.person, request=request.pk)
    letters.tell_curators(
        request.person,
        reason=f"consent-refused:{request.pk}:{request.refused_at:%Y%m%d%H%M%S}",
        text=_("%(signer)s does not give the consent: %(name)s.")
        % {"signer": request.signer_name, "name": request.person.full_name},
    )
    return request


def _give_all(requests, confirmed_by, signer_name, ip_address, *, by):
    """A consent for each of ``requests`` of one link, told in one letter; what was closed meanwhile is left out."""
    held = [_held(request) for request in requests]
    living = [request for request in held if len(held) == 1 or _is_open(request)]
    if not living:
        _check_open(held[0])
    given = [_give(request, confirmed_by, signer_name, ip_address, by=by) for request in living]
    letters.write_confirmation(given)
    return given


def _is_open(request):
    return not request.closed_at and not Consent.objects.filter(request=request).exists()


def _give(request, confirmed_by, signer_name, ip_address, *, by):
    _check_open(request)
    person, guardian, text = request.person, request.guardian, request.text
    if guardian and not guardian.last_name:
        guardian.last_name, guardian.first_name, guardian.patronymic = split_full_name(signer_name)
        guardian.save(update_fields=["last_name", "first_name", "patronymic"])
    day = person.organisation.today
    consent = Consent.objects.create(
        person=person,
        guardian=guardian,
        kind=text.kind,
        text=text,
        request=request,
        signer_name=signer_name,
        way=ConsentWay.ONLINE,
        given_on=day,
        valid_until=valid_until(text, day),
        statement=statement_for(request, signer_name),
        confirmed_by=confirmed_by,
        ip_address=ip_address,
        recorded_by=by,
    )
    link = request.link
    link.refresh_from_db()
    link.used_at = timezone.now()
    to_withdraw_by = timezone.make_aware(datetime.combine(consent.valid_until, time.max))
    link.expires_at = max(to_withdraw_by, link.expires_at) if link.consent_requests.count() > 1 else to_withdraw_by
    link.save(update_fields=["used_at", "expires_at"])
    close_answered(consent)
    AuditEntry.record(by, "consent.given", consent)
    return consent


def statement_for(request, signer_name=""):
    """The text as this signer agrees to it today. A minor who signs beside the guardian adds a line of their own."""
    person, day = request.person, request.person.organisation.today
    guardian = request.guardian or person.guardians.exclude(last_name="").first()
    name = signer_name if request.guardian else ""
    statement = statement_of(request.text, person, guardian, day=day, signer_name=name)
    if request.is_cosigning:
        line = _("I, %(name)s, have read this text and agree with it.") % {"name": person.full_name}
        statement = f"{statement}\n\n{line}"
    return statement


def _held_with(request, chosen=()):
    """``request``, and those ``chosen`` of its link (itself when none is), held after the people they are about and one
    after the other: two who answer for one child at once wait for each other and do not get stuck."""
    found = {one.pk: one for one in [request, *chosen] if one.link_id == request.link_id}
    hold_people(one.person_id for one in found.values())
    held = {key: _held(found[key]) for key in sorted(found)}
    return held[request.pk], [held[one.pk] for one in chosen if one.pk in held] or [held[request.pk]]


def _held(request):
    rows = ConsentRequest.objects.select_for_update(of=("self",))
    return rows.select_related(
        "person__organisation", "guardian__user", "person__user", "person__home__user", "text", "link"
    ).get(pk=request.pk)


def is_for_paper(request):
    """Whether the school takes this consent on paper only, though a link was sent."""
    organisation = request.person.organisation_id
    return ConsentPolicy.objects.by_organisation([organisation])[organisation].asks_paper(request.text.kind)


def _check_open(request):
    if request.guardian and not request.person.is_minor:
        raise Refused(OF_AGE, code="of_age")
    if Consent.objects.filter(request=request).exists():
        raise Refused(_("This consent is already given."), code="consent_given")
    if request.closed_at:
        raise Refused(_("The school does not need this consent any more."), code="request_closed")
    if is_for_paper(request):
        raise Refused(_("This consent is signed on paper. Ask the curator for the form."), code="on_paper")


def _signer_name(request, typed):
    if request.guardian is None or request.guardian.last_name:
        return request.signer_name
    if not typed.strip():
        raise Refused({"signer_name": gettext_lazy("Write your surname, name and patronymic in full.")})
    try:
        split_full_name(typed)
    except Refused as refusal:
        raise Refused({"signer_name": refusal.messages}) from refusal
    return " ".join(typed.split())
