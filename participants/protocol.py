"""The protocol of a gathering: what stands on it, before it becomes PDF or .docx; and the sheet of attendance."""

from dataclasses import dataclass
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from participants.models import Gathering


@dataclass(frozen=True)
class Line:
    """A person on a list. ``note``: how it is known that the person came."""

    number: int
    name: str
    where: str
    group: str


@dataclass(frozen=True)
class Group:
    """People who are only counted: «родители 7 «А»», 24 invited, 18 came."""

    name: str
    invited: int
    came: int | None


@dataclass(frozen=True)
class Question:
    number: int
    text: str
    speaker: str
    heard: str
    spoke: str
    decided: tuple
    vote: str


@dataclass(frozen=True)
class Protocol:
    """All that both papers print, as plain words."""

    gathering: Gathering
    organisation: str
    title: str
    number: str
    when: str
    place: str
    presence: str
    questions: tuple
    decisions: tuple
    came: tuple
    absent: tuple
    counted: tuple

    @property
    def foot(self):
        return f"{self.gathering.title}, {self.gathering.held_on:%d.%m.%Y}"

    @property
    def has_annex(self):
        return bool(self.came or self.counted)


def protocol_of(gathering):
    """The ``Protocol`` of ``gathering``; four queries."""
    rows = in_order(gathering.attendances.with_people().select_related("group"))
    is_told = gathering.is_announcement
    came = [row for row in rows if (row.told_at if is_told else row.has_come)]
    figures = gathering.figures
    return Protocol(
        gathering=gathering,
        organisation=gathering.programme.organisation.name,
        title=_kind_of_paper(gathering),
        number=gathering.number,
        when=when_of(gathering),
        place=gathering.place,
        presence=_presence(gathering, figures),
        questions=tuple(_question(number, item) for number, item in enumerate(gathering.agenda.all(), 1)),
        decisions=_lines(gathering.decisions),
        came=lines_of(came),
        absent=tuple(row.list_name for row in rows if not is_told and row.has_come is False),
        counted=tuple(
            Group(str(g), g.invited_count, g.attended_count) for g in gathering.groups.all() if g.invited_count
        ),
    )


def in_order(rows):
    """Group by group, in each by name."""
    return sorted(rows, key=lambda row: (row.group_id or 0, row.full_name.casefold().replace("ё", "е"), row.pk))


def lines_of(rows):
    return tuple(
        Line(number, row.full_name, row.where, str(row.group) if row.group else "")
        for number, row in enumerate(rows, 1)
    )


def when_of(gathering):
    """«6 ноября 2025, 15:00»."""
    day = date_format(gathering.held_on, "j E Y")
    return f"{day}, {gathering.held_time:%H:%M}" if gathering.held_time else day


def _kind_of_paper(gathering):
    if gathering.is_announcement:
        return _("sheet of informing")
    return str(gathering.get_kind_display())


def _presence(gathering, figures) -> Any:
    if gathering.is_announcement:
        text = ngettext(
            "%(came)d person of %(invited)d was informed", "%(came)d people of %(invited)d were informed", figures.came
        )
    else:
        text = ngettext(
            "%(came)d person of %(invited)d invited", "%(came)d people of %(invited)d invited", figures.came
        )
    text = text % {"came": figures.came, "invited": figures.invited}
    annex = pgettext("protocol", "the list is annexed")
    return f"{text} ({annex})" if figures.came else text


def _question(number, item):
    return Question(
        number=number,
        text=item.question.strip().rstrip("."),
        speaker=item.speaker,
        heard=item.heard.strip(),
        spoke=item.spoke.strip(),
        decided=_lines(item.decided),
        vote=item.vote.strip().rstrip("."),
    )


def _lines(text):
    """Each line a decision of its own; numbers the person typed are taken off, the paper numbers them itself."""
    found = []
    for line in text.splitlines():
        words = line.strip().lstrip("0123456789.) ").strip() if line[:1].isdecimal() else line.strip()
        if words:
            found.append(words)
    return tuple(found)
