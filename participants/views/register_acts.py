"""What is done to many rows of a register: the bar of ticked rows leads here."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from organisations.access import Permission, may, requires
from participants.bulk.deeds import DEEDS
from participants.filters import RegisterFilter
from participants.taking_registers import rows_seen
from participants.views import accounts
from participants.views.bulk import change_many
from participants.views.cards import give_cards
from participants.views.consent_asks import to_page
from participants.views.registers import TITLES, marks_of, register_url, role_or_404
from roadmap.models import Programme

FOUND = 302
CONSENT_PAGES = {"remind": "participants:ask_consents", "print_forms": "participants:consent_forms"}


@requires(Permission.PERSON_EDIT, of=Programme)
@require_POST
def act(request, programme, role):
    """What is chosen in the bar of ticked rows; or only that they are ticked, from page to page."""
    role = role_or_404(role)
    marks, rows = marks_of(request, programme, role), rows_seen(request.user, programme, role)
    answer = marks.take_from(
        request, here=register_url(programme, role), everybody=lambda: _found(request, programme, role, rows)
    )
    if answer:
        return answer
    chosen = rows.select_related("person", "programme").filter(pk__in=marks.chosen(request))
    here = f"{register_url(programme, role)}?{request.GET.urlencode()}".rstrip("?")
    if not chosen:
        messages.warning(request, _("Tick those you mean first."))
        return redirect(here)
    answer = _done(request, programme, role, chosen, here)
    if "confirmed" in request.POST or ("shown" in request.POST and answer.status_code == FOUND):
        marks.clear()
    return answer


def _found(request, programme, role, rows):
    found = RegisterFilter(request.GET, programme=programme, role=role).narrow(rows)
    return found.order_by().values_list("pk", flat=True)


def _done(request, programme, role, chosen, here):
    """Asking for consents is the consents' own page, what changes rows has a preview."""
    action = request.POST.get("action")
    if action in DEEDS and role in DEEDS[action].roles:
        return change_many(request, programme, role, DEEDS[action], chosen, here=here, title=TITLES[role])
    if action in accounts.BULK:
        return _give_accounts(request, programme, role, action, chosen, here)
    if action == "cards":
        return give_cards(request, programme, chosen, back=here, back_label=TITLES[role])
    if action not in CONSENT_PAGES:
        raise Http404
    return to_page(request, CONSENT_PAGES[action], programme, [row.person_id for row in chosen])


def _give_accounts(request, programme, role, action, chosen, here):
    if not may(request.user, Permission.ACCOUNT_GIVE, programme.organisation):
        raise Http404
    address = reverse("participants:register_act", args=[programme.pk, role])
    places = {"address": address, "back": here, "back_label": TITLES[role]}
    return accounts.give_many(request, chosen, action=action, **places)
