"""The gate as a condition of a query: whose papers are missing, told by the database for any number of people.

What is needed is decided in ``participants.gate``; this says the same without reading anybody, and a test holds the two
together over many people. For lists and counts; before something is done with a person, ask the gate itself.

A list is narrowed by ``lacks_papers``. Counts are told by ``papers_of_groups``, of people with several roles by
``papers_of_people``: rows alike in age, group and signatures are one group, and the gate is asked once for each."""

from datetime import date
from functools import partial

from django.db.models import (
    BooleanField,
    Case,
    CharField,
    Exists,
    F,
    IntegerField,
    OuterRef,
    Q,
    Subquery,
    Sum,
    Value,
    When,
)

from mentoring.kit.tally import Derived
from participants.enums import ConsentKind, ConsentPurpose, ParticipationRole, PersonGroup
from participants.gate import kinds_for, papers_needed, several
from participants.models import Consent, Participation, Person
from participants.models.person import ADULT_AGE
from participants.paper_reading import PaperReading

ADULT, COSIGNING, CHILD = "adult", "cosigning", "child"


def lacks_papers(programme, role=None, on=None, purpose=ConsentPurpose.DATA, reading=None, only=None, free=()):
    """The condition that a paper is missing of participations of ``programme`` in ``role``, or of all of them, each by
    its own role; ``purpose`` is one, or several at once. ``reading``: a ``PaperReading``, whose day holds.

    ``only``: a paper of this kind. ``free``: kinds asked of everybody beside those of the purpose."""
    reading = reading or PaperReading(on)
    policy = reading.policies_of([programme.organisation_id])[programme.organisation_id]
    needs = reading.needs_of([programme])[programme.pk]
    asked_of = {
        value: kinds_for(needs, value, several(purpose)) | set(free)
        for value in ([role] if role else ParticipationRole.values)
    }
    lacks = Q(pk__in=[])
    for kind in sorted(set().union(*asked_of.values())):
        if only not in (None, kind):
            continue
        asked = [value for value, kinds in asked_of.items() if kind in kinds]
        is_asked = Q() if len(asked) == len(asked_of) else Q(role__in=asked)
        lacks |= is_asked & _lacks(kind, policy, reading.on)
    return lacks


def papers_of_groups(programme, facts, purpose=ConsentPurpose.DATA, reading=None):
    """Facts about papers for a tally of participations of ``programme``: ``facts`` are {name: a function of a group and
    ``lacks``}, where ``lacks(role)`` tells whether who is in ``role`` and otherwise like the group lacks a paper."""
    reading = reading or PaperReading()
    policy = reading.policies_of([programme.organisation_id])[programme.organisation_id]
    needs = reading.needs_of([programme])[programme.pk]
    asked_of = {role: kinds_for(needs, role, several(purpose)) for role in ParticipationRole.values}
    kinds = sorted(set().union(*asked_of.values()))

    def lacks(group, role):
        stands_for = _stands_for(group, policy, reading.on)
        needed = papers_needed(stands_for, policy, reading.on, asked_of[role])
        signed = group["paper_marks"] or 0
        return any(not signed & _mark(paper.kind, paper.by_guardian, kinds) for paper in needed)

    columns = {
        "paper_group": F("person__group"),
        "paper_guest": _is_guest("person__"),
        "paper_age": _age_class(policy, reading.on),
        "paper_marks": _signed_marks(kinds, reading.on),
    }
    return Derived(columns, {name: partial(_fact, fact, lacks) for name, fact in facts.items()})


def papers_of_people(programme, facts, purpose=ConsentPurpose.DATA, free=(), reading=None):
    """Facts about papers for a tally of people who take part in ``programme``, in one role or in several: ``facts`` are
    {name: a function of ``asked`` (the kinds asked of them), ``needed`` and ``lacking`` (tuples of ``Paper``)}. Papers
    of the ``free`` kinds stand among the needed though nobody is asked for them."""
    reading = reading or PaperReading()
    policy = reading.policies_of([programme.organisation_id])[programme.organisation_id]
    needs = reading.needs_of([programme])[programme.pk]
    roles = {1 << place: role for place, role in enumerate(ParticipationRole.values)}
    asked_of = {role: kinds_for(needs, role, several(purpose)) for role in roles.values()}
    kinds = sorted(set(free).union(*asked_of.values()))

    def papers(group):
        asked = set().union(*(asked_of[role] for bit, role in roles.items() if group["paper_roles"] & bit))
        stands_for = _stands_for(group, policy, reading.on)
        needed = tuple(papers_needed(stands_for, policy, reading.on, asked | set(free)))
        signed = group["paper_marks"] or 0
        return asked, needed, tuple(p for p in needed if not signed & _mark(p.kind, p.by_guardian, kinds))

    bits = [When(role=role, then=Value(bit)) for bit, role in roles.items()]
    joined = Participation.objects.filter(programme=programme, person=OuterRef("pk")).active().order_by()
    told = joined.values("person").annotate(roles=Sum(Case(*bits), distinct=True, output_field=IntegerField()))
    columns = {
        "paper_group": F("group"),
        "paper_guest": _is_guest(""),
        "paper_age": _age_class(policy, reading.on, ""),
        "paper_marks": _signed_marks(kinds, reading.on, of="pk"),
        "paper_roles": Subquery(told.values("roles")),
    }
    return Derived(columns, {name: partial(_told_of, fact, papers) for name, fact in facts.items()})


def _stands_for(group, policy, on):
    """Somebody the gate treats as everybody in the group."""
    home = Person(pk=0) if group["paper_guest"] else None
    return Person(group=group["paper_group"], birth_on=_born(group["paper_age"], policy, on), home=home)


def _is_guest(prefix):
    return Case(When(**{f"{prefix}home": None}, then=Value(False)), default=Value(True), output_field=BooleanField())


def _told_of(fact, papers, group):
    return fact(*papers(group))


def _fact(fact, lacks, group):
    return fact(group, partial(lacks, group))


def _age_class(policy, on, prefix="person__"):
    """What of an age the gate asks about; of who has none known, as ``Person.is_minor_on`` takes it."""
    classes = [When(_is_adult(on, prefix), then=Value(ADULT))]
    if policy.cosigns_from_age is not None:
        classes.append(When(_is_at_least(policy.cosigns_from_age, on, prefix), then=Value(COSIGNING)))
    return Case(*classes, default=Value(CHILD), output_field=CharField())


def _born(age_class, policy, on):
    """A birthday of somebody in the class."""
    return _years_before(on, {ADULT: ADULT_AGE, COSIGNING: policy.cosigns_from_age, CHILD: 0}[age_class])


def _signed_marks(kinds, on, of="person"):
    """A number whose bits are the signatures that stand, of each person; ``NULL`` where there are none."""
    marks = [
        When(kind=kind, guardian__isnull=not by_guardian, then=Value(_mark(kind, by_guardian, kinds)))
        for kind in kinds
        for by_guardian in (False, True)
    ]
    standing = Consent.objects.valid(on).filter(person=OuterRef(of), kind__in=kinds).order_by()
    told = standing.values("person").annotate(marks=Sum(Case(*marks), distinct=True, output_field=IntegerField()))
    return Subquery(told.values("marks"))


def _mark(kind, by_guardian, kinds):
    return 1 << (2 * kinds.index(kind) + by_guardian)


def _lacks(kind, policy, on, prefix="person__"):
    """That a paper of ``kind`` is missing: as ``papers_of_kind`` tells it."""
    if kind == ConsentKind.EXTRA_DUTY:
        return Q(**{f"{prefix}group": PersonGroup.TEACHER, f"{prefix}home": None}) & ~_signed(kind, on)
    if kind == ConsentKind.OWN_DATA:
        return _is_adult(on, prefix) & ~_signed(kind, on)
    missing = ~_signed(kind, on, by_guardian=True)
    if policy.cosigns_from_age is not None and kind != ConsentKind.CHILD_TAKES_PART:
        missing |= _is_at_least(policy.cosigns_from_age, on, prefix) & ~_signed(kind, on)
    lacks = _is_minor(on, prefix) & missing
    if kind not in (ConsentKind.CHILD_DATA, ConsentKind.CHILD_TAKES_PART):
        lacks |= _is_adult(on, prefix) & ~_signed(kind, on)
    return lacks


def _is_adult(on, prefix):
    return _is_at_least(ADULT_AGE, on, prefix) | (_has_no_age(prefix) & ~_is_pupil(prefix))


def _is_minor(on, prefix):
    return _is_under(ADULT_AGE, on, prefix) | (_has_no_age(prefix) & _is_pupil(prefix))


def _signed(kind, on, *, by_guardian=False):
    consents = Consent.objects.valid(on).filter(person=OuterRef("person"), kind=kind)
    return Q(Exists(consents.filter(guardian__isnull=not by_guardian)))


def _is_pupil(prefix):
    return Q(**{f"{prefix}group": PersonGroup.STUDENT})


def _has_no_age(prefix):
    return Q(**{f"{prefix}birth_on": None, f"{prefix}birth_year": None})


def _is_at_least(age, on, prefix):
    """With only a year known, the younger of the two possible ages."""
    by_year = Q(**{f"{prefix}birth_on": None, f"{prefix}birth_year__lte": on.year - 1 - age})
    return Q(**{f"{prefix}birth_on__lte": _years_before(on, age)}) | by_year


def _is_under(age, on, prefix):
    by_year = Q(**{f"{prefix}birth_on": None, f"{prefix}birth_year__gt": on.year - 1 - age})
    return Q(**{f"{prefix}birth_on__gt": _years_before(on, age)}) | by_year


def _years_before(day, years):
    """Who was born on that day or earlier is ``years`` old on ``day``; on 29 February those of 28 February are."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return date(day.year - years, 2, 28)
