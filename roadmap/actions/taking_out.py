"""What becomes of all that hangs on an event when its row leaves a plan: what people have said of it stays.

The wording of a version hands everything to the event itself. An event that stood nowhere else leaves what was said of
it in its plan, where it is read and answered, and comes back with it when it is put back.
"""

from django.apps import apps
from django.db.models import Q

from roadmap.models import Comment, Event, EventDependency

WORDS = 500


def take_out(row):
    """Delete ``row``; returns, ready for JSON, what ``put_together`` needs should it be put back."""
    if row.origin_id:
        carry_to_origins({row.pk: row.origin_id})
        row.delete()
        return {}
    said = list(row.comments.values_list("pk", flat=True))
    joined = [[label, name, key] for label, name, key, _event in _joined_to([row.pk])]
    links = EventDependency.objects.filter(Q(event=row) | Q(after=row)).values_list("event", "after", "is_proposed")
    left = {"said": said, "joined": joined, "links": [list(link) for link in links]}
    Comment.objects.filter(pk__in=said).update(
        event=None, roadmap=row.stage.roadmap_id, event_words=str(row).strip()[:WORDS] or "—"
    )
    row.delete()
    return left


def put_together(row, left):
    """``row`` is back in its plan: what ``take_out`` left behind belongs to it again."""
    Comment.objects.filter(pk__in=left.get("said", []), event=None).update(event=row, roadmap=None, event_words="")
    for label, name, key in left.get("joined", []):
        model = apps.get_model(label)
        model._base_manager.filter(pk=key, **{f"{name}__isnull": True}).update(**{name: row})
    links = left.get("links", [])
    there = set(Event.objects.filter(pk__in={key for link in links for key in link[:2]}).values_list("pk", flat=True))
    EventDependency.objects.bulk_create(
        EventDependency(event_id=event, after_id=after, is_proposed=is_proposed)
        for event, after, is_proposed in links
        if {event, after} <= there
    )


def carry_to_origins(events):
    """What hangs on copies belongs to their events; ``events``: {key of the copy: key of the event}."""
    comments = list(Comment.objects.filter(event__in=list(events)))
    for comment in comments:
        comment.event_id = events[comment.event_id]
    Comment.objects.bulk_update(comments, ["event"])
    for label, name, key, event in _joined_to(list(events)):
        apps.get_model(label)._base_manager.filter(pk=key).update(**{name: events[event]})


def has_a_life(rows):
    """Whether anything but words hangs on one of ``rows``: evidence, talk, a survey, a gathering."""
    keys = [row.pk for row in rows]
    is_said = Comment.objects.filter(event__in=keys).exists()
    return is_said or Event.objects.filter(pk__in=keys, evidence__isnull=False).exists() or bool(_joined_to(keys))


def _joined_to(keys):
    """Rows of other apps that name one of the events ``keys``: (model, field, key of the row, key of the event)."""
    found = []
    for relation in Event._meta.related_objects:
        model, name = relation.related_model, relation.field.name
        if model._meta.app_label == Event._meta.app_label or not relation.one_to_many:
            continue
        rows = model._base_manager.filter(**{f"{name}__in": keys}).values_list("pk", relation.field.attname)
        found += [(model._meta.label, name, key, event) for key, event in rows]
    return found
