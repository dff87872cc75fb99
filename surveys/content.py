"""Ready questionnaires out of ``fixtures/questionnaires``; a changed wording becomes a new version."""

from django.db import transaction
from django.utils import timezone

from organisations.content import FIXTURES, loads, read_yaml
from surveys.format.document import read_document
from surveys.models import Questionnaire
from surveys.storing import plain_of, store


@loads
def load_questionnaires():
    return sum(_load(path) for path in sorted(FIXTURES.glob("questionnaires/*.yaml")))


@transaction.atomic
def _load(path):
    """Publish what ``path`` holds unless its published version says the same. Returns how many rows were written."""
    outcome = read_document(read_yaml(path.relative_to(FIXTURES)))
    if outcome.questionnaire is None:
        raise ValueError(f"{path.name}: " + "; ".join(f"{one.place}: {one.text}" for one in outcome.problems))
    wanted = outcome.questionnaire
    newest = (
        Questionnaire.objects.everybodys()
        .published()
        .prefetch_related("sections", "questions", "scales")
        .filter(slug=wanted.slug)
        .first()
    )
    if newest and plain_of(newest) == wanted:
        return 0
    store(wanted).publish(timezone.now())
    return 1 + len(wanted.questions)
