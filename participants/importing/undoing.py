"""An upload taken back: what it made is deleted, what it changed gets its old values, unless work has gone on since."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from participants.models import Guardian, Participation, Person

MODELS = {"person": Person, "guardian": Guardian, "participation": Participation}
_DATES = {"birth_on", "started_on"}
NAMED_AT_MOST = 5


def undo(done):
    """Take ``done`` (of a batch) back. Raises ``Refused`` naming the people who already have papers or pairs."""
    made = done["made"]
    used = _used(Participation, made["participation"], "person_id") | _used(Person, made["person"], "pk", besides=made)
    used |= _with_accounts(made)
    if used:
        names = [str(p) for p in Person.objects.filter(pk__in=used)[:NAMED_AT_MOST]]
        raise Refused(
            _("This upload can not be undone: %(names)s already have consents, questionnaires, pairs or accounts."),
            "upload_in_use",
            {"names": ", ".join(names)},
        )
    _take_topics_back(done["topics"])
    for kind, model in MODELS.items():
        _restore(model, done["before"][kind], done["after"][kind])
    for kind in ("participation", "guardian", "person"):
        MODELS[kind].objects.filter(pk__in=made[kind]).delete()


def _with_accounts(made):
    """People (keys) who were let in, or whose parents were."""
    people = Person.objects.filter(pk__in=made["person"], user__isnull=False)
    guardians = Guardian.objects.filter(pk__in=made["guardian"], user__isnull=False)
    return {*people.values_list("pk", flat=True), *guardians.values_list("child", flat=True)}


def _take_topics_back(given):
    """``given``: pairs of a participation's key and a topic's."""
    pairs = {tuple(pair) for pair in given}
    links = Participation.topics.through.objects.filter(
        participation__in={participation for participation, _t in pairs}
    )
    found = links.values_list("pk", "participation_id", "topic_id")
    links.filter(pk__in=[pk for pk, participation, topic in found if (participation, topic) in pairs]).delete()


def _used(model, keys, who, besides=None):
    """People (keys) whose rows are referred to by rows of other tables than the upload's own."""
    found = set()
    for relation in model._meta.related_objects:
        if relation.many_to_many:
            continue
        rows = relation.related_model._base_manager.filter(**{f"{relation.field.name}__in": keys})
        if besides and relation.related_model in MODELS.values():
            kind = next(kind for kind, known in MODELS.items() if known is relation.related_model)
            rows = rows.exclude(pk__in=besides[kind])
        path = relation.field.name if who == "pk" else f"{relation.field.name}__{who}"
        found |= set(rows.values_list(path, flat=True))
    return found


def _restore(model, before, after):
    """Old values go back where the upload's own value still stands; what was edited later stays."""
    rows = model.objects.in_bulk([int(key) for key in before])
    for key, old in before.items():
        row = rows.get(int(key))
        if row is None:
            continue
        for name, value in old.items():
            if _as_stored(getattr(row, name)) == after[key][name]:
                setattr(row, name, date.fromisoformat(value) if value and name in _DATES else value)
        row.save()


def _as_stored(value):
    return value.isoformat() if hasattr(value, "isoformat") else value
