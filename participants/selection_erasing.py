"""What becomes of requirements, interviews and training when a person is erased."""

from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from participants.erasing.changes import destroy_files, make_nameless
from participants.erasing.registry import STATISTICS, Fate, nobody, rule
from participants.models import (
    CatchUp,
    CertificatePile,
    EntryRequirement,
    Interview,
    InterviewDay,
    InterviewQuestion,
    RequirementMark,
    RequirementTemplate,
    SelectionPolicy,
    TrainingCertificate,
    TrainingGroup,
    TrainingMaterial,
    TrainingMember,
    TrainingSession,
)


def _erase_marks(subject, rows):
    papers = [row.paper for row in rows.select_related("paper") if row.paper]
    rows.update(paper=None, note="")
    destroy_files(papers)


rule(
    RequirementMark,
    Fate.NAMELESS,
    _("Entry requirements: notes and papers"),
    rows=lambda subject: RequirementMark.objects.filter(participation__person=subject.person),
    do=_erase_marks,
    safe=("note",),
    basis=STATISTICS,
)
rule(
    Interview,
    Fate.NAMELESS,
    _("Interviews: marks, notes, opinions"),
    rows=lambda subject: Interview.objects.filter(participation__person=subject.person),
    clear={"marks": [], "sealed_record": "", "sealed_opinion": ""},
    basis=STATISTICS,
)


def _erase_certificates(subject, rows):
    piles = CertificatePile.objects.filter(group__certificates__in=rows).exclude(file=None)
    files = [pile.file for pile in piles.select_related("file").distinct()]
    piles.model.objects.filter(file__in=files).update(file=None, fingerprint="")
    destroy_files(files)
    make_nameless(rows, {"holder": gettext("Data erased"), "annul_note": ""})


rule(
    TrainingCertificate,
    Fate.NAMELESS,
    pgettext_lazy("of training", "Certificates: the name of the holder"),
    rows=lambda subject: TrainingCertificate.objects.filter(participation__person=subject.person),
    do=_erase_certificates,
    safe=("holder", "annul_note", "course", "programme_name", "topics", "check_code"),
    basis=STATISTICS,
)
for model in (TrainingMember, CatchUp):
    rule(
        model,
        Fate.NAMELESS,
        _("Training"),
        rows=lambda subject, model=model: model.objects.filter(participation__person=subject.person),
        do=lambda subject, rows: None,
        basis=STATISTICS,
    )
nobody(
    *(CertificatePile, EntryRequirement, InterviewDay, InterviewQuestion, RequirementTemplate, SelectionPolicy),
    *(TrainingGroup, TrainingMaterial, TrainingSession),
)
