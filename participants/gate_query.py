"""The gate as a condition of a query: whose papers are missing, told by the database for any number of people.

What is needed is decided in ``participants.gate``; this says the same without reading anybody, and a test holds the two
together over many people. For lists and counts; before something is done with a person, ask the gate itself."""

from datetime import date

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from participants.enums import PersonGroup
from participants.gate import GUARDIANS, MINORS_OWN, OWN
from participants.models import Consent, ConsentPolicy
from participants.models.person import ADULT_AGE


def lacks_papers(organisation, on=None, person="person"):
    """The condition that a paper is missing of those by whom ``person`` leads to a person of ``organisation``."""
    on = on or timezone.localdate()
    policy = ConsentPolicy.objects.by_organisation([organisation.pk])[organisation.pk]
    prefix = f"{person}__" if person else ""
    is_adult = _is_at_least(ADULT_AGE, on, prefix) | (_has_no_age(prefix) & ~_is_pupil(prefix))
    is_minor = _is_under(ADULT_AGE, on, prefix) | (_has_no_age(prefix) & _is_pupil(prefix))
    lacks = (is_adult & ~_signed(OWN, on, person)) | (is_minor & ~_signed(GUARDIANS, on, person))
    if policy.cosigns_from_age is not None:
        is_cosigning = is_minor & _is_at_least(policy.cosigns_from_age, on, prefix)
        lacks |= is_cosigning & ~_signed(MINORS_OWN, on, person)
    return lacks


def _signed(paper, on, person):
    consents = Consent.objects.valid(on).filter(person=OuterRef(person or "pk"), kind=paper.kind)
    return Q(Exists(consents.filter(guardian__isnull=not paper.by_guardian)))


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
