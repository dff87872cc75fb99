"""The gate as a condition of a query: whose papers are missing, told by the database for any number of people.

What is needed is decided in ``participants.gate``; this says the same without reading anybody, and a test holds the two
together over many people. For lists and counts; before something is done with a person, ask the gate itself."""

from datetime import date

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from participants.enums import ConsentKind, ConsentPurpose, PersonGroup
from participants.gate import kinds_for, several
from participants.models import Consent, ConsentNeeds, ConsentPolicy
from participants.models.person import ADULT_AGE


def lacks_papers(programme, role, on=None, purpose=ConsentPurpose.DATA):
    """The condition that a paper is missing of participations of ``programme`` in ``role``; ``purpose`` is one, or
    several at once."""
    on = on or timezone.localdate()
    organisation = programme.organisation_id
    policy = ConsentPolicy.objects.by_organisation([organisation])[organisation]
    needs = ConsentNeeds.objects.for_programmes([programme])[programme.pk]
    lacks = Q(pk__in=[])
    for kind in sorted(kinds_for(needs, role, several(purpose))):
        lacks |= _lacks(kind, policy, on)
    return lacks


def _lacks(kind, policy, on, prefix="person__"):
    if kind == ConsentKind.EXTRA_DUTY:
        return Q(**{f"{prefix}group": PersonGroup.TEACHER}) & ~_signed(kind, on)
    is_adult = _is_at_least(ADULT_AGE, on, prefix) | (_has_no_age(prefix) & ~_is_pupil(prefix))
    is_minor = _is_under(ADULT_AGE, on, prefix) | (_has_no_age(prefix) & _is_pupil(prefix))
    lacks = Q(pk__in=[])
    if kind not in (ConsentKind.CHILD_DATA, ConsentKind.CHILD_TAKES_PART):
        lacks |= is_adult & ~_signed(kind, on)
    if kind == ConsentKind.OWN_DATA:
        return lacks
    lacks |= is_minor & ~_signed(kind, on, by_guardian=True)
    if policy.cosigns_from_age is not None and kind != ConsentKind.CHILD_TAKES_PART:
        is_cosigning = is_minor & _is_at_least(policy.cosigns_from_age, on, prefix)
        lacks |= is_cosigning & ~_signed(kind, on)
    return lacks


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
