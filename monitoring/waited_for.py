"""Who and what a programme waits for: missing consents, silent pairs, open questionnaires, papers at the director's."""

from dataclasses import dataclass

from django.db.models import Prefetch, prefetch_related_objects
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from documents.alike import annex_words
from pairs.enums import PairState
from pairs.models import PairMember
from pairs.queries import pair_rows, silent_pairs, unhappy_pairs
from participants.consent_asking import consent_states_of
from participants.gate import COLLECTED, missing_papers_for
from participants.roll import lacking_papers, paper_reading, roll_of
from roadmap.approval import term_of, waiting_submission
from roadmap.enums import RoadmapState
from roadmap.kinds import shared
from roadmap.queries import orders_on_desk
from surveys.enums import SignalKind, SignalState
from surveys.event_kinds import Board
from surveys.models import Signal
from surveys.readers import readers_of

PEOPLE_SHOWN = 5
DIRECTOR_SLOW_DAYS = 3


@dataclass(frozen=True)
class Line:
    """A row of the side column: who or what, what is said of it, and how urgent (late, soon or nothing)."""

    title: str
    url: str
    note: str = ""
    sub: str = ""
    tone: str = ""
    mentor: str = ""
    mentee: str = ""


@dataclass(frozen=True)
class OpenSurvey:
    label: str
    url: str
    done: int
    total: int
    tone: str


@dataclass(frozen=True)
class Waiting:
    """A list of the side column with how many there are altogether."""

    lines: list
    total: int

    @property
    def left(self):
        """How many are not shown."""
        return self.total - len(self.lines)


def missing_consents(programme):
    """Who of those who take part lacks a paper."""
    today = programme.organisation.today
    _people, lacking = roll_of(programme, today).people()
    if not lacking:
        return Waiting([], 0)
    rows = {row.person_id: row for row in lacking_papers(programme, today)[: 2 * PEOPLE_SHOWN]}
    shown = list(rows.values())[:PEOPLE_SHOWN]  # a mentee who is a mentor too is named once
    for row in shown:
        row.programme = programme
    reading = paper_reading(programme, today)
    missing = missing_papers_for(shown, purpose=COLLECTED, reading=reading)
    people, papers = [row.person for row in shown], {row.person_id: missing[row.pk] for row in shown}
    return _lacking(people, consent_states_of(people, papers, reading), lacking)


def consents_of(rows, states):
    """The same of the participations ``rows``, whose ``states`` ({participation key: ``ConsentState``}) are known."""
    states = {row.person_id: states[row.pk] for row in rows}
    people = {row.person_id: row.person for row in rows}.values()
    lacking = [person for person in people if not states[person.pk].is_complete]
    return _lacking(lacking, states, len(lacking))


def _lacking(people, states, total):
    """``Waiting`` for the papers of ``people``; ``states`` ({person key: ``ConsentState``}) say how far each is."""
    lines = [
        Line(
            title=", ".join(filter(None, [person.list_name, person.class_label])),
            url=person.get_absolute_url(),
            note=states[person.pk].text,
        )
        for person in people[:PEOPLE_SHOWN]
    ]
    return Waiting(lines, total)


def pairs_in_need(programme, today, user=None):
    """Two ``Waiting``s: pairs that do not meet, and pairs whose marks or satisfaction are low, as ``user`` may know."""
    silent, low = silent_pairs(programme), _dissatisfied(programme, user)
    shown = [*silent[:PEOPLE_SHOWN], *(pair for pair, _words in low[:PEOPLE_SHOWN])]
    prefetch_related_objects(shown, Prefetch("members", PairMember.objects.select_related("participation__person")))
    return (
        Waiting([_pair_row(pair, _silence(pair, today)) for pair in silent[:PEOPLE_SHOWN]], len(silent)),
        Waiting([_pair_row(pair, words) for pair, words in low[:PEOPLE_SHOWN]], len(low)),
    )


def _dissatisfied(programme, user):
    """(pair, what is low in words): marks of meetings first, then those who are not satisfied with the programme."""
    found = {
        pair.pk: (pair, _("%(mark)s of 10") % {"mark": signal.mark_words}) for pair, signal in unhappy_pairs(programme)
    }
    for pair in _with_low_satisfaction(programme, user):
        found.setdefault(pair.pk, (pair, _("low satisfaction")))
    return list(found.values())


def _with_low_satisfaction(programme, user):
    """Working pairs of those whose questionnaire of satisfaction has raised a signal that ``user`` reads."""
    if user is None or not _has_signals(programme):
        return []
    rows = open_signals(programme, user).filter(kind=SignalKind.SATISFACTION)
    people = PairMember.objects.current().filter(participation__in=rows.values("response__invitation__participation"))
    keys = set(people.values_list("pair", flat=True))
    return [pair for pair in pair_rows(programme) if pair.pk in keys and pair.state == PairState.WORKING]


def _silence(pair, today):
    days = (today - (pair.last_held_on or pair.started_on or today)).days
    return ngettext("%(count)d day", "%(count)d days", days) % {"count": days}


def _pair_row(pair, note):
    mentors, mentees = pair.mentors, pair.mentees
    return Line(
        title=_("%(mentor)s and %(mentee)s") % {"mentor": pair.mentor_names, "mentee": pair.mentee_names},
        url=pair.get_absolute_url(),
        sub=mentees[0].person.where if mentees else "",
        note=note,
        tone="late",
        mentor=mentors[0].person.initials if mentors else "",
        mentee=mentees[0].person.initials if mentees else "",
    )


def silence_title(days):
    if days % 7 == 0:
        weeks = days // 7
        return ngettext(
            "Pairs without a meeting for %(count)d week", "Pairs without a meeting for %(count)d weeks", weeks
        ) % {"count": weeks}
    return ngettext("Pairs without a meeting for %(count)d day", "Pairs without a meeting for %(count)d days", days) % {
        "count": days
    }


def open_surveys(programme):
    """Surveys that take answers or would, had their day not passed with answers missing; the nearest end first."""
    return shared(programme, "surveys", Board.of).out


def survey_row(survey, today):
    if survey.closes_on < today:
        label, tone = _("%(title)s, the term has passed"), "late"
    else:
        label, tone = _("%(title)s, until %(day)s"), "now"
    return OpenSurvey(
        label % {"title": survey.title, "day": date_format(survey.closes_on, "j E")},
        survey.get_absolute_url(),
        survey.answered,
        survey.invited,
        tone,
    )


def with_director(programme):
    """Orders and the roadmap that wait for the director's signature or approval, the longest first."""
    lines = [_order_row(order) for order in orders_on_desk(programme)]
    if programme.version_at_work.state == RoadmapState.SUBMITTED:
        lines.insert(0, _roadmap_row(programme.version_at_work, _("The roadmap"), _("waits for approval")))
    return lines


def with_municipality(programme):
    """The roadmap while the municipality has to agree it; nothing otherwise."""
    roadmap = programme.roadmap
    if roadmap.state != RoadmapState.WITH_MUNICIPALITY:
        return []
    return [_roadmap_row(roadmap, _("The roadmap"), _("waits for agreement"))]


def _roadmap_row(roadmap, title, sub):
    term = term_of(waiting_submission(roadmap))
    sub = term.words if term else sub
    url = reverse("roadmap:review", args=[roadmap.programme_id])
    return Line(title=title, url=url, sub=sub, tone=term.tone if term else "")


def _order_row(order):
    inside, days = annex_words(order), order.waits_days
    sub = _("draft order, %(inside)s") % {"inside": inside} if inside else _("draft order")
    return Line(
        title=order.heading,
        url=order.get_absolute_url(),
        sub=sub,
        note=ngettext("%(count)d day", "%(count)d days", days) % {"count": days} if days else _("today"),
        tone="soon" if days >= DIRECTOR_SLOW_DAYS else "",
    )


def signals_for(programme, user):
    """Open signals of questionnaires that call ``user``, the newest first. No query where no survey has any."""
    if not _has_signals(programme):
        return Waiting([], 0)
    rows = open_signals(programme, user)
    lines = [
        Line(
            title=row.person.list_name if row.person else _("An anonymous answer"),
            url=row.get_absolute_url(),
            sub=str(row.get_kind_display()).capitalize(),
            note=str(row.get_state_display()),
            tone="late" if row.state == SignalState.NEW else "",
        )
        for row in rows.with_all()[:PEOPLE_SHOWN]
    ]
    return Waiting(lines, rows.count() if len(lines) == PEOPLE_SHOWN else len(lines))


def open_signals(programme, user):
    return Signal.objects.filter(
        survey__programme=programme, readers__in=readers_of(user, programme.organisation)
    ).open()


def _has_signals(programme):
    return any(row.calls for row in shared(programme, "surveys", Board.of).standings)
