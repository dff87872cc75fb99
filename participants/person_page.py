"""What a person's page says of them in its head: who it is, and the way they have gone."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext_lazy

from mentoring.kit.days import day_words
from organisations.enums import Role
from organisations.models import Membership
from participants import person_parts  # noqa: F401 (registers its own)
from participants.accounts import accounts_section
from participants.attention import attention_section
from participants.cards.roll import cards_section
from participants.consent_page import consents_section
from participants.duplicates.people import duplicates_section
from participants.enums import RequirementSort
from participants.erasing.tasks import erasure_section
from participants.gate import COLLECTED, missing_papers
from participants.models import Attendance, Consent
from participants.person_sections import WayStep, register_section, register_steps
from participants.selection.person import selection_section
from participants.selection.readiness import standing_of


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


def joined_steps(participation):
    return [WayStep(_("In the register"), day_words(participation.started_on), "done")]


def consent_steps(participation):
    given = Consent.objects.valid().filter(person=participation.person_id).order_by("given_on").last()
    if missing := missing_papers(participation, COLLECTED):
        return [WayStep(_("Consent"), str(missing[0]))]
    return [WayStep(_("Consent"), day_words(given.given_on) if given else "", "done")]


def readiness_steps(participation):
    """What the programme asks of a mentor: the interview and the training each, the rest in one step."""
    steps, others = [], []
    for one in standing_of(participation).conditions:
        if one.sort in (RequirementSort.INTERVIEW, RequirementSort.TRAINING):
            note = day_words(one.met_on) if one.is_met and one.met_on else one.note or _("passed")
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
    return [WayStep(_("Group meeting"), day_words(came.gathering.held_on), "done")] if came else []


def finish_steps(participation):
    if participation.ended_on:
        return [WayStep(_("Finished"), day_words(participation.ended_on), "done")]
    return [WayStep(_("Completion"), _("until %(day)s") % {"day": day_words(participation.programme.ends_on)})]


register_steps(10, joined_steps)
register_steps(20, consent_steps)
register_steps(30, readiness_steps)
register_steps(50, gathering_steps)
register_steps(90, finish_steps)
register_section("selection", pgettext_lazy("part of a page", "Selection"), selection_section, position=20)
register_section("consents", gettext_lazy("Consents"), consents_section, position=20, is_aside=True)
register_section(
    "attention", pgettext_lazy("part of a page", "Attention"), attention_section, position=30, is_aside=True
)
register_section("accounts", gettext_lazy("Accounts"), accounts_section, position=40, is_aside=True)
register_section("cards", gettext_lazy("Cards"), cards_section, position=45, is_aside=True, is_listed=False)
register_section(
    "duplicates", gettext_lazy("Duplicates"), duplicates_section, position=92, is_aside=True, is_listed=False
)
register_section("erasing", pgettext_lazy("part of a page", "Destroying"), erasure_section, position=95, is_aside=True)
