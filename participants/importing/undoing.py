"""An upload taken back: what it made is deleted, what it changed gets its old values, unless work has gone on since."""

from dataclasses import dataclass
from datetime import date

from participants.importing.pairing import withdraw
from participants.models import Guardian, LongTermPermission, Participation, Person, Topic
from participants.topics import kept_elsewhere

MODELS = {"person": Person, "guardian": Guardian, "participation": Participation}
MADE = MODELS | {"permission": LongTermPermission}
_DATES = {"birth_on", "started_on"}
_DERIVED = {"person": ["search_key", "grade", "birth_year"], "participation": ["need_key"], "guardian": []}


@dataclass(frozen=True)
class Undone:
    """``removed`` people and participations, ``restored`` rows; ``kept`` are keys of people with whom work has gone on,
    ``kept_values`` counts values that somebody has changed since, ``kept_pairs`` pairs that somebody has dealt with."""

    removed: int
    restored: int
    kept: list
    kept_values: int
    kept_pairs: int

    def as_data(self):
        return vars(self)


def undo(done, *, loaded_at):
    """Take ``done`` (of a batch loaded at that moment) back; returns ``Undone``."""
    made, kept_pairs = done["made"], withdraw(done.get("pairs", []))
    kept = _with_accounts(made) | _edited_since(made, loaded_at)
    kept |= (
        _used("participation", made, "person_id") | _used("person", made, "pk") | _used("guardian", made, "child_id")
    )
    staying = {
        "person": set(Person.objects.filter(pk__in=made["person"]).filter(pk__in=kept).values_list("pk", flat=True)),
        "participation": _of_people(Participation, "person", made["participation"], kept),
        "guardian": _of_people(Guardian, "child", made["guardian"], kept),
    }
    _take_topics_back(done["topics"], staying["participation"])
    restored, kept_values = 0, 0
    for kind, model in MODELS.items():
        rows, values = _restore(kind, model, done["before"][kind], done["after"][kind])
        restored, kept_values = restored + rows, kept_values + values
    gone = {kind: [key for key in made[kind] if key not in staying[kind]] for kind in MODELS}
    for kind in ("participation", "guardian", "person"):
        MODELS[kind].objects.filter(pk__in=gone[kind]).delete()
    given = LongTermPermission.objects.filter(pk__in=made.get("permission", []), ended_at=None)
    given.exclude(person__in=kept).delete()
    _forget_topics(done.get("new_topics", []))
    stays = any(staying.values())
    return Undone(len(gone["participation"]), restored, sorted(kept) if stays else [], kept_values, kept_pairs)


def _with_accounts(made):
    """People (keys) who were let in, or whose parents were."""
    people = Person.objects.filter(pk__in=made["person"], user__isnull=False)
    guardians = Guardian.objects.filter(pk__in=made["guardian"], user__isnull=False)
    return {*people.values_list("pk", flat=True), *guardians.values_list("child", flat=True)}


def _edited_since(made, moment):
    people = Person.objects.filter(pk__in=made["person"], updated_at__gt=moment)
    participations = Participation.objects.filter(pk__in=made["participation"], updated_at__gt=moment)
    return {*people.values_list("pk", flat=True), *participations.values_list("person", flat=True)}


def _of_people(model, path, keys, people):
    rows = model.objects.filter(pk__in=keys, **{f"{path}__in": people})
    return set(rows.values_list("pk", flat=True))


def _take_topics_back(given, staying):
    """``given``: pairs of a participation's key and a topic's; those that stay keep theirs."""
    pairs = {tuple(pair) for pair in given if pair[0] not in staying}
    links = Participation.topics.through.objects.filter(
        participation__in={participation for participation, _t in pairs}
    )
    found = links.values_list("pk", "participation_id", "topic_id")
    links.filter(pk__in=[pk for pk, participation, topic in found if (participation, topic) in pairs]).delete()


def _forget_topics(new):
    """Words that came into the school's vocabulary with the upload go, unless they are used or were seen to since."""
    words = dict(new)
    unused = list(Topic.objects.filter(pk__in=words, area="", participations=None, aliases=None))
    named = set().union(*(kept_elsewhere(school) for school in {topic.organisation_id for topic in unused}))
    gone = [topic.pk for topic in unused if topic.search_key == words[topic.pk] and topic.pk not in named]
    Topic.objects.filter(pk__in=gone).delete()


def _used(kind, made, who):
    """People (keys) whose rows are referred to by rows of other tables than the upload's own."""
    found = set()
    for relation in MODELS[kind]._meta.related_objects:
        if relation.many_to_many:
            continue
        rows = relation.related_model._base_manager.filter(**{f"{relation.field.name}__in": made[kind]})
        own = next((name for name, known in MADE.items() if known is relation.related_model), None)
        if own:
            rows = rows.exclude(pk__in=made.get(own, []))
        path = relation.field.name if who == "pk" else f"{relation.field.name}__{who}"
        found |= set(rows.values_list(path, flat=True))
    return found


def _restore(kind, model, before, after):
    """Old values go back where the upload's own value still stands; what was edited later stays.

    Returns how many rows got theirs back and how many values stay."""
    rows, changed, names, kept = model.objects.in_bulk([int(key) for key in before]), [], set(), 0
    for key, old in before.items():
        row = rows.get(int(key))
        if row is None:
            continue
        mine = {name for name in old if _as_stored(getattr(row, name)) == after[key][name]}
        kept += len(old) - len(mine)
        for name in mine:
            setattr(row, name, date.fromisoformat(old[name]) if old[name] and name in _DATES else old[name])
        if mine:
            if kind != "guardian":
                row.refresh_keys()
            names |= mine
            changed.append(row)
    if changed:
        fields = sorted({name.removesuffix("_id") for name in names} | set(_DERIVED[kind]))
        model.objects.bulk_update(changed, fields, batch_size=200)
    return len(changed), kept


def _as_stored(value):
    return value.isoformat() if hasattr(value, "isoformat") else value
