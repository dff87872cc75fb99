"""What was read out of a plan: plain frozen records, kept as JSON while a person looks them through."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from mentoring.kit.periods import Period, PeriodKind, Span
from roadmap.wording import Proposal


@dataclass(frozen=True)
class Problem:
    """What was not understood. ``where`` names the place for a person («row 14»), ``text`` is as written there."""

    where: str
    text: str
    reason: str


@dataclass(frozen=True)
class Target:
    """Coverage promised: ``percent`` of ``group`` (students or teachers) in ``year``."""

    group: str
    year: int
    percent: int
    text: str


@dataclass(frozen=True)
class ReadEvent:
    """``where`` are the rows of ``ReadPlan.source`` it was read from, ``remarks`` what a person should look at.

    ``description`` holds the sub-items, a line each; ``notes`` the cells a roadmap has no field for, with the heading
    of their columns. ``likely`` are other kinds to choose from, where ``kinds`` are not sure. ``canonical`` is one of
    the seven stages or «throughout»."""

    number: str
    title: str
    description: str = ""
    deadline_text: str = ""
    period: Period | None = None
    responsibles: tuple[str, ...] = ()
    expected_result: str = ""
    indicator: str = ""
    document_kind: str = ""
    kinds: tuple[Proposal, ...] = ()
    likely: tuple[Proposal, ...] = ()
    audience: str = ""
    canonical: str = ""
    is_delegated: bool = False
    notes: tuple[tuple[str, str], ...] = ()
    where: tuple[int, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def needs_review(self) -> bool:
        return bool(self.remarks)


@dataclass(frozen=True)
class ReadStage:
    """A section as written; ``aim`` (Цель), ``objective`` (Задача) and ``result`` stand under its title."""

    number: str = ""
    title: str = ""
    aim: str = ""
    objective: str = ""
    result: str = ""
    canonical: str = ""
    events: tuple[ReadEvent, ...] = ()
    where: tuple[int, ...] = ()


@dataclass(frozen=True)
class ReadPlan:
    """A plan as read. ``period`` is what it runs over, ``period_text`` how it says so itself.

    ``source`` are the rows it was read from, the first of them row 1; a paragraph is a row of one cell."""

    title: str = ""
    organisation: str = ""
    period: Span | None = None
    period_text: str = ""
    stages: tuple[ReadStage, ...] = ()
    targets: tuple[Target, ...] = ()
    problems: tuple[Problem, ...] = ()
    source: tuple[tuple[str, ...], ...] = ()

    @property
    def events(self) -> Iterator[ReadEvent]:
        return (event for stage in self.stages for event in stage.events)

    def as_json(self) -> dict[str, Any]:
        """JSON-ready data that ``from_json`` turns back into an equal plan."""
        return _jsonable(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "ReadPlan":
        """Raises ``KeyError``, ``TypeError`` or ``ValueError`` for data of another shape."""
        return cls(
            **{name: data[name] for name in ("title", "organisation", "period_text")},
            period=_span(data["period"]),
            stages=tuple(_stage(stage) for stage in data["stages"]),
            targets=tuple(Target(**target) for target in data["targets"]),
            problems=tuple(Problem(**problem) for problem in data["problems"]),
            source=tuple(tuple(row) for row in data["source"]),
        )


def _jsonable(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [_jsonable(each) for each in value]
    if hasattr(value, "__dataclass_fields__"):
        return {name: _jsonable(getattr(value, name)) for name in value.__dataclass_fields__}
    return value.value if isinstance(value, PeriodKind) else value


def _stage(data: Mapping[str, Any]) -> ReadStage:
    return ReadStage(**{**data, "events": tuple(_event(event) for event in data["events"]), "where": _row(data)})


def _event(data: Mapping[str, Any]) -> ReadEvent:
    rest = {
        "period": _period(data["period"]),
        "responsibles": tuple(data["responsibles"]),
        "kinds": tuple(Proposal(**proposal) for proposal in data["kinds"]),
        "likely": tuple(Proposal(**proposal) for proposal in data.get("likely", ())),
        "notes": tuple((heading, text) for heading, text in data["notes"]),
        "where": _row(data),
        "remarks": tuple(data["remarks"]),
    }
    return ReadEvent(**{**data, **rest})


def _row(data: Mapping[str, Any]) -> tuple[int, ...]:
    return tuple(data["where"])


def _period(data: Mapping[str, Any] | None) -> Period | None:
    if data is None:
        return None
    spans = tuple(span for span in map(_span, data["occurrences"]) if span)
    days = {name: _day(data[name]) for name in ("starts_on", "due_on")}
    return Period(**{**data, **days, "kind": PeriodKind(data["kind"]), "occurrences": spans})


def _span(data: Mapping[str, Any] | None) -> Span | None:
    if data is None:
        return None
    return Span(_day(data["starts_on"]), date.fromisoformat(data["due_on"]))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
