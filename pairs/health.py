"""How a working pair is doing: when it last met, on days that count, and what its members think of the meetings."""

from dataclasses import dataclass
from math import ceil

from django.db.models import TextChoices, Value
from django.db.models.functions import Coalesce, Least
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from pairs.enums import PairState
from pairs.models import Pair
from roadmap.breaks import days_back, school_days_between

QUIET_SHARE = 2 / 3  # of the days before a signal: time to ask, not yet to worry
TOP_MARK = 10


class Health(TextChoices):
    ON_TRACK = "on_track", gettext_lazy("on track")
    TOO_EARLY = "too_early", gettext_lazy("too early to tell")
    QUIET = "quiet", gettext_lazy("has not met for a while")
    SILENT = "silent", gettext_lazy("no meetings")
    UNHAPPY = "unhappy", gettext_lazy("low marks")


FINE = (Health.ON_TRACK, Health.TOO_EARLY)
MARKS = {
    Health.ON_TRACK: "done",
    Health.TOO_EARLY: "plan",
    Health.QUIET: "now",
    Health.SILENT: "late",
    Health.UNHAPPY: "late",
}


@dataclass(frozen=True)
class Signal:
    """How a working pair is doing: ``days`` since it last met, or since it began, without those of school breaks;
    ``mark`` is the lower mean of the two sides over the last meetings, ``None`` where nobody gave one."""

    health: Health
    days: int
    has_met: bool
    mark: float | None = None

    @property
    def state(self):
        return MARKS[self.health]

    @property
    def text(self):
        if self.health == Health.SILENT:
            return ngettext("have not met for %(days)d day", "have not met for %(days)d days", self.days) % {
                "days": self.days
            }
        if self.health == Health.QUIET:
            return ngettext("last met %(days)d day ago", "last met %(days)d days ago", self.days) % {"days": self.days}
        if self.health == Health.UNHAPPY:
            return _("low marks: %(mark)s of 10") % {"mark": self.mark_words}
        return str(self.health.label)

    @property
    def mark_words(self):
        return f"{self.mark:.2g}".replace(".", ",")


def signal_of(pair, programme, today):
    """The ``Signal`` of a pair read ``with_meetings``, and ``with_marks`` where marks are to count; ``None`` for pairs
    that do not work, and where the school keeps no journal to tell from."""
    if pair.state != PairState.WORKING or not programme.keeps_journal:
        return None
    since = pair.last_held_on or pair.started_on or today
    days, limit = school_days_between(programme, since, today), programme.pair_signal_days
    has_met = pair.last_held_on is not None
    mark = _lower_mark(pair)
    if days >= limit:
        health = Health.SILENT
    elif mark is not None and mark < least_mark(programme):
        health = Health.UNHAPPY
    elif not has_met:
        health = Health.TOO_EARLY
    else:
        health = Health.QUIET if days >= quiet_after(programme) else Health.ON_TRACK
    return Signal(health, days, has_met, mark)


def least_mark(programme):
    """Marks of meetings below it are a signal: the programme's share of the scale, 40 % is 4 of 10."""
    return programme.low_satisfaction_percent * TOP_MARK / 100


def quiet_after(programme):
    return ceil(programme.pair_signal_days * QUIET_SHARE)


def _lower_mark(pair):
    given = [getattr(pair, name, None) for name in ("mentors_mark", "mentees_mark")]
    given = [mark for mark in given if mark is not None]
    return min(given) if given else None


def in_health(programme, health, today):
    """Working pairs of ``programme`` in this ``Health``, by the same rules as ``signal_of``."""
    rows = Pair.objects.filter(programme=programme).working().with_meetings().with_marks()
    if not programme.keeps_journal:
        return rows.none()
    unknown = Value(float(TOP_MARK + 1))
    rows = rows.annotate(
        met_on=Coalesce("last_held_on", "started_on", Value(today)),
        lower_mark=Least(Coalesce("mentors_mark", unknown), Coalesce("mentees_mark", unknown)),
    )
    silent_from = days_back(programme, today, programme.pair_signal_days)
    quiet_from = days_back(programme, today, quiet_after(programme))
    if health == Health.SILENT:
        return rows.filter(met_on__lte=silent_from)
    rows = rows.filter(met_on__gt=silent_from)
    if health == Health.UNHAPPY:
        return rows.filter(lower_mark__lt=least_mark(programme))
    rows = rows.filter(lower_mark__gte=least_mark(programme), last_held_on__isnull=health == Health.TOO_EARLY)
    if health == Health.TOO_EARLY:
        return rows
    return rows.filter(met_on__lte=quiet_from) if health == Health.QUIET else rows.filter(met_on__gt=quiet_from)
