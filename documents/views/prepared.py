"""Files the worker makes: how far they are, and their hand-over to whoever asked for them."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache

from documents import preparing
from documents.models import PreparedFile
from mentoring.kit.downloads import hand_out
from mentoring.kit.errors import Refused
from mentoring.kit.htmx import page_or_part
from organisations.access import signed_in

PER_PAGE = 30


def _rows(request):
    rows = PreparedFile.objects.of(request.user).filter(kind__in=preparing.PREPARATIONS)
    return rows.select_related("attachment", "job", "organisation__parent", "subject_type")


@never_cache
@signed_in
def prepared_files(request):
    """Everything one has asked for: being made, ready until a day, no longer kept."""
    page = Paginator(_rows(request).prefetch_related("subject"), PER_PAGE).get_page(request.GET.get("page"))
    rows = [{"file": row, "preparation": preparing.preparation_of(row)} for row in page]
    return render(request, "documents/prepared_files.html", {"page": page, "rows": rows})


@never_cache
@signed_in
def prepared_file(request, preparedfile):
    """How far it is; once it is ready, the button that hands it out. Asks again by itself until then."""
    row = get_object_or_404(_rows(request), pk=preparedfile)
    preparation = preparing.preparation_of(row)
    if row.subject:
        request.workplace.enter(row.subject)
    if row.is_ready:
        preparing.note_seen(row, request.user)
    place = preparation.place(row) if row.subject else None
    if place and not preparation.is_for_asker(row):
        return redirect(place[0])
    context = {
        "file": row,
        "title": preparation.title,
        "place": place,
        "words": preparation.words(row) if row.is_ready else "",
        "may_take": preparing.may_take(row, request.user),
    }
    return page_or_part(request, "documents/prepared_file.html", "documents/_prepared_file.html", context)


@never_cache
@signed_in
def take_prepared(request, preparedfile):
    row = get_object_or_404(_rows(request), pk=preparedfile)
    try:
        attachment = preparing.take(row, by=request.user)
        content = preparing.content_of(row)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect(row)
    return hand_out(content, attachment.name, attachment.content_type)
