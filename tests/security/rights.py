"""The table of rights for people to read: ``docs/rights.md``, made of ``organisations.access``."""

from pathlib import Path

from organisations.access import GRANTS, OFFICE_GRANTS, OWN_GRANTS, SEES_BELOW, Permission, Relation
from organisations.enums import Role

FILE = Path(__file__).parents[2] / "docs" / "rights.md"
HEAD = """# Who may do what

Made of `organisations/access.py` by `python -m tests.security.rights`; a test keeps the two alike. Everything else is
shut: a right that stands in no column is nobody's. Somebody else's row is answered like one that does not exist.

- **yes**: in the organisation of one's role; **below**: there and in every organisation below it;
- **office**: only in the office itself, on its own plan and papers.
"""
ROLES = {
    Role.CURATOR: "Curator",
    Role.DIRECTOR: "Director",
    Role.SPECIALIST: "Specialist",
    Role.CLASS_TEACHER: "Class teacher",
    Role.PARTICIPANT: "Participant",
    Role.GUARDIAN: "Guardian",
    Role.MUNICIPAL_COORDINATOR: "Municipal coordinator",
    Role.REGIONAL_COORDINATOR: "Regional coordinator",
    Role.ADMINISTRATOR: "Administrator",
}
RELATIONS = {
    Relation.PARTICIPANT: "of oneself",
    Relation.MEMBER: "of one's pair",
    Relation.GUARDIAN: "of one's child",
    Relation.CLASS_TEACHER: "of one's class",
}


def as_markdown():
    return f"{HEAD}\n{_table(ROLES, _in_role)}\nOn rows of one's own, whatever the role above says:\n\n{_own()}"


def _table(columns, cell):
    lines = [f"| | {' | '.join(columns.values())} |", f"| --- |{' --- |' * len(columns)}"]
    lines += [f"| `{p}` | {' | '.join(cell(column, p) for column in columns)} |" for p in Permission]
    return "\n".join(lines) + "\n"


def _in_role(role, permission):
    if permission in GRANTS[role]:
        return "below" if role in SEES_BELOW else "yes"
    return "office" if permission in OFFICE_GRANTS.get(role, ()) else ""


def _own():
    held = [p for p in Permission if any(p in permissions for permissions in OWN_GRANTS.values())]
    lines = [f"| | {' | '.join(RELATIONS.values())} |", f"| --- |{' --- |' * len(RELATIONS)}"]
    lines += [f"| `{p}` | {' | '.join('yes' if p in OWN_GRANTS[r] else '' for r in RELATIONS)} |" for p in held]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    FILE.write_text(as_markdown())
