"""Ready questionnaires out of ``fixtures/questionnaires``; a changed wording becomes a new version."""

from organisations.content import FIXTURES, loads, read_yaml
from participants.enums import ConsentPurpose
from surveys.models import Question, Questionnaire

QUESTION_FIELDS = (
    "key",
    "section",
    "kind",
    "text",
    "hint",
    "is_required",
    "is_reverse",
    "options",
    "condition",
    "fills",
)
TITLE_FIELDS = (
    *("kind", "title", "introduction", "farewell", "pupil_introduction", "pupil_farewell"),
    *("role", "minutes", "purpose"),
)


@loads
def load_questionnaires():
    return sum(_load(read_yaml(path.relative_to(FIXTURES))) for path in sorted(FIXTURES.glob("questionnaires/*.yaml")))


def _load(source):
    """Publish ``source`` unless its newest version says the same. Returns how many rows were written."""
    wanted = _described(source)
    newest = (
        Questionnaire.objects.filter(slug=source["slug"], organisation__isnull=True)
        .prefetch_related("questions")
        .order_by("-version")
        .first()
    )
    if newest and _stored(newest) == wanted:
        return 0
    head, rows = wanted
    questionnaire = Questionnaire.objects.create(
        slug=source["slug"], version=newest.version + 1 if newest else 1, is_published=True, **head
    )
    Question.objects.bulk_create(
        Question(questionnaire=questionnaire, position=position, **row) for position, row in enumerate(rows, 1)
    )
    return 1 + len(rows)


def _described(source):
    head = {name: source.get(name, "") for name in TITLE_FIELDS}
    head["purpose"] = head["purpose"] or ConsentPurpose.DATA.value
    rows = [
        {
            "key": row["key"],
            "section": section["title"],
            "kind": row["kind"],
            "text": row["text"],
            "hint": row.get("hint", ""),
            "is_required": row.get("required", True),
            "is_reverse": row.get("reverse", False),
            "options": row.get("options", {}),
            "condition": row.get("condition", {}),
            "fills": row.get("fills", ""),
        }
        for section in source["sections"]
        for row in section["questions"]
    ]
    return head, rows


def _stored(questionnaire):
    head = {name: getattr(questionnaire, name) for name in TITLE_FIELDS}
    rows = [{name: getattr(row, name) for name in QUESTION_FIELDS} for row in questionnaire.questions.all()]
    return head, rows
