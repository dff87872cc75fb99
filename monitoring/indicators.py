"""Every indicator: what it counts, of how many, by which source, against which target."""

from functools import partial

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from monitoring.enums import PracticeKind
from monitoring.figures import Count, Indicator, Undefined, figure
from monitoring.models import IndicatorTarget, practices_of
from organisations.enums import HeadcountGroup
from organisations.models import Headcount
from pairs.enums import PairState, PlanState
from pairs.queries import on_track, pair_rows
from participants.enums import ParticipationRole, PersonGroup
from participants.experts import wanted_in
from participants.models import Participation
from participants.roll import roll_of
from participants.tallies import tallies_of
from participants.training.groups import sessions_of_groups
from participants.training.rule import policy_of
from roadmap.kinds import shared
from roadmap.queries import plan_events
from surveys.satisfaction import growth, satisfaction


def figures(programme, day=None):
    """All indicators of ``programme`` on ``day``, in the order of the list."""
    day = day or programme.organisation.today
    return [figure(indicator, programme, day) for indicator in INDICATORS]


def coverage(organisation, school_year, person_group, headcount_group, day):
    """People of a group taking part in any programme of ``organisation`` on ``day``, of its headcount that year."""
    return _share(_heads(organisation, school_year, day), person_group, headcount_group)


def _share(heads, person_group, headcount_group):
    if not heads.get(("headcount", headcount_group)):
        raise Undefined(_("The headcount of this school year is not entered."))
    return Count(heads.get(("people", person_group), 0), heads["headcount", headcount_group])


def _heads(organisation, school_year, day):
    """{("headcount", its group): how many, ("people", their group): how many take part on ``day``, each once}"""
    counted = Headcount.objects.filter(organisation=organisation, school_year=school_year)
    rows = Participation.objects.filter(programme__organisation=organisation, started_on__lte=day)
    rows = rows.exclude(ended_on__lt=day).order_by()
    people = rows.values_list(models.Value("people"), "person__group").annotate(models.Count("person", distinct=True))
    told = counted.order_by().values_list(models.Value("headcount"), "group", "count").union(people, all=True)
    return {(what, group): number for what, group, number in told}


def _coverage_of(person_group, headcount_group):
    def count(programme, day):
        school, year = programme.organisation, programme.school_year
        heads = shared(programme, f"heads {day}", lambda _programme: _heads(school, year, day))
        return _share(heads, person_group, headcount_group)

    return count


def coverage_target(programme, group):
    """What the programme's roadmap promises for its year, else the target set for its organisation or above it."""
    rows = shared(programme, "coverage_targets", lambda p: list(p.coverage_targets.all()))
    promised = [row.percent for row in rows if row.group == group and row.school_year <= programme.school_year]
    return promised[-1] if promised else _stored(f"coverage_{group}")(programme)


def _coverage_target(group):
    return partial(coverage_target, group=group)


def _consents(programme, day):
    roll = roll_of(programme, day)
    if not (total := roll.count(takes_part=True)):
        raise Undefined(_("Nobody takes part yet."))
    return Count(roll.count(takes_part=True, lacks_papers=False), total)


def _events_done(programme, day):
    if not (due := [event for event in plan_events(programme) if event.due_on and event.due_on <= day]):
        raise Undefined(_("No event is due yet."))
    return Count(sum(event.is_closed for event in due), len(due))


def _pairs_under_order(programme, day):
    if not (settled := [pair for pair in pair_rows(programme) if pair.is_settled]):
        raise Undefined(_("No pair is confirmed yet."))
    return Count(sum(pair.state == PairState.WORKING for pair in settled), len(settled))


def _meetings(programme, day):
    if not (working := [pair for pair in pair_rows(programme) if pair.state == PairState.WORKING]):
        raise Undefined(_("No pair works yet."))
    return Count(sum(bool(pair.first_held_on and pair.first_held_on <= day) for pair in working), len(working))


def _on_track(programme, day):
    if day < programme.organisation.today:
        raise Undefined(_("How pairs are doing is told of today alone."))
    if not programme.keeps_journal:
        raise Undefined(_("The school keeps no journal of meetings."))
    if not any(pair.state == PairState.WORKING for pair in pair_rows(programme)):
        raise Undefined(_("No pair works yet."))
    good, judged = on_track(programme)
    if not judged:
        raise Undefined(_("No pair has worked long enough to judge it."))
    return Count(good, judged)


def _plans(programme, day):
    agreed = [pair for pair in pair_rows(programme) if pair.plan_state not in (None, PlanState.DRAFT)]
    if not (total := sum(pair.plan_items for pair in agreed)):
        raise Undefined(_("No individual plan is agreed yet."))
    return Count(sum(pair.plan_items_done for pair in agreed), total)


def _satisfaction_of(role):
    def count(programme, day):
        if (found := satisfaction(programme, role, day)) is None:
            raise Undefined(_("Nobody has answered about satisfaction yet."))
        return Count(found.count, found.of)

    return count


def _growth(programme, day):
    if (found := growth(programme, ParticipationRole.MENTEE, day)) is None:
        raise Undefined(_("Nobody has been assessed twice yet."))
    return Count(found.count, found.of)


def _publications(programme, day):
    rows = shared(programme, "practices", practices_of)
    return Count(sum(kind == PracticeKind.PUBLICATION and happened_on <= day for kind, happened_on in rows))


def _experts(programme, day):
    return Count(tallies_of(programme).experts_agreed)


def _experts_target(programme):
    """As many as the plan itself asks for, else the target kept for the organisation."""
    return wanted_in(programme) or _stored("experts")(programme)


def _sessions_per_group(programme, day):
    """Of the group with the fewest: every group is to have as many."""
    groups = shared(programme, f"training {day}", lambda p: sessions_of_groups(p, day))
    if not groups:
        raise Undefined(_("No training group is set up yet."))
    return Count(min(groups.values()))


def _sessions_target(programme):
    return shared(programme, "training policy", policy_of).sessions_per_group


def _stored(key):
    """The target kept for ``key``: the organisation's own, otherwise everybody's."""

    def target(programme):
        return shared(programme, "targets", lambda p: IndicatorTarget.objects.values_of(p.organisation)).get(key)

    return target


# how a count is read aloud: ``% {"done", "total"}``
_PEOPLE = ngettext_lazy("%(done)d participant of %(total)d", "%(done)d participants of %(total)d", "done")
_EVENTS = ngettext_lazy("%(done)d of %(total)d event due", "%(done)d of %(total)d events due", "total")
_PAIRS = ngettext_lazy("%(done)d of %(total)d pair", "%(done)d of %(total)d pairs", "total")
_ITEMS = ngettext_lazy("%(done)d of %(total)d item", "%(done)d of %(total)d items", "total")
_EXPERTS = ngettext_lazy("%(done)d expert", "%(done)d experts", "done")
_SESSIONS = ngettext_lazy("%(done)d session", "%(done)d sessions", "done")
_PUBLICATIONS = ngettext_lazy("%(done)d publication", "%(done)d publications", "done")

INDICATORS = (
    Indicator(
        "coverage_students",
        _("Coverage of students"),
        _("registers and the headcount"),
        _("students taking part ÷ all students × 100"),
        _coverage_of(PersonGroup.STUDENT, HeadcountGroup.STUDENTS),
        _coverage_target(HeadcountGroup.STUDENTS),
        _PEOPLE,
    ),
    Indicator(
        "coverage_teachers",
        _("Coverage of teaching staff"),
        _("registers and the headcount"),
        _("teachers taking part ÷ all teaching staff × 100"),
        _coverage_of(PersonGroup.TEACHER, HeadcountGroup.TEACHERS),
        _coverage_target(HeadcountGroup.TEACHERS),
        _PEOPLE,
    ),
    Indicator(
        "consents",
        _("Consents to data processing"),
        _("register of consents"),
        _("participants with every paper valid ÷ all participants × 100"),
        _consents,
        _stored("consents"),
        _PEOPLE,
    ),
    Indicator(
        "events_done",
        _("Events of the roadmap done"),
        _("roadmap"),
        _("events completed ÷ events due by the day × 100"),
        _events_done,
        _stored("events_done"),
        _EVENTS,
    ),
    Indicator(
        "pairs_under_order",
        _("Pairs under order"),
        _("orders"),
        _("working pairs ÷ confirmed and working pairs × 100"),
        _pairs_under_order,
        _stored("pairs_under_order"),
        _PAIRS,
    ),
    Indicator(
        "meetings_held",
        _("Pairs that have met"),
        _("journal of meetings"),
        _("working pairs with a meeting held ÷ working pairs × 100"),
        _meetings,
        _stored("meetings_held"),
        _PAIRS,
    ),
    Indicator(
        "pairs_on_track",
        _("Pairs on track"),
        _("journal of meetings"),
        _("pairs that meet in time and are content with it ÷ working pairs that can be judged × 100"),
        _on_track,
        _stored("pairs_on_track"),
        _PAIRS,
    ),
    Indicator(
        "plans_delivered",
        _("Delivery of individual plans"),
        _("individual plans"),
        _("items done ÷ items of agreed plans × 100"),
        _plans,
        _stored("plans_delivered"),
        _ITEMS,
    ),
    Indicator(
        "satisfaction_mentees",
        _("Satisfaction of mentees"),
        _("questionnaires of satisfaction"),
        _("mentees whose marks are on average high enough ÷ mentees who answered × 100"),
        _satisfaction_of(ParticipationRole.MENTEE),
        _stored("satisfaction_mentees"),
        _PEOPLE,
    ),
    Indicator(
        "satisfaction_mentors",
        _("Satisfaction of mentors"),
        _("questionnaires of satisfaction"),
        _("mentors whose marks are on average high enough ÷ mentors who answered × 100"),
        _satisfaction_of(ParticipationRole.MENTOR),
        _stored("satisfaction_mentors"),
        _PEOPLE,
    ),
    Indicator(
        "growth_mentees",
        _("Growth of mentees"),
        _("assessments"),
        _("mentees whose last assessment is above the first ÷ mentees assessed twice × 100"),
        _growth,
        _stored("growth_mentees"),
        _PEOPLE,
    ),
    Indicator(
        "experts",
        _("Experts who teach the mentors"),
        _("list of experts"),
        _("number of experts who agreed"),
        _experts,
        _experts_target,
        _EXPERTS,
        is_share=False,
    ),
    Indicator(
        "sessions_per_group",
        _("Sessions per training group"),
        _("training groups"),
        _("sessions held in the group that has had the fewest"),
        _sessions_per_group,
        _sessions_target,
        _SESSIONS,
        is_share=False,
    ),
    Indicator(
        "publications",
        _("Publications about the programme"),
        _("practices"),
        _("number of publications"),
        _publications,
        _stored("publications"),
        _PUBLICATIONS,
        is_share=False,
    ),
)
BY_KEY = {indicator.key: indicator for indicator in INDICATORS}
