"""Who «Директор», «куратор Калачева Е. А.» or «классные руководители» is in this school."""

import re
from dataclasses import dataclass
from functools import cached_property

from django.db.models import Count, Q
from django.utils.translation import gettext as _

from mentoring.kit.numerals import capital
from mentoring.kit.text import search_key
from organisations.enums import Role
from organisations.models import Membership, User
from roadmap.models import EventResponsible
from roadmap.reader.names import is_form_of
from roadmap.reader.nouns import adjective_cases, noun_cases
from roadmap.reader.roles import recognise

FEW = {Role.DIRECTOR, Role.CURATOR, Role.SPECIALIST}  # roles that usually mean one certain person
GROUPS = {"teachers", "pupils", "parents", "partners", "body", "school", "municipal office", "regional office"}
LEADING = {"deputy", "curator"}  # a curator is usually a deputy head
OF_CURATORS = {"lessons", "upbringing", "methods"}  # a deputy for upkeep or safety is no curator


@dataclass(frozen=True)
class Duty:
    """Whom a phrase means: a user, everybody who holds a role, or nobody yet. ``key`` is its value in a select."""

    role: str = ""
    user: object = None

    @property
    def words(self):
        """How the plan calls whom it means, where it named nobody itself."""
        return self.user.short_name if self.user else capital(str(Role(self.role).label))

    @property
    def key(self):
        if self.user:
            return f"user:{self.user.pk}"
        return f"role:{self.role}" if self.role else ""


def names_of(keys):
    """{key of a ``Duty``: whom it means, by name}: one query; "" stands for the plan's own words."""
    keys = set(keys)
    users = User.objects.in_bulk([key.removeprefix("user:") for key in keys if key.startswith("user:")])
    names = {f"user:{pk}": user.short_name for pk, user in users.items()}
    names |= {f"role:{role.value}": str(role.label) for role in Role} | {"": _("in the words of the plan")}
    return {key: names.get(key) or _("somebody no longer known here") for key in keys}


@dataclass(frozen=True)
class Phrase:
    """A wording of a plan in all its ``spellings``, on how many events, and whom it means by now."""

    text: str
    spellings: tuple[str, ...]
    count: int
    duty: Duty


def phrases_of(roadmap):
    """The wordings of ``roadmap``, the most frequent first; capitals, blanks and points make no difference."""
    rows = (
        EventResponsible.objects.filter(event__stage__roadmap=roadmap)
        .select_related("user")
        .order_by("event__stage__position", "event__position", "position")
    )
    alike = {}
    for row in rows:
        alike.setdefault(search_key(row.text), []).append(row)
    phrases = [
        Phrase(
            text=same[0].text,
            spellings=tuple(dict.fromkeys(row.text for row in same)),
            count=len({row.event_id for row in same}),
            duty=next((Duty(row.role, row.user) for row in same if row.role or row.user_id), Duty()),
        )
        for same in alike.values()
    ]
    return sorted(phrases, key=lambda phrase: -phrase.count)


def unnamed_stages_of(roadmap):
    """Stages with events for which the plan names nobody, each with ``unnamed``: how many of them it has."""
    nobody = Count("events", filter=Q(events__responsibles=None))
    return list(roadmap.stages.annotate(unnamed=nobody).filter(unnamed__gt=0).order_by("position"))


class Staff:
    """The people of an organisation who can answer for something, looked up once."""

    def __init__(self, organisation):
        self.organisation = organisation
        self.memberships = list(
            Membership.objects.current()
            .filter(organisation=organisation, user__is_active=True)
            .exclude(role__in=[Role.PARTICIPANT, Role.GUARDIAN])
            .select_related("user")
            .order_by("user__last_name", "user__first_name")
        )
        self.users = {m.user_id: m.user for m in self.memberships}
        self._duties = {}

    def holding(self, role):
        return [m for m in self.memberships if m.role == role]

    def meant_by(self, responsible):
        """The users an ``EventResponsible`` stands for."""
        if responsible.user_id:
            user = self.users.get(responsible.user_id)
            return [user] if user else []
        return [m.user for m in self.holding(responsible.role)]

    def duty_of(self, phrase):
        """The proposed ``Duty`` for a phrase as written; an empty one is a question to the curator."""
        if phrase not in self._duties:
            told = recognise(phrase)
            self._duties[phrase] = Duty() if told.is_placeholder else self._proposed(told)
        return self._duties[phrase]

    def duty_from(self, key):
        """The ``Duty`` a select's value names; an unknown value is nobody."""
        what, _colon, value = key.partition(":")
        if what == "user" and value.isdecimal() and int(value) in self.users:
            return Duty(user=self.users[int(value)])
        return Duty(role=value) if what == "role" and value in Role.values else Duty()

    def _proposed(self, told):
        """A person named is that person or a question, never whoever else holds the post: plans travel."""
        if told.person or self._surnames_in(told.text):
            named = self._named(told)
            return Duty(user=named[0]) if len(named) == 1 else Duty()
        if told.is_plural:
            return Duty(role=told.role) if told.role else self._as_answered_before(told)
        holders = self._holders(told)
        if len(holders) == 1:
            return Duty(user=holders[0])
        if told.role and not told.areas - OF_CURATORS and (len(holders) > 1 or not self._others_hold(told)):
            return Duty(role=told.role)
        return self._as_answered_before(told)

    def _named(self, told):
        if told.person:
            return [user for user in self.users.values() if told.person.fits(*_full_name(user))]
        return self._surnames_in(told.text)

    def _surnames_in(self, text):
        """Users whose surname stands in the phrase, though not as a full name: «куратор Калачева»."""
        written = may_be_surnames(text)
        return [
            user
            for user in self.users.values()
            if any(is_form_of(word, search_key(user.last_name)) for word in written if user.last_name)
        ]

    def _holders(self, told):
        """The users one post may mean: by their own post when it is told, otherwise by their role."""
        if not told.post or told.post in GROUPS or (told.role and told.role not in FEW):
            return []
        posts = [(m, recognise(m.post)) for m in self.memberships]
        same = [(m, post) for m, post in posts if post.post == told.post]
        exact = [m for m, post in same if post.areas == told.areas]
        close = [m for m, post in same if not (post.areas and told.areas) or post.areas & told.areas]
        if exact or close or not told.role or told.areas - OF_CURATORS:
            return _users(exact or close)
        return _users(m for m, post in posts if m.role == told.role and _may_be(post, told))

    def _others_hold(self, told):
        """Whether everybody who holds the role has another post: the only specialist is no psychologist."""
        held = self.holding(told.role)
        return told.role in FEW and bool(held) and not any(_may_be(recognise(m.post), told) for m in held)

    def _as_answered_before(self, told):
        """What people of this organisation answered for the same wording in another plan."""
        return self.duty_from(self._answers.get(search_key(told.text), ""))

    @cached_property
    def _answers(self):
        rows = (
            EventResponsible.objects.filter(event__stage__roadmap__programme__organisation=self.organisation)
            .exclude(role="", user=None)
            .order_by("pk")
            .values_list("text", "role", "user_id")
        )
        return {search_key(text): f"user:{user}" if user else f"role:{role}" for text, role, user in rows}


def _may_be(post, told):
    """Whether somebody with this post may be meant: it tells nothing else, or deputy and curator are one."""
    if not post.post or post.post == told.post:
        return not (post.areas and told.areas) or bool(post.areas & told.areas)
    if told.post == "deputy":
        return post.post == "curator"
    return {post.post, told.post} <= LEADING or post.role != told.role or told.post == "administration"


def may_be_surnames(text):
    """Search keys of the words of a phrase that may be somebody's surname: «школьный» that begins it is none."""
    words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text)
    return [
        search_key(word)
        for before, word in zip(["", *words], words, strict=False)
        if before.lower() not in ("им", "имени")
        and ((before and word[0].isupper()) or not (noun_cases(word) or adjective_cases(word)))
    ]


def _users(memberships):
    return list({m.user_id: m.user for m in memberships}.values())


def _full_name(user):
    return user.last_name, user.first_name, user.patronymic
