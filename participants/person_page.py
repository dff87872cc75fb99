"""What a person's page says of them: the way they have gone, what they need or give, who answers for them."""

from dataclasses import dataclass
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mentoring.kit.days import day_words
from organisations.enums import Role
from organisations.models import Membership
from participants.accounts import accounts_section
from participants.attention import attention_section
from participants.cards.roll import cards_section
from participants.consent_page import consents_section
from participants.duplicates.people import duplicates_section
from participants.enums import RequirementSort
from participants.erasing.tasks import erasure_section
from participants.gate import COLLECTED, missing_papers
from participants.history import entries_about
from participants.models import Attendance, Consent
from participants.person_sections import WayStep, register_section, register_steps, way_of
from participants.selection.person import selection_section
from participants.selection.readiness import standing_of
from participants.slots import slot_words

HISTORY_SHOWN = 12


@dataclass(frozen=True)
class ParticipationView:
    """One participation as the page shows it."""

    participation: Any
    way: list
    facts: list
    topics: list

    @property
    def quote(self):
        return self.participation.need or self.participation.competencies


@dataclass(frozen=True)
class HistoryLine:
    text: str
    who: str
    at: Any


def participation_view(participation, user):
    return ParticipationView(
        participation, way_of(participation, user), _facts(participation), [t.name for t in participation.topics.all()]
    )


def _facts(participation):
    """Only what is known, as pairs of a name and its value."""
    facts = [
        (_("Format"), participation.format),
        (_("Joined on"), _long(participation.started_on)),
        (_("Achievements"), participation.achievements),
        (_("Interests"), participation.interests),
        (_("Wishes"), participation.wishes),
        (_("Preferred age of mentees"), participation.preferred_grades),
        (_("Convenient time"), slot_words(participation.slots)),
        (_("Hours a month"), participation.hours_per_month),
    ]
    if participation.is_mentor:
        facts.append((_("Mentees at once"), participation.capacity))
    if participation.ended_on:
        facts += [
            (_("Finished on"), _long(participation.ended_on)),
            (_("Results"), participation.outcome),
            (_("Case or feedback"), participation.case_url),
        ]
    return [(name, value) for name, value in facts if value not in (None, "")]


def lead_of(person, participations):
    """«9 «А», 15 лет · наставляемая · ученик — ученик · классный руководитель Крылова Т. Ю.»"""
    parts = [", ".join(filter(None, [person.where, _age(person)]))]
    parts += [p.get_role_display() for p in participations if not p.ended_on]
    parts += [str(p.format) for p in participations if p.format and not p.ended_on]
    if teacher := class_teacher_of(person):
        parts.append(_("class teacher %(name)s") % {"name": teacher.short_name})
    return " · ".join(dict.fromkeys(parts))


def _age(person):
    age = person.age_on()
    return ngettext("%(n)d year old", "%(n)d years old", age) % {"n": age} if age is not None else ""


def class_teacher_of(person):
    if not person.class_label:
        return None
    teachers = Membership.objects.holding(Role.CLASS_TEACHER, person.organisation_id)
    membership = teachers.filter(class_label=person.class_label).select_related("user").first()
    return membership.user if membership else None


def history_of(person):
    """The newest deeds done to the person, their participations, consents and guardians."""
    consents = person.consents.in_bulk()
    entries = list(entries_about(person).select_related("by", "subject_type")[:HISTORY_SHOWN])
    signers = _signers(person, entries, consents)
    return [
        HistoryLine(entry.sentence, entry.by.short_name if entry.by else signers.get(entry.pk, ""), entry.at)
        for entry in entries
    ]


def _signers(person, entries, consents):
    """{entry key: who answered by a personal link}: names are kept with the consents, not in the history."""
    found = {
        entry.pk: consents[entry.subject_id].signer_name
        for entry in entries
        if entry.subject_type.model_class() is Consent and entry.subject_id in consents
    }
    refused = {entry.pk: entry.details["request"] for entry in entries if entry.deed == "consent.refused"}
    if refused:
        requests = person.consent_requests.select_related("guardian", "person").in_bulk(refused.values())
        found |= {key: requests[request].signer_name for key, request in refused.items() if request in requests}
    return found


def _long(day):
    return date_format(day, "j E Y")


def _short(day):
    return day_words(day)


def joined_steps(participation):
    return [WayStep(_("In the register"), _short(participation.started_on), "done")]


def consent_steps(participation):
    given = Consent.objects.valid().filter(person=participation.person_id).order_by("given_on").last()
    if missing := missing_papers(participation, COLLECTED):
        return [WayStep(_("Consent"), str(missing[0]))]
    return [WayStep(_("Consent"), _short(given.given_on) if given else "", "done")]


def readiness_steps(participation):
    """What the programme asks of a mentor: the interview and the training each, the rest in one step."""
    steps, others = [], []
    for one in standing_of(participation).conditions:
        if one.sort in (RequirementSort.INTERVIEW, RequirementSort.TRAINING):
            note = _short(one.met_on) if one.is_met and one.met_on else one.note or _("passed")
            steps.append(WayStep(one.title, note, "done" if one.is_met else ""))
        elif one.is_required:
            others.append(one)
    if others:
        met = sum(one.is_met for one in others)
        words = _("%(done)d of %(total)d") % {"done": met, "total": len(others)}
        steps.append(WayStep(_("Entry requirements"), words, "done" if met == len(others) else ""))
    return steps


def gathering_steps(participation):
    came = (
        Attendance.objects.filter(participation=participation, has_come=True)
        .select_related("gathering")
        .order_by("gathering__held_on")
        .first()
    )
    return [WayStep(_("Group meeting"), _short(came.gathering.held_on), "done")] if came else []


def finish_steps(participation):
    if participation.ended_on:
        return [WayStep(_("Finished"), _short(participation.ended_on), "done")]
    return [WayStep(_("Completion"), _("until %(day)s") % {"day": _short(participation.programme.ends_on)})]


register_steps(10, joined_steps)
register_steps(20, consent_steps)
register_steps(30, readiness_steps)
register_steps(50, gathering_steps)
register_steps(90, finish_steps)
register_section("erasing", erasure_section, position=90, is_aside=True)
register_section("accounts", accounts_section, position=40, is_aside=True)
register_section("cards", cards_section, position=45, is_aside=True)
register_section("selection", selection_section, position=10)
register_section("attention", attention_section, position=30, is_aside=True)
register_section("consents", consents_section, position=20, is_aside=True)
register_section("duplicates", duplicates_section, position=95, is_aside=True)
