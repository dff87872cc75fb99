"""Signed forms by the pile: take the files, read their codes, mend what was not read, record all, take it back."""

from uuid import uuid4

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from documents.enums import AttachmentPurpose
from documents.models import Attachment
from mentoring.kit import apart, codes, uploads
from mentoring.kit.downloads import PDF
from mentoring.kit.errors import Refused
from mentoring.kit.kinds import Kind, kind_of
from organisations import jobs
from organisations.access import Permission
from organisations.models import AuditEntry
from participants.actions.consents import keep_paper, name_guardian
from participants.enums import ConsentKind, PileState
from participants.gate import papers_of_kind
from participants.models import (
    Consent,
    ConsentPolicy,
    ConsentRequest,
    PaperPile,
    PileForm,
    PilePage,
)
from participants.pile_reading import form_of_mark

MOST_FILES = 100
JPEG = "image/jpeg"
SCANS = uploads.PHOTOS | {Kind.PDF}


@transaction.atomic
def take_pile(programme, files, *, signed_on, by):
    """Keep the uploaded ``files`` and have a worker read them. What is no scan is told by name and left aside.

    Raises ``Refused`` at the field when nothing can be read."""
    if signed_on > programme.organisation.today:
        raise Refused({"signed_on": gettext_lazy("This day has not come yet.")})
    if len(files) > MOST_FILES:
        raise Refused({"files": _("Choose at most %(most)d files at a time.") % {"most": MOST_FILES}})
    kept, troubles = [], []
    for file in files:
        try:
            kept.append((file, *_scan(file)))
        except Refused as refusal:
            troubles.append({"file": uploads.safe_name(file.name), "why": str(refusal)})
    if not kept:
        raise Refused({"files": [f"{row['file']}: {row['why']}" for row in troubles]}, code="nothing_to_read")
    pile = PaperPile.objects.create(programme=programme, signed_on=signed_on, troubles=troubles, created_by=by)
    for file, content, kind in kept:
        pile.files.add(_filed(content, uploads.safe_name(file.name), kind.content_type, programme.organisation, by))
    pile.job = jobs.enqueue(
        "participants.read_pile",
        f"participants.read_pile:{pile.pk}:{uuid4().hex}",
        {"pile": pile.pk},
        organisation=programme.organisation,
        by=by,
    )
    pile.save(update_fields=["job"])
    AuditEntry.record(by, "consent.pile_taken", pile)
    return pile


def _scan(file):
    """The bytes and the kind of a file that may be a scan; the worker opens it."""
    content = uploads.content_of(file)
    kind = kind_of(content)
    if kind not in SCANS:
        uploads.check_photo(file)  # says what it is and what to do
    return content, kind


def _filed(content, name, content_type, organisation, by):
    return Attachment.objects.keep(
        content,
        name=name,
        content_type=content_type,
        purpose=AttachmentPurpose.CONSENT_SCAN,
        guarded_by=Permission.CONSENT_MANAGE,
        organisation=organisation,
        by=by,
    )


def keep_pages(pile, read, by):
    """The worker has read the pile: every page becomes part of a form. The uploads are not needed any more."""
    organisation = pile.programme.organisation
    forms, found = {}, {}
    for position, page in enumerate(read.pages, 1):
        person, text = found.setdefault(page.mark, form_of_mark(page.mark, organisation))
        key = page.mark if person else f"page {position}"
        if key not in forms:
            forms[key] = PileForm.objects.create(pile=pile, position=position, is_read=person is not None)
            if person:
                assign_to(forms[key], person, text)
        picture = _filed(page.picture, f"{page.source[:90]}.jpg", JPEG, organisation, by)
        PilePage.objects.create(form=forms[key], position=position, picture=picture, source=page.source[:140])
    pile.troubles = [*pile.troubles, *read.troubles]
    pile.state = PileState.CHECKED
    pile.save(update_fields=["troubles", "state"])
    uploads_of = list(pile.files.all())
    pile.files.clear()
    for attachment in uploads_of:
        transaction.on_commit(lambda file=attachment.file: file.storage.delete(file.name))
        attachment.delete()
    AuditEntry.record(
        by, "consent.pile_read", pile, forms=len(forms), read=sum(form.is_read for form in forms.values())
    )


def assign_to(form, person, text):
    """``form`` is ``person``'s under ``text``; who usually signs is filled in, and what is signed already left out."""
    day = form.pile.signed_on
    policy = ConsentPolicy.objects.by_organisation([person.organisation_id])[person.organisation_id]
    papers = papers_of_kind(text.kind, person, policy, day)
    guardians = sorted(person.guardians.all(), key=lambda guardian: (not guardian.last_name, guardian.pk))
    form.person, form.text, form.signed_on = person, text, form.signed_on or day
    form.by_guardian = any(paper.by_guardian for paper in papers)
    form.by_self = any(not paper.by_guardian for paper in papers)
    form.guardian = guardians[0] if guardians and form.by_guardian else None
    signed = signed_already(person, text.kind, day)
    form.is_left_out = bool(papers) and all(paper.by_guardian in signed for paper in papers)
    form.save()


def signed_already(person, kind, day):
    """{True: by a guardian, False: by the person} of the valid consents of ``kind``."""
    rows = Consent.objects.valid(day).filter(person=person, kind=kind)
    return {guardian is not None for guardian in rows.values_list("guardian", flat=True)}


@transaction.atomic
def assign_form(form, person, text, *, by):
    """A person has said whose form it is. Pages of a form that is in the pile already are put to it."""
    pile = _held(form.pile, PileState.CHECKED)
    same = pile.forms.filter(person=person, text=text).exclude(pk=form.pk).first()
    if same:
        form.pages.update(form=same)
        form.delete()
        return same
    assign_to(form, person, text)
    AuditEntry.record(by, "consent.pile_assigned", person, pile=pile.pk)
    return form


@transaction.atomic
def save_forms(pile, facts, *, by):
    """What was ticked and written beside the forms: {form key: {field: value}}."""
    _held(pile, PileState.CHECKED)
    for form in pile.forms.filter(pk__in=facts):
        for name, value in facts[form.pk].items():
            setattr(form, name, value)
        form.save()


@transaction.atomic
def record_pile(pile, *, by):
    """Record every form of the pile that is not left out: all of them or none. Returns the consents.

    Raises ``Refused`` naming the forms that wait for a word."""
    pile = _held(pile, PileState.CHECKED)
    rows = pile.forms.filter(is_left_out=False).select_related("person__organisation", "text", "guardian")
    forms = list(rows.prefetch_related("pages__picture", "person__guardians"))
    for form in forms:
        form.pile = pile
    if wanting := [(form.position, why) for form in forms if (why := what_is_wanting(form))]:
        words = _("Form No. %(number)d is not ready (%(what)s): fill in what is wanting or tick “leave out”.")
        raise Refused([words % {"number": number, "what": why} for number, why in wanting], code="forms_wait")
    if not forms:
        raise Refused(_("There is nothing to record: every form is left out."), code="nothing_to_record")
    consents = [consent for form in forms for consent in _record(form, by)]
    pile.state, pile.finished_at = PileState.DONE, timezone.now()
    pile.save(update_fields=["state", "finished_at"])
    AuditEntry.objects.bulk_record(by, "consent.recorded", consents, organisation=pile.programme.organisation)
    AuditEntry.record(by, "consent.pile_recorded", pile, consents=len(consents))
    return consents


def what_is_wanting(form):
    """Why the form cannot be recorded yet, in words; nothing when it can."""
    if form.person is None or form.text is None:
        return _("whose it is")
    if not form.by_guardian and not form.by_self:
        return _("who has signed it")
    if form.signed_on is None or form.signed_on > form.pile.programme.organisation.today:
        return _("the day it was signed")
    if form.by_guardian and not (form.guardian and form.guardian.last_name) and not form.guardian_name.strip():
        return _("the name of the guardian who signed")
    return ""


def _record(form, by):
    guardian = form.guardian
    if form.by_guardian and (guardian is None or not guardian.last_name):
        guardian = name_guardian(form.person, guardian, form.guardian_name, form.relation)
    is_own = form.by_self and form.text.kind != ConsentKind.CHILD_TAKES_PART
    signers = ([guardian] if form.by_guardian else []) + ([None] if is_own or not form.by_guardian else [])
    awaited = ConsentRequest.objects.open().filter(person=form.person, text__kind=form.text.kind)
    before, scan = set(awaited.values_list("pk", flat=True)), _scan_of(form, by)
    consents = [
        keep_paper(form.person, signer, form.text, given_on=form.signed_on, scan=scan, by=by) for signer in signers
    ]
    form.closed_requests = sorted(before - set(awaited.values_list("pk", flat=True)))
    form.save(update_fields=["closed_requests"])
    form.consents.set(consents)
    return consents


def _scan_of(form, by):
    """The page, or a PDF of the pages; readable by whoever may see consents."""
    pictures = [page.picture for page in form.pages.all() if page.picture]
    if len(pictures) == 1:
        scan = pictures[0]
    else:
        content = apart.run(codes.bound, [picture.read() for picture in pictures])
        scan = _filed(content, f"{form.text.kind}-{form.person_id}.pdf", PDF, form.person.organisation, by)
    scan.guarded_by = Permission.CONSENT_VIEW
    scan.save(update_fields=["guarded_by"])
    return scan


@transaction.atomic
def undo_pile(pile, *, by):
    """Take the records of the pile back: its forms wait to be looked through again. Withdrawn consents stay a fact.

    Returns how many were taken back."""
    pile = _held(pile, PileState.DONE)
    taken = 0
    for form in pile.forms.prefetch_related("consents"):
        standing = [consent for consent in form.consents.all() if consent.withdrawn_at is None]
        form.is_left_out = form.is_left_out or len(standing) < form.consents.count()
        taken += len(standing)
        Consent.objects.filter(pk__in=[consent.pk for consent in standing]).delete()
        ConsentRequest.objects.filter(pk__in=form.closed_requests, consent=None).update(closed_at=None)
        form.closed_requests = []
        form.save(update_fields=["closed_requests", "is_left_out"])
    pile.state, pile.finished_at = PileState.CHECKED, None
    pile.save(update_fields=["state", "finished_at"])
    AuditEntry.record(by, "consent.pile_undone", pile, consents=taken)
    return taken


def _held(pile, state):
    held = PaperPile.objects.select_for_update(of=("self",)).select_related("programme__organisation").get(pk=pile.pk)
    held.must_be(state)
    return held
