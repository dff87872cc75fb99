"""What a psychologist or a class teacher finds under «Сегодня»: their own events and the people they look after."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, Window
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mentoring.kit.numerals import genitive, nominative
from monitoring.day_events import groups_of
from monitoring.day_words import link_to_event, next_due, sentence
from monitoring.waited_for import (
    PEOPLE_SHOWN,
    Line,
    Waiting,
    consents_of,
    missing_consents,
    pairs_in_need,
    signals_for,
    silence_title,
)
from organisations.access import Relation
from organisations.enums import Role
from pairs.queries import mentees_without_pair
from participants.consent_asking import consent_states_for
from participants.enums import ParticipationRole
from participants.invitations import own_invitations
from participants.models import Gathering, Participation
from participants.protocol import when_of
from participants.queries import register_rows
from participants.register_fields import CONSENT, consent_cells_of, mark_columns_of
from participants.roll import paper_reading, roll_of
from roadmap.enums import Standing
from roadmap.kinds import ProgressBoard
from roadmap.lines import programme_lines
from roadmap.standing import open_due
from surveys.enquiries.answering import waiting_for
from surveys.preferences import turnout_of_choices, wishes_of


@dataclass(frozen=True)
class Choices:
    """How many have answered whom they wish to work with, and how many of them would rather not with somebody."""

    answered: int
    invited: int
    refusing: int


@dataclass(frozen=True)
class SpecialistDay:
    lines: list
    sentence: str
    groups: list
    meetings: list
    to_tell: list
    pairs: Waiting
    pairs_title: str
    unmatched: Waiting
    consents: Waiting
    choices: Choices
    signals: Waiting


@dataclass(frozen=True)
class ClassList:
    """Pupils of the class in one role, with the columns of that register."""

    title: Any
    columns: list
    rows: list


@dataclass(frozen=True)
class ClassDay:
    lines: list
    classes: str
    sentence: str
    groups: list
    meetings: list
    to_tell: list
    lists: list
    consents: Waiting
    gatherings: list


def specialist_day(programme, user):
    """``SpecialistDay`` of a programme; the number of queries does not grow with its events or people."""
    lines, groups, said = _own_events(programme, user)
    silent, _low = pairs_in_need(programme, programme.organisation.today)
    return SpecialistDay(
        lines=lines,
        sentence=said,
        groups=groups,
        meetings=_meetings(user),
        to_tell=to_tell(user),
        pairs=silent,
        pairs_title=silence_title(programme.pair_signal_days),
        unmatched=_unmatched(programme),
        consents=missing_consents(programme),
        choices=_choices(programme),
        signals=signals_for(programme, user),
    )


def class_day(programme, user):
    """``ClassDay`` of the classes ``user`` leads in the programme's school; a constant number of queries."""
    lines, groups, said = _own_events(programme, user)
    rows = list(_pupils(programme, user))
    states = consent_states_for(rows, paper_reading(programme, programme.organisation.today))
    consents = consents_of(rows, states)
    classes = ", ".join(classes_of(programme.organisation, user))
    return ClassDay(
        lines=lines,
        classes=classes,
        sentence=mark_safe(" ".join([_class_sentence(classes, rows, consents.total), said]) if classes else said),
        groups=groups,
        meetings=_meetings(user),
        to_tell=to_tell(user),
        lists=_lists(rows, user, programme.organisation, {CONSENT: consent_cells_of(states)}),
        consents=consents,
        gatherings=_gatherings_of(programme, rows),
    )


def classes_of(organisation, user):
    """The classes ``user`` leads here, as their membership names them."""
    led = [m for m in user.current_memberships if m.role == Role.CLASS_TEACHER and m.class_label]
    return [m.class_label for m in led if m.organisation_id == organisation.pk]


# --- events -----------------------------------------------------------------------------------------------------------
def _own_events(programme, user):
    """(all lines of the roadmap, groups of ``user``'s own, what is said of them)."""
    board = ProgressBoard(programme)
    roll_of(programme).with_papers()
    lines = programme_lines(programme, board=board) if programme.roadmap else []
    own = [line for line in lines if line.answered_by(user)]
    groups = groups_of(programme, own, board, reader=user)
    return lines, groups, _events_sentence(own, programme.organisation.today)


def _events_sentence(own, today):
    late = [line for line in own if line.state == Standing.LATE]
    if not late:
        return next_due(own, today) or _("No open event of the roadmap is yours.")
    oldest = min(late, key=lambda line: open_due(line.event))
    text = ngettext(
        "%(number)s event of yours is overdue: %(event)s.",
        "%(number)s events of yours are overdue, the oldest is %(event)s.",
        len(late),
    )
    return sentence(text, number=nominative(len(late), "n"), event=link_to_event(oldest))


def to_tell(user):
    """Pupils the reader is asked to tell about: a line an enquiry."""
    return [
        Line(
            title=ngettext("Tell about %(count)d pupil", "Tell about %(count)d pupils", left) % {"count": left},
            url=reverse("surveys:told_by_account", args=[row.pk]),
            sub=_("until %(day)s") % {"day": date_format(row.enquiry.closes_on, "j E")},
        )
        for row, left in waiting_for(user)
    ]


def _meetings(user):
    """Gatherings ``user`` is invited to and was told of, the nearest first."""
    found = [(row, row.gathering) for row in own_invitations(user)]
    return [
        Line(title=held.title, url=row.get_absolute_url(), sub=_when_and_where(held), note=_answer(row))
        for row, held in found
        if not (held.is_announcement or held.is_cancelled)
    ]


def _when_and_where(gathering):
    return ", ".join(filter(None, [when_of(gathering), gathering.place]))


def _answer(row):
    if row.will_come is None:
        return _("no answer yet")
    return _("you will come") if row.will_come else _("you can not come")


# --- the psychologist's ---------------------------------------------------------------------------------------------
def _unmatched(programme):
    rows = mentees_without_pair(programme).select_related("person").annotate(altogether=Window(Count("pk")))
    shown = list(rows.order_by("person__search_key", "pk")[:PEOPLE_SHOWN])
    lines = [Line(row.person.list_name, row.get_absolute_url(), note=row.person.class_label) for row in shown]
    return Waiting(lines, shown[0].altogether if shown else 0)


def _choices(programme):
    answered, invited = turnout_of_choices(programme)
    refusing = sum(bool(refused) for _ranked, refused in wishes_of(programme).values())
    return Choices(answered, invited, refusing)


# --- the class --------------------------------------------------------------------------------------------------------
def _pupils(programme, user):
    """Those of ``user``'s classes who take part, whatever else ``user`` may see here."""
    own = Participation.objects.none().own_rows(Relation.CLASS_TEACHER, user)
    rows = Participation.objects.filter(own, programme=programme).active()
    return rows.select_related("person", "format", "programme").prefetch_related("topics", "person__guardians")


def _class_sentence(classes, rows, lacking):
    count = len({row.person_id for row in rows})
    if not count:
        return sentence(_("Nobody of %(classes)s takes part yet."), classes=classes)
    taking = ngettext(
        "%(number)s pupil of %(classes)s takes part.", "%(number)s pupils of %(classes)s take part.", count
    ) % {"number": nominative(count), "classes": classes}
    if not lacking:
        return sentence("%(taking)s %(papers)s", taking=taking, papers=_("All consents are there."))
    papers = ngettext("%(number)s has no consent.", "%(number)s have no consent.", lacking)
    return sentence("%(taking)s %(papers)s", taking=taking, papers=papers % {"number": genitive(lacking)})


def _lists(rows, user, organisation, known):
    titles = {ParticipationRole.MENTEE: _("Mentees"), ParticipationRole.MENTOR: _("Mentors")}
    found = []
    for role, title in titles.items():
        of_role = [row for row in rows if row.role == role]
        if of_role:
            columns = mark_columns_of(role)
            about = {"user": user, "organisation": organisation, "columns": columns, "known": known}
            shown = register_rows(of_role, role, **about)
            found.append(ClassList(title, columns, shown))
    return found


def _gatherings_of(programme, rows):
    """Gatherings to come of which pupils of the class were told, with how many of them are invited."""
    theirs = Q(attendances__participation__in=[row.pk for row in rows], attendances__told_at__isnull=False)
    found = (
        Gathering.objects.standing()
        .filter(programme=programme, held_on__gte=programme.organisation.today)
        .annotate(pupils=Count("attendances", filter=theirs))
        .filter(pupils__gt=0)
        .order_by("held_on", "pk")
    )
    return [
        Line(
            title=gathering.title,
            url="",
            sub=_when_and_where(gathering),
            note=ngettext("%(count)d of the class", "%(count)d of the class", gathering.pupils)
            % {"count": gathering.pupils},
        )
        for gathering in found
        if not gathering.is_announcement
    ]
