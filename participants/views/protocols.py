"""The protocol of a gathering: written, printed as PDF and .docx, filed with the event."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mentoring.kit.errors import Refused
from organisations.access import Permission, requires
from participants.actions import gatherings as actions
from participants.gathering_forms import AgendaForm, AgendaFormSet, ProtocolForm, agenda_of
from participants.models import Gathering
from participants.printing import protocol_name, protocol_pdf
from participants.protocol_word import protocol_docx

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@requires(Permission.GATHERING_MANAGE, of=Gathering)
def write_protocol(request, gathering):
    """Head, agenda and decisions; two empty rows stand ready, and saving with «one more question» gives others."""
    initial = {} if gathering.number else {"number": actions.next_number(gathering)}
    form = ProtocolForm(request.POST or None, instance=gathering, initial=initial)
    rows = [{name: getattr(item, name) for name in AgendaForm.base_fields} for item in gathering.agenda.all()]
    formset = AgendaFormSet(request.POST or None, initial=rows, prefix="agenda")
    if form.is_valid() and formset.is_valid():
        actions.write_protocol(gathering, form.cleaned_data, agenda_of(formset), by=request.user)
        messages.success(request, _("The protocol is saved."))
        if "more" in request.POST:
            return redirect(request.path + "#agenda-last")
        return redirect(gathering)
    context = {"programme": gathering.programme, "gathering": gathering, "form": form, "formset": formset}
    has_errors = request.method == "POST"
    return render(request, "participants/gathering_protocol.html", context, status=422 if has_errors else 200)


@requires(Permission.PERSON_VIEW, of=Gathering)
def protocol(request, gathering):
    return _file(protocol_pdf(gathering), "application/pdf", protocol_name(gathering), as_attachment=False)


@requires(Permission.PERSON_VIEW, of=Gathering)
def protocol_word(request, gathering):
    return _file(protocol_docx(gathering), WORD, protocol_name(gathering, "docx"), as_attachment=True)


def _file(content, content_type, name, *, as_attachment):
    header = content_disposition_header(as_attachment, name)
    return HttpResponse(content, content_type=content_type, headers={"Content-Disposition": header})


@requires(Permission.GATHERING_MANAGE, of=Gathering)
@require_POST
def file_protocol(request, gathering):
    try:
        actions.file_protocol(gathering, by=request.user)
        messages.success(request, _("The protocol is filed with the event."))
    except Refused as refusal:
        messages.warning(request, str(refusal))
    return redirect(gathering)
