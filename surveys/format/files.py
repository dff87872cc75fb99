"""A questionnaire's file by its name: .json or .xlsx."""

from pathlib import PurePosixPath

from django.utils.translation import gettext as _

from mentoring.kit.kinds import Kind
from mentoring.kit.opening import workbook_tables
from mentoring.kit.uploads import check, content_of, open_apart
from surveys.format.document import read_json
from surveys.format.sheets import read_tables


def read_file(file, name):
    """``Outcome`` of an uploaded file or of bytes. Raises ``Refused`` when it is of no kind known here."""
    content = content_of(file)
    if PurePosixPath(name).suffix.lower() == ".json":
        return read_json(content)
    check(content, {Kind.XLSX, Kind.ODS}, _("Choose a file .json or .xlsx."), name)
    return read_tables(open_apart(workbook_tables, content))
