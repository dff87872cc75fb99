"""What the page of a pile shows of its forms, and what is read back from it."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _

from mentoring.kit.errors import Refused
from mentoring.kit.text import search_key
from participants.actions.paper_piles import what_is_wanting
from participants.consent_wording import text_of
from participants.enums import ConsentKind, GuardianRelation
from participants.gate import IN_ORDER, papers_of_kind
from participants.models import Consent, ConsentPolicy, Participation, Person

NAMES_OFFERED = 1500


@dataclass(frozen=True)
class FormRow:
    """One form of the pile. ``wanting`` says what is still to be said; ``already`` who has signed the same before."""

    form: Any
    pages: list
    wanting: str
    already: str
    trouble: list = field(default_factory=list)

    @property
    def asks_name(self):
        return self.form.by_guardian and not (self.form.guardian and self.form.guardian.last_name)

    @property
    def may_be_guardians(self):
        return self.form.person is not None and self.form.person.is_minor_on(self.form.signed_on)

    @property
    def may_be_own(self):
        return self.form.text is not None and self.form.text.kind != ConsentKind.CHILD_TAKES_PART

    @property
    def guardians(self):
        return [guardian for guardian in self.form.person.guardians.all() if guardian.last_name]


@dataclass
class PilePageData:
    """``trouble``: {form key: words} of what was refused."""

    pile: Any
    trouble: dict

    @cached_property
    def rows(self):
        forms = self.pile.forms.select_related("person__organisation", "text", "guardian")
        forms = list(forms.prefetch_related("pages", "person__guardians"))
        signed = self._signed(forms)
        rows = []
        for form in forms:
            form.pile = self.pile
            rows.append(
                FormRow(
                    form,
                    list(form.pages.all()),
                    "" if form.is_left_out else what_is_wanting(form),
                    _already(signed.get((form.person_id, form.text and form.text.kind), ())),
                    self.trouble.get(form.pk, []),
                )
            )
        return sorted(rows, key=lambda row: (row.form.person is not None, row.form.is_left_out, row.form.position))

    def _signed(self, forms):
        people = {form.person_id for form in forms if form.person_id}
        found = {}
        rows = Consent.objects.valid().filter(person__in=people).exclude(pk__in=self._recorded)
        for consent in rows.select_related("guardian"):
            found.setdefault((consent.person_id, consent.kind), []).append(consent)
        return found

    @cached_property
    def _recorded(self):
        """Consents this very pile has made."""
        return set(self.pile.forms.values_list("consents", flat=True)) - {None}

    @property
    def unread(self):
        return sum(row.form.person is None and not row.form.is_left_out for row in self.rows)

    @property
    def ready(self):
        return sum(not row.form.is_left_out and not row.wanting for row in self.rows)

    @property
    def left_out(self):
        return sum(row.form.is_left_out for row in self.rows)

    @property
    def kinds(self):
        return [(kind.value, str(kind.label).capitalize()) for kind in IN_ORDER]

    @property
    def relations(self):
        return GuardianRelation.choices

    @cached_property
    def names(self):
        """Names to choose from while one is typed: of those who take part."""
        people = Person.objects.filter(
            pk__in=Participation.objects.filter(programme=self.pile.programme_id).active().values("person")
        )
        return [label_of(person) for person in people.order_by("search_key")[:NAMES_OFFERED]]


def _already(consents):
    return "; ".join(f"{consent.signer_name}, {consent.given_on:%d.%m.%Y}" for consent in consents)


def label_of(person):
    return f"{person.full_name}, {person.where}" if person.class_label else person.full_name


def find_person(organisation, words):
    """The one person of the school that ``words`` name: «Громова Ксения», with or without the class. Raises
    ``Refused``: nobody, or several."""
    name, _comma, place = words.partition(",")
    keys = search_key(name).split()
    people = Person.objects.filter(organisation=organisation)
    for key in keys:
        people = people.filter(search_key__contains=key)
    found = list(people.select_related("organisation").prefetch_related("guardians")[:20])
    if place.strip() and len(found) > 1:
        found = [person for person in found if search_key(person.where) == search_key(place)] or found
    whole = [person for person in found if search_key(person.full_name) == search_key(name)]
    found = whole if len(whole) == 1 else found
    if not keys or not found:
        raise Refused(_("Nobody of this name is in the school's registers."), code="nobody_found")
    if len(found) > 1:
        several = "; ".join(label_of(person) for person in found[:5])
        raise Refused(_("Several people fit, write the name in full: %(names)s") % {"names": several}, code="several")
    return found[0]


def find_text(organisation, kind, person):
    """The text in use of the ``kind`` chosen; the consent to the data when none was."""
    day = organisation.today
    usual = ConsentKind.CHILD_DATA if person.is_minor_on(day) else ConsentKind.OWN_DATA
    kind = ConsentKind(kind) if kind in ConsentKind.values else usual
    policy = ConsentPolicy.objects.by_organisation([organisation.pk])[organisation.pk]
    if not papers_of_kind(kind, person, policy, day):
        raise Refused(_("This document is not signed for such a participant."), code="kind_does_not_apply")
    return text_of(kind, organisation)


def facts_of(data, form):
    """What is ticked and written beside ``form``, as ``actions.save_forms`` takes it."""
    key = form.pk
    facts = {"is_left_out": f"out-{key}" in data}
    if form.person_id is None:
        return facts
    guardians = {str(guardian.pk): guardian for guardian in form.person.guardians.all()}
    facts |= {
        "by_guardian": f"guardian-{key}" in data,
        "by_self": f"self-{key}" in data,
        "signed_on": _day(data.get(f"day-{key}", "")),
        "guardian_name": " ".join(data.get(f"name-{key}", "").split())[:240],
    }
    if data.get(f"relation-{key}") in GuardianRelation.values:
        facts["relation"] = data[f"relation-{key}"]
    if (chosen := data.get(f"who-{key}", "")) in guardians:
        facts["guardian"] = guardians[chosen]
    elif chosen == "other":
        facts["guardian"] = None
    return facts


def _day(words):
    try:
        return parse_date(words)
    except ValueError:
        return None
