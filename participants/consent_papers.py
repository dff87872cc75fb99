"""Consents on paper: forms to sign by hand, and what was signed online."""

from dataclasses import dataclass

from django.conf import settings
from django.db.models import prefetch_related_objects
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from documents.printing import date_in_words, typeset
from mentoring.kit.errors import Refused
from mentoring.kit.pdf import qr_svg, render_pdf, render_pdf_apart
from participants.consent_asking import signer_of
from participants.consent_wording import blocks_of, statement_of, text_of
from participants.gate import GUARDIANS, MINORS_OWN, Missing, papers_needed
from participants.models import ConsentPolicy

FORMS_PRINTED_AT_ONCE = 8  # a second or so; a class is printed in a process of its own
MOST_FORMS = 120  # about eight seconds of work: a person can wait for that


@dataclass(frozen=True)
class Signature:
    """A line to sign on; ``blanks`` are what the signer fills in by hand."""

    title: str
    name: str = ""
    blanks: tuple = ()


@dataclass(frozen=True)
class ConsentSheet:
    """One page. A form has signature lines and a QR; what was signed online tells who, when and how instead."""

    title: str
    organisation: object
    blocks: list
    signatures: tuple = ()
    facts: tuple = ()
    number: str = ""
    qr: str = ""


def print_forms(people):
    """PDF bytes: a page for each of ``people``, in their order, to be signed by hand. Raises ``Refused``: too many."""
    people = list(people)
    if len(people) > MOST_FORMS:
        raise Refused(
            _("Choose at most %(most)d people at a time, for example one class after another."),
            code="too_many_forms",
            params={"most": MOST_FORMS},
        )
    prefetch_related_objects(people, "organisation", "guardians")
    policies = ConsentPolicy.objects.by_organisation(person.organisation_id for person in people)
    texts, sheets = {}, []
    for person in people:
        needed = papers_needed(person, policies[person.organisation_id], person.organisation.today)
        key = (needed[0].kind, person.organisation_id)
        texts[key] = texts.get(key) or text_of(needed[0].kind, person.organisation)
        sheets.append(_form(person, needed, texts[key]))
    return _print(_("Consents to sign"), sheets)


def _form(person, needed, text):
    missing = Missing(needed[0].kind, "", "", needed[0].by_guardian)
    ask = signer_of(person, missing)
    guardian = ask.guardian if ask else None
    statement = statement_of(text, person, guardian, day=person.organisation.today)
    return ConsentSheet(
        title=text.title,
        organisation=person.organisation,
        blocks=_typeset(statement),
        signatures=tuple(_signatures(person, guardian, needed)),
        number=str(person.pk),
        qr=qr_svg(settings.PUBLIC_URL + reverse("participants:record_consent", args=[person.pk])),
    )


def _signatures(person, guardian, needed):
    document = _("Identity document (number, by whom and when issued)")
    if GUARDIANS in needed:
        name = guardian.full_name if guardian and guardian.last_name else ""
        yield Signature(_("Legal representative"), name, (_("Address"), document))
        if MINORS_OWN in needed:
            yield Signature(_("Participant from the age of 14: have read this and agree"), person.full_name)
    else:
        yield Signature(_("Participant"), person.full_name, (_("Address"), document))


def print_signed(consent):
    """PDF bytes of what was agreed to online, with who, when and how."""
    facts = [
        (_("Signed by"), consent.signer_name),
        (_("Given on"), date_in_words(consent.given_on)),
        (_("Confirmed"), _confirmation(consent)),
        (_("Version of the text"), str(consent.text.version)),
        (_("Valid until"), date_in_words(consent.valid_until)),
    ]
    if consent.withdrawn_at:
        facts.append((_("Withdrawn on"), date_in_words(timezone.localdate(consent.withdrawn_at))))
    sheet = ConsentSheet(
        title=consent.text.title,
        organisation=consent.person.organisation,
        blocks=_typeset(consent.statement),
        facts=tuple(facts),
        number=f"{consent.person_id}/{consent.pk}",
    )
    return _print(consent.text.title, [sheet])


def _confirmation(consent):
    moment = f"{timezone.localtime(consent.given_at):%d.%m.%Y %H:%M}"
    how = consent.get_confirmed_by_display()
    if consent.ip_address:
        return _("%(how)s, %(moment)s, from the address %(address)s") % {
            "how": how,
            "moment": moment,
            "address": consent.ip_address,
        }
    return f"{how}, {moment}"


def _typeset(statement):
    return [
        (kind, typeset(words) if kind == "text" else [typeset(line) for line in words])
        for kind, words in blocks_of(statement)
    ]


def _print(title, sheets):
    draw = render_pdf_apart if len(sheets) > FORMS_PRINTED_AT_ONCE else render_pdf
    return draw("print/consent.html", {"title": title, "sheets": sheets})
