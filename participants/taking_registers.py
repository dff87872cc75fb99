"""A register taken away: which rows with which columns, at once or by the worker, masked and noted alike."""

from dataclasses import asdict, dataclass

from django.http import QueryDict
from django.utils.translation import gettext as _

from documents.preparing import Made
from mentoring.kit.downloads import PDF, XLSX
from organisations.access import Permission
from participants.enums import ParticipationRole
from participants.exporting import WHAT, Shown, note_export
from participants.filters import RegisterFilter
from participants.models import Participation
from participants.register_export import PRINTED_AT_ONCE, chosen_file, printed, register_file
from participants.register_fields import columns_of

WRITTEN_AT_ONCE = 2000  # rows of an .xlsx made while a person waits: two seconds
USUAL, CHOSEN, PAPER = "usual", "", "paper"
WHAT_OF = {ParticipationRole.MENTEE: "mentees", ParticipationRole.MENTOR: "mentors"}


def rows_seen(user, programme, role):
    """The register's rows that ``user`` may see."""
    return Participation.objects.permitted(user, Permission.PERSON_VIEW).filter(programme=programme, role=role)


@dataclass(frozen=True)
class Asked:
    """``query``: the register's address as it was narrowed; ``columns``: keys of those on the screen; ``form``: the
    usual form, the columns, or paper."""

    role: str
    query: str
    columns: tuple
    form: str = CHOSEN

    @property
    def at_once(self):
        """Rows that are not worth a worker."""
        return PRINTED_AT_ONCE if self.form == PAPER else WRITTEN_AT_ONCE

    @property
    def params(self):
        return asdict(self) | {"columns": list(self.columns)}

    def filters(self, programme):
        return RegisterFilter(QueryDict(self.query), programme=programme, role=self.role)

    def rows(self, programme, user):
        return self.filters(programme).narrow(rows_seen(user, programme, self.role))

    def make(self, programme, *, by, purpose="", progress=None):
        """``Made``: the file of ``programme``'s register for ``by``; masked unless there is a ``purpose``."""
        filters = self.filters(programme)
        rows, shown, words = filters.narrow(rows_seen(by, programme, self.role)), Shown(purpose), filters.words()
        count = rows.count()
        summary = {"rows": count, "filters": "; ".join(filters.words(with_search=False))}
        tell = _teller(progress, count, self.form)
        if self.form == USUAL:
            content, name = register_file(programme, self.role, rows, shown, by=by, tell=tell)
            return Made(content, name, XLSX, summary)
        columns = columns_of(self.role, self.columns)
        if self.form == PAPER:
            content = printed(programme, self.role, rows, columns, words, shown, by=by, tell=tell)
            return Made(content, f"{WHAT[WHAT_OF[ParticipationRole(self.role)]]}.pdf", PDF, summary)
        content, name = chosen_file(programme, self.role, rows, columns, words, shown, by=by, tell=tell)
        return Made(content, name, XLSX, summary)

    def note(self, programme, summary, *, by, purpose=""):
        """The journal of downloads: who took which rows for what."""
        what = WHAT_OF[ParticipationRole(self.role)]
        note_export(programme, what, by=by, rows=summary["rows"], filters=summary["filters"], purpose=purpose)


def asked_of(params):
    return Asked(**params | {"columns": tuple(params["columns"])})


def _teller(progress, count, form):
    def tell(done):
        if progress:
            progress(done, count, _("Printing the rows") if form == PAPER else _("Writing the rows"))

    tell(0)
    return tell
