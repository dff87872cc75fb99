"""The school's vocabulary of topics: how often each is used, renamed, two made one, unused ones removed, taken back.

Topics that all schools share stay as they are: a school that renames or merges one leads its own records to its own."""

from hashlib import sha256
from itertools import combinations

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from mentoring.kit.text import collapse, search_key
from organisations.models import AuditEntry
from participants import topic_aliases
from participants.enums import ParticipationRole
from participants.importing.likeness import is_close, sound
from participants.models import Participation, Topic, TopicChange
from participants.topics import kept_elsewhere

SUGGESTED = 300
ALIKE_SHOWN = 5
_THROUGH = Participation.topics.through


def topics_of(organisation):
    """The topics the school knows, each with how many of its mentees need it and its mentors give it."""

    def used(role):
        rows = _THROUGH.objects.filter(
            topic=models.OuterRef("pk"),
            participation__role=role,
            participation__programme__organisation=organisation,
        )
        count = rows.order_by().values("topic").annotate(n=models.Count("pk")).values("n")
        return models.functions.Coalesce(models.Subquery(count), 0)

    topics = Topic.objects.known_to(organisation).annotate(
        needed=used(ParticipationRole.MENTEE), given=used(ParticipationRole.MENTOR)
    )
    return topics.annotate(used=models.F("needed") + models.F("given"))


def suggested(organisation):
    """Words to offer while somebody types, the most used first."""
    used = models.Count("participations", filter=models.Q(participations__programme__organisation=organisation))
    topics = Topic.objects.known_to(organisation).exclude(pk__in=topic_aliases.hidden_topics(organisation).values("pk"))
    topics = topics.annotate(used=used).order_by("-used", "name")
    return list(dict.fromkeys(topics.values_list("name", flat=True)[:SUGGESTED]))


def alike(topics):
    """Pairs of topics that may be one, written otherwise; the one used less first. Never all with all: by sound, by the
    words in any order, by the first letters."""
    places = {}
    for topic in topics:
        for place in {sound(topic.name, ""), " ".join(sorted(topic.search_key.split())), f"{topic.search_key[:5]}…"}:
            places.setdefault(place, []).append(topic)
    found = {}
    for place, rows in places.items():
        for one, other in combinations(rows[:20], 2):
            if place.endswith("…") and not is_close(one.search_key, other.search_key):
                continue
            if not (one.used or other.used):
                continue
            less, more = sorted((one, other), key=lambda topic: (topic.used, topic.pk))
            found[less.pk, more.pk] = (less, more)
    return list(found.values())[:ALIKE_SHOWN]


class Preview:
    """Whose records change when ``topic`` goes into ``target``; ``fingerprint`` names exactly these."""

    def __init__(self, topic, target, organisation):
        rows = _THROUGH.objects.filter(topic=topic, participation__programme__organisation=organisation)
        self.keys = sorted(rows.values_list("participation", flat=True))
        has = _THROUGH.objects.filter(topic=target, participation__in=rows.values("participation"))
        self.having = set(has.values_list("participation", flat=True))
        self.fingerprint = sha256(f"{self.keys} {sorted(self.having)}".encode()).hexdigest()

    def people(self, number):
        rows = Participation.objects.filter(pk__in=self.keys).select_related("person").order_by("person__search_key")
        return rows[:number]


@transaction.atomic
def rename(topic, name, programme, *, by):
    """``name`` for the topic; a shared one gets an own beside it. Raises ``Refused`` at the field."""
    name, organisation = collapse(name), programme.organisation
    key = search_key(name)
    if not key:
        raise Refused({"name": _("Write a word: letters or figures.")})
    topic = Topic.objects.select_for_update().get(pk=topic.pk)
    if Topic.objects.known_to(organisation).filter(search_key=key).exclude(pk=topic.pk).exists():
        raise Refused({"name": _("There is such a topic already. Merge the two instead.")})
    if topic.name == name:
        raise Refused({"name": _("This is its name now.")})
    topic_aliases.check_free(key, topic, organisation)
    if topic.organisation_id is None:
        if topic.search_key == key:
            raise Refused({"name": _("All schools share this topic: its spelling stays. Choose other words.")})
        target = Topic.objects.create(organisation=organisation, name=name)
        return _lead_over(topic, target, programme, Preview(topic, target, organisation), by=by)
    before = {"topic": topic.pk, "name": topic.name, "became": name}
    topic.name = name
    topic.save()
    before["dropped"] = topic_aliases.renamed(topic, before["name"], organisation)
    return _remember("renamed", programme, before, {}, by)


@transaction.atomic
def merge(topic, target, programme, *, shown, by):
    """The records of ``topic`` get ``target``, as the preview ``shown`` has shown it."""
    locked = {
        row.pk: row for row in Topic.objects.select_for_update().filter(pk__in=[topic.pk, target.pk]).order_by("pk")
    }
    if len(locked) < 2:
        raise Refused(_("One of the topics is no longer there."), code="topic_gone")
    preview = Preview(topic, target, programme.organisation)
    if preview.fingerprint != shown:
        raise Refused(_("The records have changed meanwhile. Look once more."), code="preview_is_stale")
    return _lead_over(topic, target, programme, preview, by=by)


def _lead_over(topic, target, programme, preview, *, by):
    rows = _THROUGH.objects.filter(topic=topic, participation__in=preview.keys)
    rows.filter(participation__in=preview.having).delete()
    rows.update(topic=target)
    before = {"topic": topic.pk, "name": topic.name, "target": target.pk, "own": topic.organisation_id is not None}
    before["aliases"] = topic_aliases.lead_over(topic, target, programme.organisation)
    if before["own"]:
        topic.delete()
    return _remember("merged", programme, before, {str(key): key in preview.having for key in preview.keys}, by)


@transaction.atomic
def remove(topic, programme, *, by):
    """Take an own topic off that nobody uses."""
    topic = Topic.objects.select_for_update().get(pk=topic.pk)
    if topic.organisation_id is None:
        raise Refused(_("All schools share this topic: it can not be removed here."), code="shared_topic")
    if topic.participations.exists() or topic.pk in kept_elsewhere(topic.organisation_id):
        raise Refused(_("The topic is in use. Merge it with another one instead."), code="topic_in_use")
    words = topic_aliases.of_topic(topic, programme.organisation).values_list("name", flat=True)
    before = {"topic": topic.pk, "name": topic.name, "words": list(words)}
    topic.delete()
    return _remember("removed", programme, before, {}, by)


@transaction.atomic
def forget_word(topic, key, programme, *, by):
    """The other word under ``key`` means ``topic`` no longer."""
    gone, _rows = topic_aliases.of_topic(topic, programme.organisation).filter(pk=key).delete()
    if gone:
        AuditEntry.record(by, "topic.word_forgotten", programme, topic=topic.pk)


def _remember(deed, programme, before, rows, by):
    change = TopicChange.objects.create(
        organisation=programme.organisation, programme=programme, deed=deed, before=before, rows=rows, done_by=by
    )
    AuditEntry.record(by, f"topic.{deed}", change, rows=len(rows))
    return change


@transaction.atomic
def undo(change, *, by):
    """Put back what was there; records that have been changed since stay. Returns how many stay."""
    change = TopicChange.objects.select_for_update(of=("self",)).get(pk=change.pk)
    if change.undone_at:
        raise Refused(_("This is taken back already."), code="undone_already")
    left = _UNDO[change.deed](change)
    change.undone_at = timezone.now()
    change.save(update_fields=["undone_at"])
    AuditEntry.record(by, "topic.undone", change, left=left)
    return left


def _undo_renaming(change):
    before, organisation = change.before, change.organisation
    topic = Topic.objects.filter(pk=before["topic"], organisation=organisation, name=before["became"]).first()
    others = Topic.objects.known_to(organisation).filter(search_key=search_key(before["name"]))
    if topic is None or others.exclude(pk=topic.pk).exists():
        raise Refused(_("The topic has been changed since. Rename it by hand."), code="topic_changed")
    topic.name = before["name"]
    topic.save()
    topic_aliases.lead_back(topic, before["name"], {}, organisation)
    topic_aliases.restore(before.get("dropped", []), topic, organisation)
    return 0


def _topic_again(change):
    before = change.before
    found = Topic.objects.known_to(change.organisation)
    return (
        found.filter(pk=before["topic"]).first()
        or found.filter(search_key=search_key(before["name"])).first()
        or Topic.objects.create(pk=before["topic"], organisation=change.organisation, name=before["name"])
    )


def _undo_merging(change):
    topic, target = _topic_again(change), change.before["target"]
    kept = change.before.get("aliases", {})
    dropped = topic_aliases.lead_back(topic, change.before["name"], kept, change.organisation)
    topic_aliases.restore(dropped, Topic.objects.get(pk=target), change.organisation)
    rows = {int(key): had for key, had in change.rows.items()}
    now = set(_THROUGH.objects.filter(participation__in=rows, topic=target).values_list("participation", flat=True))
    _THROUGH.objects.filter(participation__in=[k for k in now if not rows[k]], topic=target).delete()
    _THROUGH.objects.bulk_create(
        [_THROUGH(participation_id=key, topic=topic) for key in sorted(now)], ignore_conflicts=True
    )
    return len(rows) - len(now)


def _undo_removing(change):
    topic_aliases.restore(change.before.get("words", []), _topic_again(change), change.organisation)
    return 0


_UNDO = {"renamed": _undo_renaming, "merged": _undo_merging, "removed": _undo_removing}
