"""Where a signed-in person stands: in which role, at which school, in which programme."""

from dataclasses import dataclass
from functools import cached_property

from django.urls import reverse

from organisations.access import Permission, may
from organisations.enums import Role
from organisations.menu import MENU

HOOKS = {}


def provide(name):
    """Register what an app further right knows: ``programme`` (of a workplace) and ``route`` (of a programme)."""

    def register(function):
        HOOKS[name] = function
        return function

    return register


@dataclass(frozen=True)
class MenuItem:
    label: object
    url: str
    icon: str
    is_current: bool


class Workplace:
    """One request's standing. Cheap to make: everything is looked up when first asked for."""

    MEMBERSHIP_KEY = "workplace_membership"
    PROGRAMME_KEY = "workplace_programme"

    def __init__(self, request):
        self.request = request
        self.user = request.user
        self._entered = None

    @cached_property
    def membership(self):
        """The membership acted under: the one chosen last, or the first in force."""
        memberships = self.user.current_memberships
        chosen = self.request.session.get(self.MEMBERSHIP_KEY)
        return next((m for m in memberships if m.pk == chosen), memberships[0] if memberships else None)

    @property
    def organisation(self):
        return self.membership.organisation if self.membership else None

    @property
    def role(self):
        return self.membership.role if self.membership else None

    @property
    def role_label(self):
        return self.membership.get_role_display() if self.membership else ""

    @cached_property
    def programme(self):
        """The programme whose route stands in the header: of the row being looked at, or the one chosen last."""
        return self._entered or self.own_programme

    @cached_property
    def own_programme(self):
        """The programme of one's own organisation, whichever school's is being looked at."""
        find = HOOKS.get("programme")
        return find(self) if find and self.organisation else None

    @property
    def school_year(self):
        return str(self.programme.year) if self.programme else ""

    def enter(self, row):
        """Remember the programme ``row`` belongs to, when it belongs to one."""
        programme = programme_of(row)
        if programme is not None:
            self._entered = programme
            self.__dict__.pop("programme", None)
            is_own = self.organisation and programme.organisation_id == self.organisation.pk
            if is_own and self.request.session.get(self.PROGRAMME_KEY) != programme.pk:  # else saved on every page
                self.request.session[self.PROGRAMME_KEY] = programme.pk

    def leave(self, programme):
        """Forget ``programme`` as the one in use."""
        if self.request.session.get(self.PROGRAMME_KEY) == programme.pk:
            self.request.session.pop(self.PROGRAMME_KEY)

    def choose(self, membership):
        self.request.session[self.MEMBERSHIP_KEY] = membership.pk
        self.request.session.pop(self.PROGRAMME_KEY, None)

    @property
    def sections(self):
        """The menu of the role acted in."""
        here = self.request.resolver_match.view_name if self.request.resolver_match else ""
        items = [(section, section.url(self)) for section in MENU.get(self.role, ())]
        here_or_elsewhere = [section for section, url in items if url and not self._is_elsewhere(section)]
        current = _current(here, sorted(here_or_elsewhere, key=lambda s: s.scope != "own_programme"))
        return [MenuItem(s.label, url, s.icon, s is current) for s, url in items if url]

    def _is_elsewhere(self, section):
        """Whether ``section`` is about one's own plan while somebody else's is being looked at."""
        entered = self._entered
        return section.scope == "own_programme" and entered and entered.organisation_id != self.organisation.pk

    @property
    def front_door(self):
        """The address of the role's first section that can be opened."""
        return next((s.url for s in self.sections), reverse("organisations:no_place"))

    @cached_property
    def route(self):
        """The route of stages, for those whose work follows it."""
        draw = HOOKS.get("route")
        return draw(self) if draw and self.is_staff and self.programme else None

    @cached_property
    def unread_count(self):
        return self.user.notices.unread().count()

    @property
    def can_search(self):
        """The search box is for staff: participants have nothing to look through."""
        return self.is_staff

    @property
    def is_staff(self):
        """Whether the role works on programmes; a participant's way is that of the pair."""
        return self.role not in (None, Role.PARTICIPANT, Role.GUARDIAN)

    @cached_property
    def programmes(self):
        """The organisation's programmes as the menu lists them; each opens where the role begins its work on it."""
        look_up = HOOKS.get("programmes")
        door = next((s for s in MENU.get(self.role, ()) if s.scope in ("programme", "own_programme")), None)
        if not (look_up and door and self.is_staff and self.organisation):
            return []
        own = self.programme
        return [
            {
                "label": label,
                "url": reverse(door.url_name, args=[programme.pk]),
                "is_current": own is not None and programme.pk == own.pk,
            }
            for programme, label in look_up(self)
        ]

    @property
    def may_start_programme(self):
        return may(self.user, Permission.PROGRAMME_EDIT, self.organisation) if self.organisation else False

    @property
    def places(self):
        """The other memberships one may switch to."""
        return [
            {"id": m.pk, "label": f"{m.title}, {m.organisation.short_name}", "is_current": m == self.membership}
            for m in self.user.current_memberships
        ]


def _current(here, sections):
    exact = [s for s in sections if s.url_name == here or here in s.covers]
    return (exact or [s for s in sections if any(here.startswith(c) for c in s.covers if c.endswith(":"))] or [None])[0]


def programme_of(row):
    """Follow a row to its programme: itself, or by the path its query set names its organisation through."""
    if row._meta.label == "roadmap.Programme":
        return row
    for step in getattr(type(row).objects.all(), "organisation_path", "").split("__"):
        row = getattr(row, step, None) if step else None
        if row is None:
            return None
        if step == "programme":
            return row
    return None
