"""The pages of participants and guardians. Everything on them is the reader's own."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from mentoring.kit.keys import key_of
from monitoring.cabinet import Cabinet, correspondents_of
from monitoring.guardian import child_or_self, children_of
from monitoring.letter_form import LetterForm
from monitoring.letters import write_to_school
from monitoring.own_day import to_tell
from monitoring.tour import LAST, cookie_of, screen
from organisations.access import Permission, requires
from organisations.enums import Role
from participants.invitations import own_invitations
from participants.personal_data import Reading, holdings_of

TOURED_FOR = 365 * 24 * 3600  # seconds


@requires(Permission.CABINET)
def cabinet(request):
    """The pair, the next meeting, questionnaires, plan and papers; a guardian's children."""
    if request.workplace.role == Role.GUARDIAN:
        return render(request, "monitoring/cabinet_guardian.html", _guardian(request.user))
    is_new = cookie_of(request.user) not in request.COOKIES
    return render(request, "monitoring/cabinet.html", {"cabinet": _cabinet(request), "is_new": is_new})


@requires(Permission.CABINET)
def tour(request):
    """The first look around, a screen at a time by ``?step=``; a POST ends it, wherever it stands."""
    own = _cabinet(request)
    if request.method == "POST":
        answer = redirect("monitoring:cabinet")
        answer.set_cookie(
            cookie_of(request.user), "1", max_age=TOURED_FOR, samesite="Lax", httponly=True, secure=request.is_secure()
        )
        return answer
    number = min(max(key_of(request.GET.get("step")) or 1, 1), LAST)
    found = screen(number, is_mentor=own.is_mentor, is_pupil=own.voice.is_pupil)
    context = {"cabinet": own, "screen": found, "last": LAST, "next": number + 1 if number < LAST else None}
    return render(request, "monitoring/cabinet_tour.html", context)


@requires(Permission.CABINET)
def meetings(request):
    own = _cabinet(request)
    context = {"cabinet": own, "month": own.month(request.GET.get("month"))}
    return render(request, "monitoring/cabinet_meetings.html", context)


@requires(Permission.CABINET)
def plan(request):
    return render(request, "monitoring/cabinet_plan.html", {"cabinet": _cabinet(request)})


@requires(Permission.CABINET)
def questionnaires(request):
    return render(request, "monitoring/cabinet_questionnaires.html", {"cabinet": _cabinet(request)})


@requires(Permission.CABINET)
def write(request):
    """A letter to the curator or the specialist."""
    own = _cabinet(request)
    if request.workplace.role == Role.GUARDIAN:
        people = {child.person.pk: child.person for child in children_of(request.user)}
    else:
        people = {record.pk: record for record in [own.person, *own.guest_records] if record}
    asked = key_of(request.POST.get("person") or request.GET.get("data") or request.GET.get("about"))
    organisation = people[asked].organisation if asked in people else request.workplace.organisation
    people = {key: person for key, person in people.items() if person.organisation_id == organisation.pk}
    correspondents = correspondents_of(organisation, request.user)
    form = LetterForm(
        request.POST or None,
        people=[(key, person.full_name) for key, person in people.items()],
        correspondents=correspondents,
        hint=own.voice.letter_hint,
        initial=_asked(request, people),
    )
    if form.is_valid():
        about = people[form.cleaned_data["person"]]
        sent = form.attempt(
            write_to_school, about, role=form.cleaned_data["role"], text=form.cleaned_data["text"], by=request.user
        )
        if sent:
            messages.success(request, own.voice.sent)
            return redirect("monitoring:cabinet")
    can_write = bool(people and correspondents)
    status = 422 if form.errors else None
    return render(
        request,
        "monitoring/cabinet_write.html",
        {"form": form, "cabinet": own, "can_write": can_write},
        status=status,
    )


@requires(Permission.CABINET)
@never_cache
def own_data(request, person):
    """What the school keeps on the reader or a child of theirs, kind by kind, and how to ask for all of it."""
    about = child_or_self(request.user, person)
    if about is None:
        raise Http404
    kept = [(held.title, len(held.records)) for held in holdings_of(about, Reading(by=request.user))]
    context = {"about": about, "is_own": about.account_id == request.user.pk, "kept": kept}
    return render(request, "monitoring/cabinet_data.html", context)


def _asked(request, people):
    """What a letter begins with when it is the wish to have all data."""
    person = people.get(key_of(request.GET.get("data")))
    if person is None:
        return {}
    text = _("I ask for a copy of all personal data the school keeps: %(name)s.") % {"name": person.full_name}
    return {"person": person.pk, "text": text, "role": Role.CURATOR.value}


def _cabinet(request):
    return Cabinet(request.user, request.GET.get("pair", ""))


def _guardian(user):
    children = children_of(user)
    return {
        "children": children,
        "invitations": own_invitations(user),
        "to_tell": to_tell(user),
        "greeting": _("Hello, %(name)s!") % {"name": " ".join(filter(None, [user.first_name, user.patronymic]))},
        "to_sign": sum(len(child.to_sign) for child in children),
    }
