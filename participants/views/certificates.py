"""Certificates of training: issuing, the paper, the register, annulling, all of a group in one file."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from mentoring.kit.downloads import PDF, XLSX, hand_out
from mentoring.kit.errors import Refused
from mentoring.kit.text import search_key
from organisations.access import Permission, may, requires
from participants.actions import certificates as actions
from participants.models import TrainingCertificate, TrainingGroup
from participants.selection.board import section_tabs
from participants.training.certificate import certificates_pdf
from participants.training.forms import AnnulForm
from participants.training.pages import certificates_file, certificates_of
from roadmap.models import Programme

PER_PAGE = 50


@requires(Permission.SELECTION_VIEW, of=Programme)
def certificates(request, programme):
    """The register: every certificate with its number; an annulled one stays."""
    words = request.GET.get("q", "").strip()[:100]
    rows = certificates_of(programme)
    if key := search_key(words):
        rows = rows.filter(participation__person__search_key__contains=key)
    context = {
        "programme": programme,
        "pages": section_tabs(programme, "training_certificates"),
        "page": Paginator(rows, PER_PAGE).get_page(request.GET.get("page")),
        "words": words,
        "may_manage": may(request.user, Permission.SELECTION_MANAGE, programme.organisation),
        "may_export": may(request.user, Permission.REGISTER_EXPORT, programme.organisation),
    }
    return render(request, "participants/training/certificates.html", context)


@requires(Permission.REGISTER_EXPORT, of=Programme)
def download(request, programme):
    name = _("Register of certificates, %(school)s.xlsx") % {"school": programme.organisation.short_name}
    return hand_out(certificates_file(programme), name, XLSX)


@requires(Permission.SELECTION_MANAGE, of=TrainingGroup)
@require_POST
def issue(request, traininggroup):
    try:
        count = len(actions.issue_certificates(traininggroup, by=request.user))
        text = ngettext("%(n)d certificate is issued.", "%(n)d certificates are issued.", count)
        messages.success(request, text % {"n": count})
    except Refused as refusal:
        messages.warning(request, str(refusal))
    return redirect(traininggroup)


@never_cache
@requires(Permission.TRAINING_READ, of=TrainingCertificate)
def certificate(request, trainingcertificate):
    """The paper as PDF: for the school, and for its holder."""
    name = _("Certificate %(number)s.pdf") % {"number": trainingcertificate.full_number.replace("/", "-")}
    return hand_out(certificates_pdf([trainingcertificate]), name, PDF, inline=True)


@requires(Permission.SELECTION_MANAGE, of=TrainingCertificate)
def annul(request, trainingcertificate):
    """Annul it, or annul it and issue another with the name and the course as they are now."""
    form = AnnulForm(request.POST or None)
    action = actions.issue_anew if "anew" in request.POST else actions.annul
    if form.is_valid() and form.attempt(action, trainingcertificate, form.cleaned_data["note"], by=request.user):
        if "anew" in request.POST:
            text = _("The old one is annulled; the new one has number %(number)s.")
            messages.success(request, text % {"number": form.result.full_number})
        else:
            messages.success(request, _("The certificate is annulled."))
        return redirect("participants:training_certificates", trainingcertificate.participation.programme_id)
    context = {
        "programme": trainingcertificate.participation.programme,
        "certificate": trainingcertificate,
        "form": form,
        "can_issue_anew": trainingcertificate.group_id is not None,
    }
    return render(request, "participants/training/annul.html", context, status=422 if form.errors else None)


@requires(Permission.SELECTION_VIEW, of=TrainingGroup)
@require_POST
def draw_all(request, traininggroup):
    """All certificates of the group in one file, drawn by the worker."""
    return redirect(actions.request_all(traininggroup, by=request.user))
