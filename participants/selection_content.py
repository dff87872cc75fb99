"""Usual entry requirements and questions of interviews that come with the product."""

from organisations.content import loads, read_yaml
from participants.enums import RequirementSort
from participants.models import InterviewQuestion, RequirementTemplate


@loads
def load_entry_requirements():
    rows = read_yaml("entry_requirements.yaml")
    for position, row in enumerate(rows, 1):
        fields = {"model": "", "hint": "", "sort": RequirementSort.HAND, "groups": [], **row, "position": position}
        RequirementTemplate.objects.update_or_create(slug=fields.pop("slug"), defaults=fields)
    return len(rows)


@loads
def load_interview_questions():
    """Everybody's questions, sheet by sheet; interviews keep the words they were held with."""
    written = 0
    for sheet, questions in read_yaml("interview_questions.yaml").items():
        shared = InterviewQuestion.objects.filter(programme=None, sheet=sheet)
        wanted = [(row["text"], row.get("hint", "")) for row in questions]
        if list(shared.values_list("text", "hint")) == wanted:
            continue
        shared.delete()
        InterviewQuestion.objects.bulk_create(
            InterviewQuestion(sheet=sheet, position=position, text=text, hint=hint)
            for position, (text, hint) in enumerate(wanted, 1)
        )
        written += len(wanted)
    return written
