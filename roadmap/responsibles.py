"""Who «Директор», «куратор Калачева Е. А.» or «классные руководители» is in this school."""

import re
from dataclasses import dataclass

from mentoring.kit.text import search_key
from organisations.enums import Role
from organisations.models import Membership

ROLE_WORDS = (  # the first that fits wins; compared with search keys: no ё, no punctuation
    (Role.CURATOR, re.compile(r"\bзам(?:еститель)? ?(?:директор|руководител)|заместител|куратор|координатор программ")),
    (Role.SPECIALIST, re.compile(r"психолог|соц(?:иальн| ?педагог|работник)|логопед|дефектолог")),
    (Role.CLASS_TEACHER, re.compile(r"классн|\bкл ?рук|тьютор")),
    (Role.PARTICIPANT, re.compile(r"наставни[кч]|наставляем")),
    (Role.MUNICIPAL_COORDINATOR, re.compile(r"\bму оо\b|муниципал|управлени[ея] образ|отдел[а-я]* образ")),
    (Role.DIRECTOR, re.compile(r"директор|руководител[а-я]* (?:оо|оу|образовательн|школ)|администраци|^руководитель$")),
)
FEW = {Role.DIRECTOR, Role.CURATOR, Role.SPECIALIST}  # roles that usually mean one certain person
ASKS = re.compile(r"определяется|назначается|по согласованию")


@dataclass(frozen=True)
class Duty:
    """Whom a phrase means: a user, everybody who holds a role, or nobody yet. ``key`` is its value in a select."""

    role: str = ""
    user: object = None

    @property
    def key(self):
        if self.user:
            return f"user:{self.user.pk}"
        return f"role:{self.role}" if self.role else ""


class Staff:
    """The people of an organisation who can answer for something, looked up once."""

    def __init__(self, organisation):
        self.memberships = list(
            Membership.objects.current()
            .filter(organisation=organisation, user__is_active=True)
            .exclude(role__in=[Role.PARTICIPANT, Role.GUARDIAN])
            .select_related("user")
            .order_by("user__last_name", "user__first_name")
        )
        self.users = {m.user_id: m.user for m in self.memberships}

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
        words = search_key(phrase)
        if ASKS.search(words):
            return Duty()
        named = {m.user_id: m.user for m in self.memberships if _names(words, m.user)}
        if len(named) == 1:
            return Duty(user=next(iter(named.values())))
        role = next((role for role, fits in ROLE_WORDS if fits.search(words)), "")
        if role in FEW:
            holders = {m.user_id: m for m in self.holding(role)}
            fitting = [m for m in holders.values() if m.post and search_key(m.post) in words] or list(holders.values())
            if len(fitting) == 1:
                return Duty(user=fitting[0].user)
        return Duty(role=role)

    def duty_from(self, key):
        """The ``Duty`` a select's value names; an unknown value is nobody."""
        what, _colon, value = key.partition(":")
        if what == "user" and value.isdigit() and int(value) in self.users:
            return Duty(user=self.users[int(value)])
        return Duty(role=value) if what == "role" and value in Role.values else Duty()


def _names(words, user):
    surname = search_key(user.last_name)
    return bool(surname) and re.search(rf"\b{re.escape(surname)}\b", words) is not None
