"""What becomes of requirements, interviews and training when a person is erased."""

from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from participants.erasing.changes import destroy_files, make_nameless
from participants.erasing.registry import STATISTICS, Fate, nobody, own, rule
from participants.models import (
    CatchUp,
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


own(
    RequirementMark,
    Fate.NAMELESS,
    _("Entry requirements: notes and papers"),
    "participation__person",
    do=_erase_marks,
    safe=("note",),
    basis=STATISTICS,
)
own(
    Interview,
    Fate.NAMELESS,
    _("Interviews: marks, notes, opinions"),
    "participation__person",
    clear={"marks": [], "sealed_record": "", "sealed_opinion": ""},
    basis=STATISTICS,
)


def _erase_certificates(subject, rows):
    make_nameless(rows, {"holder": gettext("Data erased"), "annul_note": ""})


own(
    TrainingCertificate,
    Fate.NAMELESS,
    pgettext_lazy("of training", "Certificates: the name of the holder"),
    "participation__person",
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
    *(EntryRequirement, InterviewDay, InterviewQuestion, RequirementTemplate, SelectionPolicy),
    *(TrainingGroup, TrainingMaterial, TrainingSession),
)
