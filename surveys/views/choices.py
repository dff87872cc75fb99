"""Who wishes to work with whom: all of it for the psychologist, couples that chose each other for the curator."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mentoring.kit import charts
from mentoring.kit.downloads import XLSX, hand_out
from organisations.access import Permission, requires
from participants.exporting import about_file, note_export
from participants.models import Participation
from roadmap.models import Programme
from surveys.around import Around
from surveys.preferences import couples, reasons_of, wishes_of
from surveys.sheets import wishes_workbook

PER_PAGE = 50
MOST_DRAWN = 60  # people on one side: a longer graph is read as a table
NARROW = 320  # pixels of the picture for a phone


@dataclass(frozen=True)
class Wish:
    """What one participant said: names of those wished for, the dearest first, why, and of those refused."""

    who: str
    ranked: list
    why: str
    refused: list


@requires(Permission.RATHER_NOT_VIEW, of=Programme)
def rather_not(request, programme):
    """For the psychologist alone: who wishes to work with whom, and who would rather not."""
    wishes = wishes_of(programme)
    page = Paginator(_wishes(programme, wishes), PER_PAGE).get_page(request.GET.get("page"))
    graph = _whole_graph(programme, wishes)
    return render(request, "surveys/rather_not.html", {"programme": programme, "page": page, "graph": graph})


@requires(Permission.RATHER_NOT_VIEW, of=Programme)
def wishes_xlsx(request, programme):
    name = _("Choices of participants %(day)s.xlsx") % {"day": f"{programme.organisation.today:%d.%m.%Y}"}
    wishes = _wishes(programme, wishes_of(programme))
    note_export(programme, "wishes", by=request.user, rows=len(wishes))
    return hand_out(wishes_workbook(wishes, about_file(by=request.user)), name, XLSX)


def _wishes(programme, wishes):
    """``Wish`` of everybody who named somebody, by name; those who refuse somebody first."""
    people, reasons = Around(programme).people, reasons_of(programme)
    rows = [
        Wish(
            people.get(pk, ""),
            [people.get(other, "") for other in ranked],
            reasons.get(pk, ""),
            [people.get(other, "") for other in refused],
        )
        for pk, (ranked, refused) in wishes.items()
        if ranked or refused
    ]
    return sorted(rows, key=lambda wish: (not wish.refused, wish.who))


def _pictures(mentees, mentors, ties, label):
    """The picture for a screen and the one for a phone; ``None`` when they would be too long."""
    if max(len(mentees), len(mentors)) > MOST_DRAWN:
        return None
    return {
        "wide": charts.bonds(mentees, mentors, ties, label=label),
        "narrow": charts.bonds(mentees, mentors, ties, label=label, width=NARROW, narrow=True),
    }


def graph_of(matrix):
    """Couples that chose each other, of a ``Matrix``: only they are in the pictures."""
    rows = matrix.rows
    mentees = {mentee.pk: mentee.person.list_name for mentee, _mentor in rows}
    mentors = {mentor.pk: mentor.person.list_name for _mentee, mentor in rows}
    label = _("Chose each other: %(couples)s") % {
        "couples": "; ".join(f"{mentees[one.pk]} — {mentors[other.pk]}" for one, other in rows)
    }
    return _pictures(mentees, mentors, [(a.pk, b.pk, "mutual") for a, b in rows], label)


def _whole_graph(programme, wishes):
    """Every wish and refusal as lines between mentees and mentors."""
    named = {pk for ranked, refused in wishes.values() for pk in (*ranked, *refused)} | {
        pk for pk, (ranked, refused) in wishes.items() if ranked or refused
    }
    people = Participation.objects.filter(pk__in=named).select_related("person").order_by("person__search_key")
    sides: dict = {True: {}, False: {}}
    for row in people:
        sides[row.is_mentor][row.pk] = row.person.list_name
    if not named:
        return None
    mutual = couples({pk: ranked for pk, (ranked, _refused) in wishes.items()})
    ties = {}
    for pk, (ranked, refused) in wishes.items():
        for others, look in ((ranked, "one"), (refused, "not")):
            for other in others:
                one, two = (other, pk) if pk in sides[True] else (pk, other)
                if one in sides[False] and two in sides[True] and ties.get((one, two)) != "not":
                    ties[one, two] = "mutual" if look == "one" and frozenset((pk, other)) in mutual else look
    refusals = sum(look == "not" for look in ties.values())
    label = _("%(mutual)d mutual choices, %(one)d of one side") % {
        "mutual": len(mutual),
        "one": sum(look == "one" for look in ties.values()),
    }
    label += "; " + ngettext("%(count)d refusal", "%(count)d refusals", refusals) % {"count": refusals}
    return _pictures(sides[False], sides[True], [(*pair, look) for pair, look in ties.items()], label)
