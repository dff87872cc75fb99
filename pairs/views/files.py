"""Files of meetings and of tasks: handed out to whoever sees the pair, taken off by whoever attached them."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from documents.views.files import SHOWN_IN_PLACE, file_answer
from organisations.access import Permission, requires
from pairs import actions
from pairs.models import PairFile


@requires(Permission.PAIR_VIEW, of=PairFile)
def file(request, pairfile):
    kept = pairfile.attachment
    return file_answer(kept, inline=kept.content_type in SHOWN_IN_PLACE)


@requires(Permission.MEETING_RECORD, of=PairFile)
@require_POST
def remove_file(request, pairfile):
    if pairfile.attachment.uploaded_by_id != request.user.pk:
        raise Http404
    pair, item = pairfile.pair, pairfile.item_id
    actions.remove_file(pairfile, by=request.user)
    messages.success(request, _("The file is removed."))
    return redirect("pairs:plan", pair.pk) if item else redirect(pair)
