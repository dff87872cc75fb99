"""All rights, in one file: who may do what, in which organisation, and with which rows of their own.

``GRANTS`` hold in the organisation of a membership, for ``SEES_BELOW`` in those below it as well; ``OFFICE_GRANTS``
never below; ``OWN_GRANTS`` on rows that are somebody's own.
Views declare theirs with ``requires``; query sets narrow rows with ``permitted``; nothing else decides.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import wraps

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404

from organisations.enums import OrganisationKind, Role


class Permission(StrEnum):
    # organisations
    ORGANISATION_EDIT = "organisation.edit"
    ORGANISATION_ADD = "organisation.add"
    STAFF_MANAGE = "staff.manage"
    AUDIT_VIEW = "audit.view"
    MUNICIPALITY_VIEW = "municipality.view"
    # documents
    ORDER_VIEW = "order.view"
    ORDER_PREPARE = "order.prepare"
    ORDER_SIGN = "order.sign"
    # roadmap
    PROGRAMME_EDIT = "programme.edit"
    ROADMAP_VIEW = "roadmap.view"
    ROADMAP_EDIT = "roadmap.edit"
    ROADMAP_APPROVE = "roadmap.approve"
    ROADMAP_AGREE = "roadmap.agree"
    EVENT_WORK = "event.work"
    EVIDENCE_VIEW = "evidence.view"
    TASK_VIEW = "task.view"
    TASK_REPORT = "task.report"
    TASK_DECIDE = "task.decide"
    # participants
    PERSON_VIEW = "person.view"
    PERSON_EDIT = "person.edit"
    CLASS_VIEW = "class.view"
    PERSON_TAKE_OUT = "person.take_out"
    ATTENTION_VIEW = "attention.view"
    ACCOUNT_GIVE = "account.give"
    CARD_LIST = "card.list"
    CARD_ISSUE = "card.issue"
    GUARDIAN_CARD_ISSUE = "guardian_card.issue"
    REGISTER_EXPORT = "register.export"
    CONSENT_VIEW = "consent.view"
    CONSENT_MANAGE = "consent.manage"
    GATHERING_MANAGE = "gathering.manage"
    SELECTION_VIEW = "selection.view"
    SELECTION_MANAGE = "selection.manage"
    TRAINING_READ = "training.read"
    INTERVIEW_CONDUCT = "interview.conduct"
    MENTOR_SHARE = "mentor.share"
    RETENTION_EDIT = "retention.edit"
    # surveys
    SURVEY_VIEW = "survey.view"
    SURVEY_MANAGE = "survey.manage"
    SURVEY_ANSWER = "survey.answer"
    RESULTS_VIEW = "results.view"
    RESULTS_TAG = "results.tag"
    SIGNAL_VIEW = "signal.view"
    SURVEY_ENTER = "survey.enter"
    QUESTIONNAIRE_EDIT = "questionnaire.edit"
    RATHER_NOT_VIEW = "rather_not.view"
    TOLD_VIEW = "told.view"
    TOLD_SEALED_VIEW = "told_sealed.view"
    # pairs
    PAIR_VIEW = "pair.view"
    PAIR_PROPOSE = "pair.propose"
    PLAN_EDIT = "plan.edit"
    MEETING_RECORD = "meeting.record"
    # monitoring
    INDICATORS_VIEW = "indicators.view"
    REPORT_VIEW = "report.view"
    REPORT_BUILD = "report.build"
    CABINET = "cabinet.open"


class Relation(StrEnum):
    """How a row can be somebody's own."""

    PARTICIPANT = "participant"  # it is about the person
    MEMBER = "member"  # the person is in the pair it belongs to
    GUARDIAN = "guardian"  # it is about the person's child
    CLASS_TEACHER = "class_teacher"  # it is about a pupil of the person's class


P = Permission
_SCHOOL_READING = {
    P.ORDER_VIEW,
    P.ROADMAP_VIEW,
    P.EVIDENCE_VIEW,
    P.PERSON_VIEW,
    P.REGISTER_EXPORT,
    P.PERSON_TAKE_OUT,
    P.CONSENT_VIEW,
    P.SELECTION_VIEW,
    P.TRAINING_READ,
    P.SURVEY_VIEW,
    P.RESULTS_VIEW,
    P.PAIR_VIEW,
    P.INDICATORS_VIEW,
    P.REPORT_VIEW,
    P.AUDIT_VIEW,
}
GRANTS = {
    Role.CURATOR: _SCHOOL_READING
    | {
        P.ORGANISATION_EDIT,
        P.STAFF_MANAGE,
        P.ORDER_PREPARE,
        P.PROGRAMME_EDIT,
        P.ROADMAP_EDIT,
        P.EVENT_WORK,
        P.TASK_VIEW,
        P.TASK_REPORT,
        P.PERSON_EDIT,
        P.ATTENTION_VIEW,
        P.ACCOUNT_GIVE,
        P.CARD_LIST,
        P.CARD_ISSUE,
        P.GUARDIAN_CARD_ISSUE,  # nobody else: who resets a guardian's PIN could agree in the guardian's place
        P.CONSENT_MANAGE,
        P.GATHERING_MANAGE,
        P.SELECTION_MANAGE,
        P.INTERVIEW_CONDUCT,
        P.MENTOR_SHARE,
        P.RETENTION_EDIT,
        P.SURVEY_MANAGE,
        P.RESULTS_TAG,
        P.SIGNAL_VIEW,
        P.SURVEY_ENTER,
        P.QUESTIONNAIRE_EDIT,
        P.TOLD_VIEW,
        P.PAIR_PROPOSE,
        P.PLAN_EDIT,
        P.MEETING_RECORD,
        P.REPORT_BUILD,
    },
    Role.DIRECTOR: _SCHOOL_READING
    | {
        P.ORGANISATION_EDIT,
        P.STAFF_MANAGE,
        P.ORDER_SIGN,
        P.ROADMAP_APPROVE,
        P.EVENT_WORK,
        P.TASK_VIEW,
        P.TASK_REPORT,
        P.ACCOUNT_GIVE,
        P.CARD_LIST,
        P.CARD_ISSUE,
        P.REPORT_BUILD,
    },
    Role.SPECIALIST: {
        P.ROADMAP_VIEW,
        P.EVIDENCE_VIEW,
        P.EVENT_WORK,
        P.PERSON_VIEW,
        P.ATTENTION_VIEW,
        P.SELECTION_VIEW,
        P.TRAINING_READ,
        P.INTERVIEW_CONDUCT,
        P.PAIR_VIEW,
        P.RESULTS_VIEW,
        P.RESULTS_TAG,
        P.SIGNAL_VIEW,
        P.RATHER_NOT_VIEW,
        P.SURVEY_ENTER,
        P.TOLD_VIEW,
        P.TOLD_SEALED_VIEW,
    },
    Role.CLASS_TEACHER: {P.ROADMAP_VIEW, P.CLASS_VIEW, P.CARD_LIST},
    Role.PARTICIPANT: {P.CABINET},
    Role.GUARDIAN: {P.CABINET},
    Role.MUNICIPAL_COORDINATOR: {
        P.MUNICIPALITY_VIEW,
        P.ROADMAP_VIEW,
        P.ROADMAP_AGREE,
        P.TASK_VIEW,
        P.TASK_DECIDE,
        P.INDICATORS_VIEW,
    },
    Role.REGIONAL_COORDINATOR: {P.MUNICIPALITY_VIEW},
    Role.ADMINISTRATOR: {P.ORGANISATION_EDIT, P.ORGANISATION_ADD, P.STAFF_MANAGE, P.MUNICIPALITY_VIEW},
}
SEES_BELOW = {Role.MUNICIPAL_COORDINATOR, Role.REGIONAL_COORDINATOR, Role.ADMINISTRATOR}
OFFICE_GRANTS = {  # what an office does with its own plan; the plans of its schools it only sees and agrees
    Role.MUNICIPAL_COORDINATOR: {
        P.PROGRAMME_EDIT,
        P.ROADMAP_EDIT,
        P.ROADMAP_APPROVE,
        P.EVENT_WORK,
        P.EVIDENCE_VIEW,
        P.AUDIT_VIEW,
        P.ORDER_VIEW,
        P.ORDER_PREPARE,
        P.QUESTIONNAIRE_EDIT,
        P.RETENTION_EDIT,
    },
}
OWN_GRANTS = {
    Relation.PARTICIPANT: {P.SURVEY_ANSWER, P.CONSENT_VIEW, P.TRAINING_READ, P.CABINET},
    Relation.MEMBER: {P.PAIR_VIEW, P.MEETING_RECORD, P.PLAN_EDIT, P.CABINET},
    Relation.GUARDIAN: {P.CONSENT_VIEW, P.CABINET},
    Relation.CLASS_TEACHER: {P.PERSON_VIEW, P.CARD_ISSUE},
}
_CABINETS = {Role.PARTICIPANT, Role.GUARDIAN}
GIVES = {  # the roles each role may give and take away; nobody raises themselves
    Role.CURATOR: {Role.SPECIALIST, Role.CLASS_TEACHER} | _CABINETS,
    Role.DIRECTOR: {Role.CURATOR, Role.SPECIALIST, Role.CLASS_TEACHER} | _CABINETS,
    Role.ADMINISTRATOR: set(Role),
}
NOT_AT = {  # roles that make no sense in an organisation of a kind
    OrganisationKind.SCHOOL: {Role.MUNICIPAL_COORDINATOR, Role.REGIONAL_COORDINATOR},
    OrganisationKind.MUNICIPALITY: {Role.REGIONAL_COORDINATOR, Role.SPECIALIST, Role.CLASS_TEACHER} | _CABINETS,
    OrganisationKind.REGION: {Role.MUNICIPAL_COORDINATOR, Role.SPECIALIST, Role.CLASS_TEACHER} | _CABINETS,
}
CARRIED_BY = {  # the membership without which a relation does not count
    Relation.PARTICIPANT: Role.PARTICIPANT,
    Relation.MEMBER: Role.PARTICIPANT,
    Relation.GUARDIAN: Role.GUARDIAN,
    Relation.CLASS_TEACHER: Role.CLASS_TEACHER,
}


def granted_organisations(user, permission):
    """Keys of the organisations in which, and below which, ``user`` holds ``permission``."""
    if not user.is_authenticated:
        return []
    deep = [m for m in user.current_memberships if m.role in SEES_BELOW]
    return sorted({m.organisation_id for m in deep if permission in GRANTS[m.role]})


def granted_here(user, permission):
    """Keys of the organisations in which ``user`` holds ``permission``, whatever lies below them."""
    if not user.is_authenticated:
        return []
    return sorted(
        {m.organisation_id for m in user.current_memberships if permission in GRANTS[m.role] | _office(m.role)}
    )


def holders_of(permission, organisation):
    """Keys of the users who hold ``permission`` by a membership of ``organisation`` itself."""
    roles = [role for role in GRANTS if permission in GRANTS[role] | _office(role)]
    return set(organisation.memberships.current().filter(role__in=roles).values_list("user", flat=True))


def _office(role):
    return OFFICE_GRANTS.get(role, set())


def granted_relations(permission, user):
    """The relations through which ``user`` may hold ``permission`` on rows of their own."""
    if not user.is_authenticated:
        return []
    roles = {m.role for m in user.current_memberships}
    return [r for r, permissions in OWN_GRANTS.items() if permission in permissions and CARRIED_BY[r] in roles]


def may(user, permission, organisation=None):
    """Whether ``user`` holds ``permission`` anywhere, or in ``organisation`` (in it, or through what is above it)."""
    here = granted_here(user, permission)
    if organisation is None:
        return bool(here) or bool(granted_relations(permission, user))
    return organisation.pk in here or bool(
        _with_above(organisation).intersection(granted_organisations(user, permission))
    )


def roles_to_give(user, organisation):
    """The roles ``user`` may give in ``organisation``, in the order of ``Role``."""
    above = _with_above(organisation)
    given = set()
    for membership in user.current_memberships:
        if membership.organisation_id == organisation.pk or (
            membership.role in SEES_BELOW and membership.organisation_id in above
        ):
            given |= GIVES.get(membership.role, set())
    return [role for role in Role if role in given - NOT_AT[organisation.kind]]


def _with_above(organisation):
    above = {organisation.pk, organisation.parent_id}
    if organisation.parent_id:
        above.add(organisation.parent.parent_id)
    return above


@dataclass(frozen=True)
class Declared:
    """What a view says of who may open it; the consistency test reads it from every URL."""

    permission: Permission | None = None
    of: type | None = None
    is_public: bool = False


def requires(permission, of=None):
    """The view is for those who hold ``permission``; with ``of``, on the very row its URL names.

    The URL argument is called like the model (``<int:programme>``) and reaches the view as the row itself.
    Somebody else's row is answered like one that does not exist: 404.
    """

    def decorate(view):
        @wraps(view)
        def guarded(request, *args, **kwargs):
            if of is None:
                if not may(request.user, permission):
                    raise PermissionDenied
                return view(request, *args, **kwargs)
            name = of._meta.model_name
            row = get_object_or_404(of.objects.permitted(request.user, permission), pk=kwargs.pop(name))
            request.workplace.enter(row)
            return view(request, row, *args, **kwargs)

        guarded.declared = Declared(permission, of)
        return guarded

    return decorate


def public(view):
    """The view is for everybody, signed in or not."""
    view = login_not_required(view)
    view.declared = Declared(is_public=True)
    return view


def signed_in(view):
    """The view is for everybody who has signed in; it shows only what is the user's own."""
    view.declared = Declared()
    return view
