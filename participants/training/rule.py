"""Who is trained: marked by hand, or by the sessions attended and made up for. Set-based: the queries stay the same
however many people are asked about."""

from dataclasses import dataclass

from django.db.models import Count, Exists, F, OuterRef, Q, Subquery

from participants.enums import Readiness
from participants.models import Attendance, CatchUp, SelectionPolicy, TrainingMember, TrainingSession

FEW = 500  # so many keys are named in a query; beyond them the programmes are


@dataclass(frozen=True)
class Progress:
    """How far somebody is in a training group: sessions attended or made up for, of those to attend."""

    group: object
    done: int
    needed: int

    @property
    def is_enough(self):
        return self.done >= self.needed


def policy_of(programme):
    """The programme's ``SelectionPolicy``, or the usual one, unsaved."""
    return SelectionPolicy.objects.filter(programme=programme).first() or SelectionPolicy(programme=programme)


def progress_of(participations):
    """{participation key: its ``Progress``} of those in a group; of several groups the one that is nearest its end."""
    rows = list(participations)
    found = {}
    members = TrainingMember.objects.filter(**about(rows, "participation")).select_related("group")
    members = list(members.order_by("group", "pk"))
    if not members:
        return found
    done = _done(rows)
    for member in members:
        attended = len(done.get((member.participation_id, member.group_id), ()))
        progress = Progress(member.group, attended, member.group.sessions_to_pass)
        best = found.get(member.participation_id)
        if best is None or (progress.is_enough, progress.done) > (best.is_enough, best.done):
            found[member.participation_id] = progress
    return found


def _done(rows):
    """{(participation key, group key): {session key}} of what was attended or made up for; called off is not held."""
    found = {}
    came = Attendance.objects.filter(
        has_come=True,
        gathering__training_session__isnull=False,
        gathering__cancelled_at=None,
        **about(rows, "participation"),
    ).values_list("participation", "gathering__training_session__group", "gathering__training_session")
    made_up = CatchUp.objects.filter(session__gathering__cancelled_at=None, **about(rows, "participation"))
    for participation, group, session in [*came, *made_up.values_list("participation", "session__group", "session")]:
        found.setdefault((participation, group), set()).add(session)
    return found


def about(rows, path):
    """The filter that finds what is kept of ``rows`` (participations) along ``path``."""
    if len(rows) <= FEW:
        return {f"{path}__in": [row.pk for row in rows]}
    return {f"{path}__programme__in": {row.programme_id for row in rows}}


def trained_keys(participations):
    """Keys of those of ``participations`` who are trained. A mark by hand has the last word, either way."""
    rows = list(participations)
    trained = {row.pk for row in rows if row.training == Readiness.PASSED}
    undecided = [row for row in rows if row.training not in (Readiness.PASSED, Readiness.FAILED)]
    progress = progress_of(undecided)
    return trained | {row.pk for row in undecided if row.pk in progress and progress[row.pk].is_enough}


def is_trained():
    """``trained_keys`` as a condition of participations, for lists and counts; a test holds both together."""
    came = Attendance.objects.filter(
        has_come=True, gathering=OuterRef("gathering"), participation=OuterRef(OuterRef("participation"))
    )
    made_up = CatchUp.objects.filter(session=OuterRef("pk"), participation=OuterRef(OuterRef("participation")))
    sessions = TrainingSession.objects.filter(group=OuterRef("group"), gathering__cancelled_at=None)
    sessions = sessions.filter(Exists(came) | Exists(made_up)).order_by().values("group")
    done = Subquery(sessions.annotate(number=Count("pk")).values("number"))
    enough = TrainingMember.objects.filter(participation=OuterRef("pk")).annotate(done=done)
    by_sessions = Q(Exists(enough.filter(done__gte=F("group__sessions_to_pass"))))
    return Q(training=Readiness.PASSED) | (~Q(training=Readiness.FAILED) & by_sessions)


def trained_in(group, participations):
    """Keys of those of ``participations`` who have enough sessions of ``group`` itself: what its certificate says."""
    return {participation for participation, _group in trained_in_groups([group], participations)}


def trained_in_groups(groups, participations):
    """The same of several groups at once: {(participation key, group key)}."""
    rows = list(participations)
    done = _done(rows)
    return {
        (row.pk, group.pk)
        for group in groups
        for row in rows
        if len(done.get((row.pk, group.pk), ())) >= group.sessions_to_pass
    }
