"""Verbs about entry requirements: what a programme asks of its mentors, and who has met it."""

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from documents.enums import AttachmentPurpose
from documents.models import Attachment
from mentoring.kit.errors import Refused
from mentoring.kit.uploads import check_scan
from organisations.access import Permission
from organisations.models import AuditEntry
from participants.models import EntryRequirement, RequirementMark


@transaction.atomic
def add_requirement(programme, fields, *, by):
    """Raises ``Refused`` at the title when the programme asks for it already."""
    if EntryRequirement.objects.filter(programme=programme, title__iexact=fields["title"]).exists():
        raise Refused({"title": _("The programme asks for this already.")})
    last = EntryRequirement.objects.filter(programme=programme).aggregate(last=Max("position"))["last"] or 0
    requirement = EntryRequirement.objects.create(programme=programme, position=last + 1, **fields)
    AuditEntry.record(by, "requirement.added", requirement)
    return requirement


def take_usual(programme, template, *, by):
    """Ask for what ``template`` offers."""
    names = ("title", "hint", "sort", "groups")
    return add_requirement(programme, {name: getattr(template, name) for name in names}, by=by)


@transaction.atomic
def save_requirement(requirement, fields, *, by):
    taken = EntryRequirement.objects.filter(programme=requirement.programme, title__iexact=fields["title"])
    if taken.exclude(pk=requirement.pk).exists():
        raise Refused({"title": _("The programme asks for this already.")})
    for name, value in fields.items():
        setattr(requirement, name, value)
    requirement.save()
    AuditEntry.record(by, "requirement.edited", requirement)
    return requirement


@transaction.atomic
def remove_requirement(requirement, *, by):
    """No longer asked of anybody; its marks and their papers go with it."""
    papers = [mark.paper for mark in requirement.marks.exclude(paper=None).select_related("paper")]
    AuditEntry.record(by, "requirement.removed", requirement)
    requirement.delete()
    for paper in papers:
        _discard(paper)


@transaction.atomic
def ask_for(programme, fields, *, by):
    """Whether the interview and the training are asked for: settings of the programme."""
    for name in ("interview_required", "training_required"):
        setattr(programme, name, fields[name])
    programme.save(update_fields=["interview_required", "training_required"])
    AuditEntry.record(by, "requirement.settings", programme)


@transaction.atomic
def mark_requirement(requirement, participation, fields, *, by, paper=None):
    """``fields``: is_met, checked_on, note. A new ``paper`` (an uploaded scan) takes the place of the old one.

    Raises ``Refused`` at ``paper`` for what is no scan."""
    kept = None
    if paper:
        kept = Attachment.objects.take_in(
            paper,
            check_scan,
            field="paper",
            purpose=AttachmentPurpose.EVIDENCE,
            guarded_by=Permission.SELECTION_MANAGE,
            organisation=participation.programme.organisation,
            by=by,
        )
    mark = RequirementMark.objects.filter(requirement=requirement, participation=participation).first()
    replaced = mark.paper if mark and kept else None
    mark = mark or RequirementMark(requirement=requirement, participation=participation)
    for name, value in fields.items():
        setattr(mark, name, value)
    mark.checked_by = by
    mark.paper = kept or mark.paper
    mark.save()
    if replaced:
        _discard(replaced)
    AuditEntry.record(by, "requirement.met" if mark.is_met else "requirement.not_met", participation)
    return mark


@transaction.atomic
def mark_many(requirement, participations, on, *, by):
    """Met by all of ``participations``; returns the keys of those for whom this is new. Raises ``Refused``: nobody."""
    met = set(requirement.marks.filter(is_met=True).values_list("participation", flat=True))
    fresh = [row for row in participations if row.pk not in met and requirement.concerns(row.person)]
    if not fresh:
        raise Refused(_("There is nobody here to mark."), code="nobody_to_mark")
    RequirementMark.objects.bulk_create(
        [
            RequirementMark(requirement=requirement, participation=row, is_met=True, checked_on=on, checked_by=by)
            for row in fresh
        ],
        update_conflicts=True,
        unique_fields=["requirement", "participation"],
        update_fields=["is_met", "checked_on", "checked_by"],
    )
    AuditEntry.objects.bulk_record(by, "requirement.met", fresh)
    return [row.pk for row in fresh]


@transaction.atomic
def forget_marks(requirement, keys, *, by):
    """The inverse of marking: nobody has looked; papers go too."""
    rows = list(requirement.marks.filter(participation__in=keys).select_related("participation", "paper"))
    RequirementMark.objects.filter(pk__in=[row.pk for row in rows]).delete()
    for row in rows:
        if row.paper:
            _discard(row.paper)
    AuditEntry.objects.bulk_record(by, "requirement.forgotten", [row.participation for row in rows])


def _discard(attachment):
    storage, name = attachment.file.storage, attachment.file.name
    attachment.delete()
    transaction.on_commit(lambda: storage.delete(name))
