"""What is written about consents, and to whom; every letter is queued in the outbox."""

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from mentoring.kit.days import day_words
from organisations.enums import Role
from organisations.models import User
from organisations.outbox import tell, write_letter
from participants.models.consent_code import CODE_LIFE


def link_path(request):
    return reverse("participants:consent_online", args=[request.link.token])


def link_address(request):
    """The whole address of the personal link, for letters and for copying."""
    return settings.PUBLIC_URL + link_path(request)


def write_request(request):
    """The first letter with the link; whoever has an account is told in the product too."""
    subject = _("Consent for %(name)s: read and decide by %(day)s") % {
        "name": request.person.full_name,
        "day": day_words(request.link.expires_at),
    }
    _write(request, f"consent-request:{request.pk}", subject, "request")
    _tell_signer(request, f"consent-request:{request.pk}", _("Your consent is awaited: %(title)s"))


def write_reminder(request):
    day = timezone.localdate().isoformat()
    subject = _("Reminder: consent for %(name)s") % {"name": request.person.full_name}
    _write(request, f"consent-reminder:{request.pk}:{day}", subject, "reminder")
    _tell_signer(request, f"consent-reminder:{request.pk}:{day}", _("Your consent is still awaited: %(title)s"))


def write_code(code, figures):
    """The one-time code."""
    subject = _("%(code)s is the code for your consent") % {"code": figures}
    minutes = CODE_LIFE.seconds // 60
    _write(code.request, f"consent-code:{code.pk}", subject, "code", figures=figures, minutes=minutes)


def write_confirmation(consent):
    """To the signer: what was signed, and where to withdraw it."""
    _write(consent.request, f"consent-given:{consent.pk}", _("Your consent is recorded"), "given", consent=consent)


def write_withdrawal(consent):
    if consent.request and consent.request.link:
        subject = _("Your consent is withdrawn")
        _write(consent.request, f"consent-withdrawn:{consent.pk}", subject, "withdrawn", consent=consent)


def tell_curators(person, *, reason, text, due_on=None):
    organisation = person.organisation
    curators = User.objects.filter(
        is_active=True, memberships__in=organisation.memberships.current().filter(role=Role.CURATOR)
    ).distinct()
    tell(curators, reason=reason, text=text, url=person.get_absolute_url(), organisation=organisation, due_on=due_on)


def _write(request, key, subject, template, **context):
    organisation = request.person.organisation
    body = render_to_string(
        f"participants/consent_letters/{template}.txt",
        {"request": request, "organisation": organisation, "address": link_address(request), **context},
    )
    write_letter(key, to=request.signer_email, subject=subject, body=body, organisation=organisation)


def _tell_signer(request, reason, text):
    user = (request.guardian or request.person).user
    if user:
        tell(
            [user],
            reason=reason,
            text=text % {"title": f"{request.text.title} ({request.person.full_name})"},
            url=link_path(request),
            organisation=request.person.organisation,
            in_digest=not request.signer_email,
        )
