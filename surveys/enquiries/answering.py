"""What the one asked sees: their pupils and nobody else, one of them open at a time."""

from dataclasses import dataclass
from functools import cached_property

from django.db.models import Count, Q
from django.urls import reverse

from mentoring.kit.errors import Refused
from participants.gate import missing_papers_for
from participants.models.person import minors
from surveys.around import Around
from surveys.enums import Readers, StatementState
from surveys.filling import Field
from surveys.kinds import KINDS
from surveys.models import Respondent


@dataclass(frozen=True)
class Door:
    """How the pupils of ``respondent`` were opened: by link, by account, or by the curator with a filled-in sheet.

    What is for specialists alone is not asked when the curator types: it would have been read already. A link may be
    opened by others than its holder, so what was said in confidence is shown again only where it was written:
    ``written_here`` are «statement:question» of this browser, ``None`` for an account, which is its holder's."""

    respondent: Respondent
    address: str
    is_curators: bool = False
    written_here: frozenset | None = None

    @classmethod
    def by_link(cls, respondent, token, written_here):
        return cls(respondent, reverse("surveys:told_by_link", args=[token]), written_here=written_here)

    @classmethod
    def by_account(cls, respondent):
        return cls(respondent, reverse("surveys:told_by_account", args=[respondent.pk]))

    @classmethod
    def by_curator(cls, respondent, written_here):
        address = reverse("surveys:told_by_curator", args=[respondent.pk])
        return cls(respondent, address, is_curators=True, written_here=written_here)

    @property
    def enquiry(self):
        return self.respondent.enquiry

    @cached_property
    def questions(self):
        rows = self.respondent.questionnaire.questions.all()
        return [row for row in rows if not (self.is_curators and row.readers == Readers.SPECIALIST)]

    @cached_property
    def statements(self):
        """Of the pupils that still take part and whose papers are in order, by class and name; not of those who have
        come of age since a parent was asked."""
        asked = self.respondent.statements.all()
        if self.respondent.guardian_id and not self.is_curators:
            asked = asked.filter(minors("participation__person__"))
        rows = list(
            asked.filter(participation__ended_on__isnull=True)
            .select_related("participation__person__organisation", "participation__programme")
            .order_by(*(f"participation__person__{name}" for name in ("grade", "class_label", "search_key")))
        )
        missing = missing_papers_for([row.participation for row in rows])
        return [row for row in rows if not missing[row.participation_id]]

    @property
    def done(self):
        return sum(row.is_done for row in self.statements)

    @property
    def left(self):
        return len(self.statements) - self.done

    def find(self, key):
        return next((row for row in self.statements if str(row.pk) == str(key)), None)

    def after(self, statement):
        """The next pupil not answered yet, below ``statement`` or from the top; ``None`` when all are done."""
        keys = [row.pk for row in self.statements]
        here = keys.index(statement.pk) + 1 if statement and statement.pk in keys else 0
        waiting = [row for row in self.statements[here:] + self.statements[:here] if row.state == StatementState.ASKED]
        return next((row for row in waiting if statement is None or row.pk != statement.pk), None)

    def address_of(self, statement):
        return f"{self.address}?pupil={statement.pk}#pupil-{statement.pk}" if statement else self.address

    # --- the questions about one pupil --------------------------------------------------------------------------------
    @cached_property
    def around(self):
        return Around(self.enquiry.programme)

    def unseen(self, statement):
        """Keys of the questions answered in confidence somewhere else."""
        if self.written_here is None:
            return set()
        closed = {question.key for question in self.questions if question.readers != Readers.REGISTER}
        return {key for key in statement.read() if key in closed and mark(statement, key) not in self.written_here}

    def read(self, data, statement):
        """What a form sent: values and messages, by question. An empty field takes back nothing one has not seen."""
        values, errors, unseen = {}, {}, self.unseen(statement)
        for question in self.questions:
            try:
                value = KINDS[question.kind].read(question, data, self.around)
            except Refused as refusal:
                errors[question] = str(refusal)
                continue
            if value is not None or question.key not in unseen:
                values[question] = value
        return values, errors

    def written(self, statement, values):
        """What this browser may show again after ``values`` were kept."""
        return {mark(statement, question.key) for question, value in values.items() if value is not None}

    def fields(self, statement, data=None, errors=None):
        """The questions with what was kept, or with what was just sent where it could not be kept."""
        errors, kept, unseen = errors or {}, statement.read(), self.unseen(statement)
        kept = {key: value for key, value in kept.items() if key not in unseen}
        return [
            Field(
                question,
                value,
                errors.get(question, ""),
                KINDS[question.kind].shown(question, value, self.around),
                question.key in unseen,
            )
            for question in self.questions
            for value in [data.get(f"q-{question.key}") if question in errors and data else kept.get(question.key)]
        ]


def mark(statement, key):
    return f"{statement.pk}:{key}"


def waiting_for(user):
    """[(``Respondent``, pupils left)] of what ``user`` is still asked to tell, the nearest day first."""
    waiting = Q(statements__state=StatementState.ASKED, statements__participation__ended_on=None)
    rows = Respondent.objects.of_user(user).open().annotate(left=Count("statements", filter=waiting)).filter(left__gt=0)
    rows = rows.select_related("enquiry__programme__organisation").order_by("enquiry__closes_on", "pk")
    roles = {membership.organisation_id for membership in user.current_memberships}
    return [(row, row.left) for row in rows if row.enquiry.programme.organisation_id in roles]
