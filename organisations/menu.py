"""The sections each role sees, in the order of the work; the first one is the role's front door."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from organisations.enums import Role


@dataclass(frozen=True)
class Section:
    """``scope`` says what the address needs: ``"programme"``, ``"organisation"`` or nothing.

    ``until_then`` is opened instead while there is no programme yet.
    """

    label: object
    url_name: str
    icon: str
    scope: str = "programme"
    covers: tuple[str, ...] = ()  # further URL namespaces or names that belong to the section
    until_then: str = ""

    def url(self, workplace):
        """The address, or ``None`` while what it needs does not exist yet."""
        if not self.scope:
            return reverse(self.url_name)
        target = getattr(workplace, self.scope)
        if target:
            return reverse(self.url_name, args=[target.pk])
        return reverse(self.until_then) if self.until_then else None


ORDER_PAGES = ("order", "new_order", "order_edit", "order_cancel", "order_paper", "order_return", "sign", "certificate")
TODAY = Section(_("Today"), "monitoring:today", "home", covers=("roadmap:start",), until_then="roadmap:start")
ROADMAP = Section(_("Roadmap"), "roadmap:roadmap", "map", covers=("roadmap:",))
PARTICIPANTS = Section(_("Participants"), "participants:mentees", "users", covers=("participants:",))
SURVEYS = Section(_("Questionnaires"), "surveys:surveys", "clipboard-document-list", covers=("surveys:",))
PAIRS = Section(_("Pairs"), "pairs:board", "pair", covers=("pairs:",))
ORDERS = Section(
    _("Orders"),
    "documents:orders",
    "document-text",
    "organisation",
    tuple(f"documents:{name}" for name in ORDER_PAGES),
)
MONITORING = Section(_("Monitoring"), "monitoring:monitoring", "chart-bar", covers=("monitoring:",))

MENU = {
    Role.CURATOR: (TODAY, ROADMAP, PARTICIPANTS, SURVEYS, PAIRS, ORDERS, MONITORING),
    Role.DIRECTOR: (
        Section(_("For signature"), "documents:desk", "pencil-square", "organisation"),
        ROADMAP,
        ORDERS,
        MONITORING,
    ),
    Role.SPECIALIST: (
        Section(_("Today"), "monitoring:specialist_day", "home"),
        ROADMAP,
        PARTICIPANTS,
        PAIRS,
        Section(
            _("Questionnaires"),
            "surveys:all_results",
            "clipboard-document-list",
            covers=("surveys:results", "surveys:groups", "surveys:changes", "surveys:response", "surveys:signal"),
        ),
        Section(_("Choices of participants"), "surveys:rather_not", "lock-closed"),
    ),
    Role.CLASS_TEACHER: (Section(_("Today"), "monitoring:class_day", "home"), ROADMAP, PARTICIPANTS),
    Role.PARTICIPANT: (
        Section(pgettext_lazy("menu", "Home"), "monitoring:cabinet", "home", ""),
        Section(_("Meetings"), "monitoring:cabinet_meetings", "calendar", ""),
        Section(pgettext_lazy("menu", "Plan"), "monitoring:cabinet_plan", "map", ""),
        Section(_("Questionnaires"), "monitoring:cabinet_questionnaires", "clipboard-document-list", ""),
    ),
    Role.GUARDIAN: (Section(pgettext_lazy("menu", "Home"), "monitoring:cabinet", "home", ""),),
    Role.MUNICIPAL_COORDINATOR: (
        Section(_("Schools"), "monitoring:municipality", "home", "organisation", ("roadmap:",)),
        Section(_("Our roadmap"), "roadmap:roadmap", "map", "own_programme", ("roadmap:",), "roadmap:start"),
        Section(
            _("Reports of schools"),
            "roadmap:schools_tasks",
            "clipboard-document-list",
            "own_programme",
            ("roadmap:event_tasks", "roadmap:task"),
        ),
        Section(_("Agreement"), "monitoring:agreement", "check-circle", "organisation"),
        Section(_("Indicators"), "monitoring:municipality_indicators", "chart-bar", "organisation"),
    ),
    Role.REGIONAL_COORDINATOR: (
        Section(_("Municipalities"), "monitoring:municipality", "home", "organisation"),
        Section(_("Indicators"), "monitoring:municipality_indicators", "chart-bar", "organisation"),
    ),
    Role.ADMINISTRATOR: (
        Section(_("Organisations"), "organisations:organisations", "home", ""),
        Section(_("Staff"), "organisations:staff", "users", "organisation"),
    ),
}
