"""The grid as its page shows it."""

from dataclasses import dataclass, field

from django.db.models import Q
from django.utils.translation import gettext as _

from mentoring.kit.errors import Refused
from participants.gate import missing_papers_for
from surveys.around import Around
from surveys.builder.words import shown_numbers
from surveys.codes import code_of
from surveys.filling import Filling
from surveys.models.survey import COMPLETE
from surveys.paper.cells import EMPTY, cell_text, columns_of, read_cell
from surveys.readers import may_read, readers_of


@dataclass
class Line:
    """A sheet: whose it is and what was typed. ``state``: done, now (gaps), plan (nothing yet) or late (errors)."""

    invitation: object
    label: str
    where: str
    cells: list
    state: str
    word: str
    errors: dict = field(default_factory=dict)
    shut: str = ""

    @property
    def form(self):
        return f"sheet-{self.invitation.pk}"


@dataclass(frozen=True)
class CellShown:
    column: object
    text: str
    error: str


class Grid:
    """``survey`` as ``user`` types it in: without the questions whose answers are not for this reader."""

    def __init__(self, survey, user):
        self.survey = survey
        self.questions = list(survey.questionnaire.questions.select_related("section", "questionnaire"))
        readers = readers_of(user, survey.programme.organisation)
        self.shown = [row for row in self.questions if may_read(row, readers)]
        self.around = Around(survey.programme)

    @property
    def has_hidden(self):
        return len(self.shown) < len(self.questions)

    @property
    def columns(self):
        return columns_of(self.shown, shown_numbers(self.questions), self.around)

    def invitations(self, label=""):
        """Those who have not answered, and whose sheets were typed in, as their paper lies: by class and name."""
        on_paper = Q(response__entered_by__isnull=False)
        rows = self.survey.invitations.filter(~Q(response__state__in=COMPLETE) | on_paper).select_related(
            "participation__person", "participation__programme", "member", "about__person", "link", "response"
        )
        if label:
            rows = rows.filter(participation__person__class_label=label)
        order = (
            ("pk",)
            if self.survey.is_anonymous
            else (
                "participation__person__grade",
                "participation__person__class_label",
                "participation__person__search_key",
                "pk",
            )
        )
        return rows.prefetch_related("response__answers__question").order_by(*order)

    def lines(self, invitations, typed=None, errors=None):
        """A ``Line`` of each; ``typed`` and ``errors`` are {invitation key: …} of what could not be kept."""
        columns = self.columns
        participations = [row.participation for row in invitations if row.participation_id]
        papers = missing_papers_for(participations, purpose=self.survey.questionnaire.purpose)
        found = []
        for row in invitations:
            line = self._line(row, columns, (typed or {}).get(row.pk), (errors or {}).get(row.pk, {}))
            if missing := papers.get(row.participation_id):
                line.shut = _("A paper is missing: %(papers)s") % {"papers": ", ".join(map(str, missing))}
            found.append(line)
        return found

    def _line(self, invitation, columns, typed, errors):
        response = getattr(invitation, "response", None)
        values = {one.question.key: one.value for one in response.answers.all()} if response else {}
        is_done = bool(response and response.is_complete)
        cells = [
            CellShown(
                column,
                typed.get(column.name, "") if typed is not None else self._text(column, values, is_done),
                errors.get(column.question.key, ""),
            )
            for column in columns
        ]
        label, where = self._label(invitation)
        state, word = self._state(response, values, errors)
        return Line(invitation, label, where, cells, state, word, errors)

    def _text(self, column, values, is_done):
        value = values.get(column.question.key)
        is_skipped = is_done and value is None and column.question.is_required and not column.question.is_conditional
        return "-" if is_skipped else cell_text(column.question, value, self.around)

    def _label(self, invitation):
        if self.survey.is_anonymous:
            return code_of(invitation), ""
        about = f"→ {invitation.about.person.list_name}" if invitation.about_id else invitation.person.where
        return invitation.person.list_name, about

    def _state(self, response, values, errors):
        if errors:
            return "late", _("look at the red cells")
        if response is None or not (values or response.is_complete):
            return "plan", _("not typed in")
        if response.is_complete:
            return "done", _("typed in")
        return "now", _("not all is typed in")

    def read(self, data):
        """({key: value}, keys of empty places, {key: message}, {name: what was typed}) of one row that was sent."""
        values, empty, errors, typed = {}, set(), {}, {}
        for column in self.columns:
            question, text = column.question, data.get(column.name, "")
            typed[column.name] = text
            if text.strip() in EMPTY:
                empty.add(question.key)
            try:
                values[question.key] = read_cell(question, text, self.around)
            except Refused as refusal:
                errors[question.key] = str(refusal)
        return values, empty, errors, typed

    def asked_of(self, invitation):
        """The questions that this person is asked at all, and the answers to those not shown here."""
        filling = Filling(invitation)
        filling.around = self.around
        hidden = {row.key for row in self.questions} - {row.key for row in self.shown}
        kept = {key: value for key, value in filling.values.items() if key in hidden}
        return filling.questions, hidden, kept
