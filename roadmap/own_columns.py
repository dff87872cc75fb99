"""The columns of a school's own plan, as its heading names them: the plan is written out again as it came in."""

from roadmap.reader import headings
from roadmap.reader.healing import in_one_line
from roadmap.reader.plan import ReadPlan

OF_FIELD = {
    headings.NUMBER: "number",
    headings.TITLE: "title",
    headings.CONTENT: "description",
    headings.DEADLINE: "deadline",
    headings.START: "deadline",
    headings.RESPONSIBLES: "responsibles",
    headings.RESULT: "expected_result",
    headings.DOCUMENT: "document_kind",
    headings.INDICATOR: "indicator",
}
NOTE = "note"
HALVES = {headings.START, headings.END}  # of a deadline: the one column they make bears the usual name
ELSEWHERE = {headings.END, headings.STAGE, headings.MONTH}  # stages stand across, halves of a deadline are joined


def columns_in(plan: ReadPlan) -> list[list[str]]:
    """[[field, heading as written]] in the order of the first heading of ``plan``; nothing for plans without one.

    A column a roadmap has no field for is a note: its words stand in the description, a line «heading: text» each."""
    for row in plan.source:
        fields = headings.fields_of(list(row))
        if len(row) > 1 and headings.is_heading(fields):
            return list(_named(fields, row))
    return []


def _named(fields, row):
    seen = set()
    for field, heading in zip(fields, map(in_one_line, row), strict=True):
        key = OF_FIELD.get(field, NOTE)
        told = "" if field in HALVES else heading
        mark = (key, told) if key == NOTE else key
        if field in ELSEWHERE or mark in seen or (key == NOTE and not heading):
            continue
        seen.add(mark)
        yield [key, told]


def apart(description: str, names: list[str]) -> tuple[str, dict[str, str]]:
    """What ``description`` says itself, and {name of a note: its text}, which goes on until another name or an empty
    line."""
    own: list[str] = []
    notes: dict[str, list[str]] = {}
    lines = own
    for line in description.splitlines():
        name = next((name for name in names if line.startswith(f"{name}: ")), None)
        if name is not None and name not in notes:
            lines = notes[name] = [line.removeprefix(f"{name}: ")]
            continue
        if name is not None or not line.strip():
            lines = own
        lines.append(line)
    return "\n".join(own).strip("\n"), {name: "\n".join(told) for name, told in notes.items()}
