"""The gate: which papers must be signed before something is done with a person, and which of them is missing.

An adult signs for themselves. For a minor a guardian signs, and from the age of the school's rule the minor signs the
same paper too. What is needed for which purpose is content (``ConsentNeeds``). Questionnaires, matching, orders,
publishing and the psychologist ask here and nowhere else, each for its purpose.
"""

from dataclasses import dataclass

from django.db.models import prefetch_related_objects
from django.utils.translation import gettext as _

from participants.enums import ConsentKind, ConsentPurpose, NeededOf, ParticipationRole, PersonGroup
from participants.models import Participation
from participants.models import consent as consent_model
from participants.paper_reading import Paper, PaperReading

# What a programme gathers before its pairs work; a consent to publication or assessment is asked for by choice.
COLLECTED = (ConsentPurpose.DATA, ConsentPurpose.MATCHING, ConsentPurpose.ORDER)
IN_ORDER = (
    ConsentKind.OWN_DATA,
    ConsentKind.CHILD_DATA,
    ConsentKind.CHILD_TAKES_PART,
    ConsentKind.EXTRA_DUTY,
    ConsentKind.PUBLICATION,
    ConsentKind.ASSESSMENT,
)
DATA_KINDS = (ConsentKind.OWN_DATA, ConsentKind.CHILD_DATA)
FREE_KINDS = consent_model.FREE_KINDS
ASKED_OF = {
    NeededOf.EVERYONE: ParticipationRole.values,
    NeededOf.MENTEES: [ParticipationRole.MENTEE],
    NeededOf.MENTORS: [ParticipationRole.MENTOR],
}


@dataclass(frozen=True)
class Missing:
    """A signature that is not there. ``who`` is the name of the one to sign, empty when nobody knows it yet."""

    kind: ConsentKind
    who: str
    text: str
    by_guardian: bool

    def __str__(self):
        return self.text

    @property
    def paper(self):
        return Paper(self.kind, self.by_guardian)


OWN = Paper(ConsentKind.OWN_DATA, by_guardian=False)
GUARDIANS = Paper(ConsentKind.CHILD_DATA, by_guardian=True)
MINORS_OWN = Paper(ConsentKind.CHILD_DATA, by_guardian=False)


def papers_of_kind(kind, person, policy, on):
    """The signatures a consent of ``kind`` needs for ``person`` on the day ``on``; none where it does not apply.

    With no age known, a pupil is treated as a child of few years. The duty is agreed upon with the employer: a mentor
    lent by another school signs nothing of it here."""
    if kind == ConsentKind.EXTRA_DUTY:
        is_employed = person.group == PersonGroup.TEACHER and person.home_id is None
        return (Paper(kind, by_guardian=False),) if is_employed else ()
    if not person.is_minor_on(on):
        if kind in (ConsentKind.CHILD_DATA, ConsentKind.CHILD_TAKES_PART):
            return ()
        return (Paper(kind, by_guardian=False),)
    if kind == ConsentKind.OWN_DATA:
        return ()
    guardians = Paper(kind, by_guardian=True)
    age = person.age_on(on)
    cosigns = policy.cosigns_from_age is not None and age is not None and age >= policy.cosigns_from_age
    if not cosigns or kind == ConsentKind.CHILD_TAKES_PART:
        return (guardians,)
    return (guardians, Paper(kind, by_guardian=False))


def papers_needed(person, policy, on, kinds=DATA_KINDS):
    """The signatures for ``person`` on the day ``on`` under all of ``kinds``, in the order they are asked for."""
    return tuple(paper for kind in IN_ORDER if kind in kinds for paper in papers_of_kind(kind, person, policy, on))


def kinds_for(needs, role, purposes):
    """The kinds of consent ``needs`` (of ``ConsentNeeds``) ask of a participant in ``role`` for ``purposes``."""
    return {
        ConsentKind(kind)
        for purpose in purposes
        for kind, whose in needs.get(purpose, {}).items()
        if role in ASKED_OF[whose]
    }


def missing_papers_for(participations, on=None, purpose=ConsentPurpose.DATA, reading=None):
    """{participation key: its ``Missing`` papers}, a key for each; nothing is missing where the tuple is empty.

    ``purpose`` is one, or several at once. Constant queries, however many rows; none for what ``reading`` (a
    ``PaperReading``, whose day holds) has read already."""
    rows = list(participations)
    prefetch_related_objects(rows, "person", "programme")
    reading = reading or PaperReading(on)
    needs = reading.needs_of({row.programme for row in rows})
    purposes = several(purpose)
    wanted = {row.pk: (row.person, kinds_for(needs[row.programme_id], row.role, purposes)) for row in rows}
    return _missing_of(wanted, reading)


def missing_papers(participation, purpose=ConsentPurpose.DATA):
    return missing_papers_for([participation], purpose=purpose)[participation.pk]


def is_cleared(participation, purpose=ConsentPurpose.DATA):
    return not missing_papers(participation, purpose)


def missing_papers_of(people, on=None, purpose=ConsentPurpose.DATA, kinds=(), programme=None, reading=None):
    """The same for people: {person key: ``Missing`` papers}, by all they take part in now, or by ``programme`` alone.
    Guardians are read along.

    ``kinds`` are asked for beside those of the purpose. Who takes part in nothing needs the consent to data alone."""
    people, reading = list(people), reading or PaperReading(on)
    found = kinds_of(people, purpose, programme, reading)
    return _missing_of({person.pk: (person, found[person.pk] | set(kinds)) for person in people}, reading)


def kinds_of(people, purpose=ConsentPurpose.DATA, programme=None, reading=None):
    """{person key: the kinds of consent asked of them for ``purpose``}, by all they take part in now, or by
    ``programme`` alone."""
    rows = Participation.objects.filter(person__in=people).active().select_related("programme")
    rows = list(rows.filter(programme=programme) if programme else rows)
    needs = (reading or PaperReading()).needs_of({row.programme for row in rows})
    found = {}
    for row in rows:
        found.setdefault(row.person_id, set()).update(kinds_for(needs[row.programme_id], row.role, several(purpose)))
    return {person.pk: found.get(person.pk, set(DATA_KINDS)) for person in people}


def missing_by_purpose(person):
    """{purpose: ``Missing`` papers of ``person``} for the purposes something is missing for."""
    rows = list(Participation.objects.filter(person=person).active().select_related("programme"))
    reading = PaperReading()
    needs = reading.needs_of({row.programme for row in rows})
    kinds = {
        purpose: {kind for row in rows for kind in kinds_for(needs[row.programme_id], row.role, [purpose])}
        for purpose in ConsentPurpose
    }
    missing = _missing_of({person.pk: (person, set().union(*kinds.values()))}, reading)[person.pk]
    found = {purpose: tuple(one for one in missing if one.kind in kinds[purpose]) for purpose in ConsentPurpose}
    return {purpose: papers for purpose, papers in found.items() if papers}


def several(purpose):
    """One purpose, or several, as a tuple."""
    return (purpose,) if isinstance(purpose, str) else tuple(purpose)


def _missing_of(wanted, reading):
    """{key: ``Missing`` papers} of ``wanted``: {key: (person, kinds)}."""
    people = list({person.pk: person for person, _kinds in wanted.values()}.values())
    prefetch_related_objects(people, "guardians")
    by_key = {person.pk: person for person in people}
    policies = reading.policies_of(person.organisation_id for person in people)
    signed = reading.signed_by(people)
    found = {}
    for key, (person, kinds) in wanted.items():
        needed = papers_needed(person, policies[person.organisation_id], reading.on, kinds)
        lacking = [paper for paper in needed if paper not in signed[person.pk].papers]
        found[key] = tuple(missing_of(by_key[person.pk], paper) for paper in lacking)
    return found


def missing_of(person, paper):
    """``paper`` as a missing one, in words and with the name of the one to sign."""
    if paper.by_guardian:
        names = [guardian.full_name for guardian in person.guardians.all() if guardian.last_name]
        return Missing(paper.kind, ", ".join(names), _guardians_words(paper.kind), by_guardian=True)
    return Missing(paper.kind, person.full_name, _own_words(paper, person), by_guardian=False)


def _guardians_words(kind):
    return {
        ConsentKind.CHILD_TAKES_PART: _("there is no guardian's consent to taking part"),
        ConsentKind.PUBLICATION: _("there is no guardian's consent to publication"),
        ConsentKind.ASSESSMENT: _("there is no guardian's consent to psychological assessment"),
    }.get(kind) or _("there is no guardian's consent to the processing of data")


def _own_words(paper, person):
    return {
        ConsentKind.OWN_DATA: _("there is no consent to the processing of own data"),
        ConsentKind.EXTRA_DUTY: _("there is no written consent to the mentoring under an employment contract"),
        ConsentKind.PUBLICATION: _("there is no own consent to publication"),
        ConsentKind.ASSESSMENT: _("there is no own consent to psychological assessment"),
    }.get(paper.kind) or _("there is no consent of the participant, beside the guardian's")
