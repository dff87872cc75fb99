"""Sheets to fill in by hand, each with the name, the QR and the code of its own."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from mentoring.kit.downloads import PDF, hand_out
from mentoring.kit.pdf import qr_svg
from organisations.access import Permission, requires
from participants.enums import PersonGroup
from surveys.actions import public_address
from surveys.around import Around
from surveys.audience import address_of
from surveys.builder.paper import Sheet, paper_forms
from surveys.codes import code_of
from surveys.models import Survey

PRINTED_AT_ONCE = 40


@requires(Permission.SURVEY_MANAGE, of=Survey)
def forms(request, survey):
    """One class at a time (``?class=``): those no letter reaches, or all who have not answered (``?all=1``)."""
    rows = (
        survey.invitations.unanswered()
        .select_related("participation__person", "about__person", "member", "link")
        .prefetch_related("participation__person__guardians")
    )
    if label := request.GET.get("class"):
        rows = rows.filter(participation__person__class_label=label)
    chosen = [row for row in rows if "all" in request.GET or not address_of(row.person, survey.questionnaire)]
    if not chosen:
        messages.warning(request, _("There is nobody to print a sheet for."))
        return redirect(survey)
    if len(chosen) > PRINTED_AT_ONCE:
        text = _("Sheets are printed for %(most)s people at a time: choose a class.")
        messages.warning(request, text % {"most": PRINTED_AT_ONCE})
        return redirect(survey)
    pdf = paper_forms(
        survey.questionnaire,
        survey.programme.organisation,
        [_sheet(row, survey) for row in chosen],
        title=survey.title,
        around=Around(survey.programme, chosen[0].participation),
    )
    return hand_out(pdf, _("Sheets, %(title)s.pdf") % {"title": survey.title}, PDF, inline=True)


def _sheet(row, survey):
    name = "" if survey.is_anonymous else f"{row.person.list_name}, {row.person.where}".strip(", ")
    if row.about_id:
        name = f"{name} → {row.about.person.list_name}"
    return Sheet(
        name=name,
        qr=qr_svg(public_address(row.link)),
        code=code_of(row),
        for_pupils=row.person.group == PersonGroup.STUDENT,
    )
