"""What is written about consents, and to whom; every letter is queued in the outbox."""

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mentoring.kit.days import day_words
from organisations.enums import Role
from organisations.models import User
from organisations.outbox import tell, write_letter
from participants.enums import PersonGroup
from participants.models import ConsentRequest
from participants.models.consent_code import CODE_LIFE


def link_path(request):
    return reverse("participants:consent_online", args=[request.link.token])


def link_address(request):
    """The whole address of the personal link, for letters and for copying."""
    return settings.PUBLIC_URL + link_path(request)


def write_request(requests, *, holds_until=None):
    """The first letter with the link all ``requests`` share; whoever has an account is told in the product too.

    ``holds_until``: the last day of the papers these are to replace."""
    request = requests[0]
    subject = _("Consent for %(name)s: read and decide by %(day)s") % {
        "name": _names(requests),
        "day": day_words(request.link.expires_at),
    }
    _write(request, f"consent-request:{request.pk}", subject, "request", requests=requests, holds_until=holds_until)
    _tell_signer(requests, f"consent-request:{request.pk}", _("Your consent is awaited: %(title)s"))


def write_reminder(requests):
    day, request = timezone.localdate().isoformat(), requests[0]
    subject = _("Reminder: consent for %(name)s") % {"name": _names(requests)}
    _write(request, f"consent-reminder:{request.pk}:{day}", subject, "reminder", requests=requests)
    _tell_signer(requests, f"consent-reminder:{request.pk}:{day}", _("Your consent is still awaited: %(title)s"))


def _names(requests):
    return ", ".join(dict.fromkeys(request.person.full_name for request in requests))


def write_code(code, figures):
    """The one-time code."""
    subject = _("%(code)s is the code for your consent") % {"code": figures}
    minutes = CODE_LIFE.seconds // 60
    chosen = ConsentRequest.objects.filter(pk__in=code.chosen).select_related("text", "person").order_by("pk")
    facts = {"figures": figures, "minutes": minutes, "requests": list(chosen) or [code.request]}
    _write(code.request, f"consent-code:{code.pk}", subject, "code", **facts)


def write_confirmation(consents):
    """To the signer: what was signed, and where to withdraw it."""
    first, requests = consents[0], [consent.request for consent in consents]
    facts = {"consent": first, "requests": requests}
    _write(first.request, f"consent-given:{first.pk}", _("Your consent is recorded"), "given", **facts)


def write_withdrawal(consent):
    if consent.request and consent.request.link:
        subject = _("Your consent is withdrawn")
        facts = {"consent": consent, "requests": [consent.request]}
        _write(consent.request, f"consent-withdrawn:{consent.pk}", subject, "withdrawn", **facts)


def tell_curators(person, *, reason, text, due_on=None):
    _tell_curators_of(person.organisation, person.get_absolute_url(), reason, text, due_on)


def tell_of_unasked(programme, count, until):
    """``count`` people of ``programme`` have to sign anew by ``until``, and cannot be asked by e-mail."""
    text = ngettext(
        "%(count)d person has to renew a consent by %(day)s, and there is no e-mail to ask by. Print a form.",
        "%(count)d people have to renew a consent by %(day)s, and there is no e-mail to ask by. Print the forms.",
        count,
    ) % {"count": count, "day": day_words(until)}
    today = programme.organisation.today.isoformat()
    url = reverse("participants:consents", args=[programme.pk]) + "?show=anew"
    _tell_curators_of(
        programme.organisation, url, f"consent-renewals:{programme.pk}:{until.isoformat()}:{count}:{today}", text, until
    )


def _tell_curators_of(organisation, url, reason, text, due_on):
    curators = User.objects.filter(
        is_active=True, memberships__in=organisation.memberships.current().filter(role=Role.CURATOR)
    ).distinct()
    tell(curators, reason=reason, text=text, url=url, organisation=organisation, due_on=due_on)


def _write(request, key, subject, template, **context):
    organisation = request.person.organisation
    body = render_to_string(
        f"participants/consent_letters/{template}.txt",
        {
            "request": request,
            "organisation": organisation,
            "address": link_address(request),
            "to_pupil": request.guardian_id is None and request.person.group == PersonGroup.STUDENT,
            **context,
        },
    )
    write_letter(key, to=request.signer_email, subject=subject, body=body, organisation=organisation)


def _tell_signer(requests, reason, text):
    request = requests[0]
    user = (request.guardian or request.person).account
    if user:
        tell(
            [user],
            reason=reason,
            text=text % {"title": "; ".join(f"{one.text.title} ({one.person.full_name})" for one in requests)},
            url=link_path(request),
            organisation=request.person.organisation,
            in_digest=not request.signer_email,
        )
