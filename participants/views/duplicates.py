"""Probable duplicates of a school, two records side by side, merged and parted again."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mentoring.kit.errors import Refused
from organisations.access import Permission, requires
from participants.duplicates import people
from participants.duplicates.finding import like_one, probable_pairs
from participants.duplicates.merging import merge
from participants.duplicates.parting import part as part_again
from participants.duplicates.side_by_side import choices_from, left_words, lines_of, since, what_hangs_on
from participants.duplicates.successor import standing_key
from participants.duplicates.texts import texts_from, texts_of
from participants.models import DistinctPeople, Person, PersonMerge
from roadmap.models import Programme

PER_PAGE = 25
FOUND_BY_NAME = 20


@requires(Permission.PERSON_EDIT, of=Programme)
def duplicates(request, programme):
    """Pairs of records that may be one person's."""
    organisation = programme.organisation
    page = Paginator(probable_pairs(organisation), PER_PAGE).get_page(request.GET.get("page"))
    known = _people_of(request.user, organisation).in_bulk({key for pair in page.object_list for key in pair})
    pairs = [_in_order(known[one], known[other]) for one, other in page.object_list if {one, other} <= known.keys()]
    merges = PersonMerge.objects.permitted(request.user, Permission.PERSON_EDIT).standing().select_related("kept")
    recent = [row for row in merges.filter(kept__organisation=organisation)[:PER_PAGE] if row.is_open]
    context = {"programme": programme, "page": page, "pairs": pairs, "merges": recent}
    context["apart"] = people.told_apart_in(organisation)[:PER_PAGE]
    return render(request, "participants/duplicates/list.html", context)


def _people_of(user, organisation):
    return Person.objects.permitted(user, Permission.PERSON_EDIT).filter(organisation=organisation)


def _in_order(one, other):
    """The record with an account stays, else the older one."""
    return (other, one) if other.user_id and not one.user_id else (one, other)


@requires(Permission.PERSON_EDIT, of=Person)
def choose(request, person):
    """The other record of ``person``: those that look alike first, anybody by name."""
    text = request.GET.get("q", "").strip()[:80]
    found = like_one(person)
    if text:
        rows = _people_of(request.user, person.organisation).filter(erased_at=None).exclude(pk=person.pk)
        found = rows.search(text)[:FOUND_BY_NAME]
    context = {"person": person, "found": found, "q": text}
    return render(request, "participants/duplicates/choose.html", context)


def _other_or_404(request, person, key):
    other = _people_of(request.user, person.organisation).filter(pk=key).exclude(pk=person.pk).first()
    if other is None:
        raise Http404
    return other


@requires(Permission.PERSON_EDIT, of=Person)
def compare(request, person, other):
    """``person`` stays, ``other`` goes into it; each fact is taken from the one that is ticked."""
    if other != person.pk and standing_key(other) == person.pk:
        messages.info(request, _("These two records are one already."))
        return redirect(person)
    other = _other_or_404(request, person, other)
    choices, trouble = choices_from(request.POST) | texts_from(request.POST), ""
    if request.method == "POST":
        try:
            done = merge(person, other, choices, by=request.user)
        except Refused as refusal:
            trouble = str(refusal)
        else:
            text = _("The two records are one now. Until %(day)s they can be parted again.")
            messages.success(
                request, text % {"day": f"{done.until:%d.%m.%Y}"}, extra_tags=f"undo={done.get_absolute_url()}"
            )
            return redirect(person)
    context = {
        "person": person,
        "other": other,
        "lines": lines_of(person, other, choices),
        "texts": texts_of(person, other, choices),
        "trouble": trouble,
        "sides": [
            {"person": person, "since": since(person), "hangs": what_hangs_on(person)},
            {"person": other, "since": since(other), "hangs": what_hangs_on(other)},
        ],
    }
    return render(request, "participants/duplicates/compare.html", context, status=422 if trouble else None)


@requires(Permission.PERSON_EDIT, of=Person)
@require_POST
def tell_apart(request, person, other):
    row = people.tell_apart(person, _other_or_404(request, person, other), by=request.user)
    back = reverse("participants:forget_apart", args=[row.pk])
    messages.success(request, _("Remembered: these are different people."), extra_tags=f"undo={back}")
    programme = Programme.objects.filter(participations__person=person).order_by("-school_year", "pk").first()
    return redirect("participants:duplicates", programme.pk) if programme else redirect(person)


@requires(Permission.PERSON_EDIT, of=DistinctPeople)
@require_POST
def forget_apart(request, distinctpeople):
    person = distinctpeople.one
    people.forget_telling_apart(distinctpeople, by=request.user)
    messages.success(request, _("The two are among the probable duplicates again."))
    return redirect(person)


@requires(Permission.PERSON_EDIT, of=PersonMerge)
@require_POST
def part(request, personmerge):
    kept = personmerge.kept
    try:
        other, left = part_again(personmerge, by=request.user)
    except Refused as refusal:
        messages.warning(request, str(refusal))
        return redirect(kept)
    messages.success(request, _("The records are two again: %(name)s.") % {"name": other.full_name})
    if left:
        messages.warning(request, left_words(left))
    return redirect(other)
