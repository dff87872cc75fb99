"""Consents on paper: forms to sign by hand, and what was signed online."""

import io
from dataclasses import dataclass
from datetime import date

from django.db.models import prefetch_related_objects
from django.utils import timezone
from django.utils.translation import gettext as _
from pypdf import PdfReader

from documents.printing import date_in_words
from mentoring.kit.pdf import join_pdfs, page_count, qr_svg, render_pdf, render_pdf_apart
from participants.consent_asking import signer_of
from participants.consent_marks import form_address
from participants.consent_wording import html_of, statement_of, text_of
from participants.enums import ConsentKind, GuardianRelation, PersonGroup
from participants.gate import COLLECTED, missing_of, missing_papers_of, papers_of_kind
from participants.models import ConsentPolicy, Guardian, Person

FORMS_PRINTED_AT_ONCE = 8  # a second or so; a class is printed in a process of its own
MOST_FORMS = 120  # about eight seconds of work: a person can wait for that, more are printed by the worker
PEOPLE_IN_A_PART = 30


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
    text: str
    signatures: tuple = ()
    facts: tuple = ()
    number: str = ""
    qr: str = ""


def print_forms(people, kinds=()):
    """PDF bytes: pages to be signed by hand, person after person: a form for each paper missing, and ``kinds`` beside.

    Who lacks nothing gets the consent to the data."""
    return print_sheets(_("Consents to sign"), form_sheets(people, kinds))


def are_many(people, kinds=()):
    """Whether the forms of ``people`` take longer to print than a person waits."""
    return len(people) > MOST_FORMS or len(_forms_wanted(people, kinds)) > MOST_FORMS


def print_many_forms(people, kinds, tell):
    """``(PDF bytes, pages)``: the forms of ``people`` drawn in parts; ``tell(done, total)`` hears of the people."""
    people, parts = list(people), []
    for start in range(0, len(people), PEOPLE_IN_A_PART):
        tell(start, len(people))
        sheets = form_sheets(people[start : start + PEOPLE_IN_A_PART], kinds)
        parts.append(print_sheets(_("Consents to sign"), sheets))
    content = join_pdfs(parts, title=_("Consents to sign"))
    return content, page_count(content)


def form_sheets(people, kinds=()):
    wanted = _forms_wanted(people, kinds)
    prefetch_related_objects(people, "organisation", "guardians")
    policies = ConsentPolicy.objects.by_organisation(person.organisation_id for person in people)
    texts, sheets = {}, []
    for person, kind in wanted:
        needed = papers_of_kind(kind, person, policies[person.organisation_id], person.organisation.today)
        key = (kind, person.organisation_id)
        texts[key] = texts.get(key) or text_of(kind, person.organisation)
        sheets.append(form_sheet(person, needed, texts[key]))
    return sheets


def _forms_wanted(people, kinds):
    """(person, kind) of every form."""
    missing = missing_papers_of(people, purpose=COLLECTED, kinds=kinds)
    return [
        (person, kind)
        for person in people
        for kind in dict.fromkeys(paper.kind for paper in missing[person.pk]) or [_data_kind(person)]
    ]


def _data_kind(person):
    return ConsentKind.CHILD_DATA if person.is_minor_on(person.organisation.today) else ConsentKind.OWN_DATA


def form_sheet(person, needed, text):
    """One form: ``needed`` are the signatures under ``text``."""
    ask = signer_of(person, missing_of(person, needed[0]))
    guardian = ask.guardian if ask else None
    statement = statement_of(text, person, guardian, day=person.organisation.today)
    return ConsentSheet(
        title=text.title,
        organisation=person.organisation,
        text=html_of(statement),
        signatures=tuple(_signatures(person, guardian, needed)),
        number=str(person.pk),
        qr=qr_svg(form_address(person.pk, text.pk)) if text.pk else "",
    )


def print_example(text, organisation):
    """``(PDF bytes, pages)`` of the form of ``text`` with an invented person: how it comes out on paper."""
    content = print_sheets(text.title, [example_sheet(text, organisation)])
    return content, len(PdfReader(io.BytesIO(content)).pages)


def example_of(text, organisation):
    """The statement of ``text`` filled in for the invented person."""
    person, guardian = _invented(text.kind, organisation)
    return statement_of(text, person, guardian, day=organisation.today)


def example_sheet(text, organisation):
    person, guardian = _invented(text.kind, organisation)
    needed = papers_of_kind(text.kind, person, ConsentPolicy(), organisation.today)
    return ConsentSheet(
        title=text.title,
        organisation=organisation,
        text=html_of(example_of(text, organisation)),
        signatures=tuple(_signatures(person, guardian, needed)),
        number="0",
        qr=qr_svg(form_address(0, 0)),
    )


def _invented(kind, organisation):
    """A pupil of fifteen with her mother, so that every line of a form is there; a teacher for papers of adults."""
    year = organisation.today.year
    if kind in (ConsentKind.OWN_DATA, ConsentKind.EXTRA_DUTY):
        names = {"last_name": "Соколова", "first_name": "Марина", "patronymic": "Викторовна"}
        facts = {"group": PersonGroup.TEACHER, "post": "учитель", "birth_on": date(year - 40, 3, 12)}
        return Person(organisation=organisation, **names, **facts), None
    person = Person(
        organisation=organisation,
        last_name="Константинопольская",
        first_name="Александра",
        patronymic="Владиславовна",
        group=PersonGroup.STUDENT,
        class_label="9 «Б»",
        birth_on=date(year - 15, 1, 14),
    )
    names = {"last_name": "Константинопольская", "first_name": "Екатерина", "patronymic": "Станиславовна"}
    return person, Guardian(relation=GuardianRelation.MOTHER, **names)


def _signatures(person, guardian, needed):
    document = _("Identity document (number, by whom and when issued)")
    if needed[0].by_guardian:
        name = guardian.full_name if guardian and guardian.last_name else ""
        yield Signature(_("Legal representative"), name, (_("Address"), document))
        if len(needed) > 1:
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
        text=html_of(consent.statement),
        facts=tuple(facts),
        number=f"{consent.person_id}/{consent.pk}",
    )
    return print_sheets(consent.text.title, [sheet])


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


def print_sheets(title, sheets):
    draw = render_pdf_apart if len(sheets) > FORMS_PRINTED_AT_ONCE else render_pdf
    return draw("print/consent.html", {"title": title, "sheets": sheets})
