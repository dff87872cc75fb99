"""A change of many rows of a register: what to set, who changes, done, taken back."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from mentoring.kit.errors import Refused
from mentoring.kit.keys import packed
from organisations.access import Permission, requires
from participants.bulk import carrying
from participants.models import BulkChange

SHOWN = 100  # names on the page; the rest are counted


def change_many(request, programme, role, deed, rows, *, here, title):
    """Called by the register's view, which has asked for the right. ``here`` is the register with its filters."""
    is_asked = "asked" in request.POST or not deed.form.base_fields
    form = deed.form(request.POST if is_asked else None, programme=programme)
    rows = rows.order_by("person__search_key", "pk")
    context = {"programme": programme, "role": role, "deed": deed, "form": form, "here": here, "title": title}
    context |= {
        "count": rows.count(),
        "keys": packed(rows.values_list("pk", flat=True)),
        "query": request.GET.urlencode(),
    }
    if not is_asked or not form.is_valid():
        return render(request, "participants/bulk.html", context)
    if shown := request.POST.get("shown"):
        try:
            done = carrying.carry_out(deed, programme, role, rows, form.cleaned_data, shown=shown, by=request.user)
        except Refused as refusal:
            context["trouble"] = str(refusal)
        else:
            n = len(done.values)
            text = ngettext("Changed: %(n)d person.", "Changed: %(n)d people.", n) % {"n": n}
            messages.success(request, text, extra_tags=f"undo={done.get_absolute_url()}")
            return redirect(here)
    found = carrying.preview(deed, rows, form.cleaned_data)
    context |= {"preview": found, "changes": found.changes[:SHOWN], "more": len(found.changes[SHOWN:])}
    context |= {"skipped": found.skipped[:SHOWN], "more_skipped": len(found.skipped[SHOWN:])}
    return render(request, "participants/bulk.html", context)


@requires(Permission.PERSON_EDIT, of=BulkChange)
@require_POST
def undo(request, bulkchange):
    name = "participants:mentors" if bulkchange.role == "mentor" else "participants:mentees"
    try:
        back, left = carrying.undo(bulkchange, by=request.user)
    except Refused as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, ngettext("Put back: %(n)d person.", "Put back: %(n)d people.", back) % {"n": back})
        if left:
            text = _("Changed by somebody since and left as they are: %(n)d.") % {"n": left}
            messages.warning(request, text)
    return redirect(reverse(name, args=[bulkchange.programme_id]))
