"""Other words for a school's topics: kept when topics are merged or renamed, known to lists, searches, suggestions."""

from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from mentoring.kit.text import search_key
from participants.models import Topic, TopicAlias


def of_topic(topic, organisation):
    return TopicAlias.objects.filter(topic=topic, organisation=organisation)


def meant_by(keys, organisation):
    """{search key: Topic} of those ``keys`` that are other words for a topic in ``organisation``; one query."""
    rows = TopicAlias.objects.filter(organisation=organisation, search_key__in=list(keys)).select_related("topic")
    return {row.search_key: row.topic for row in rows}


def lead_over(topic, target, organisation):
    """The word of ``topic``, and all other words for it, mean ``target`` now. Returns what ``lead_back`` needs."""
    moved = list(of_topic(topic, organisation).values_list("name", flat=True))
    of_topic(topic, organisation).update(topic=target)
    return {"moved": moved, "dropped": _name(topic.name, target, organisation)}


def lead_back(topic, name, kept, organisation):
    """As it was before ``lead_over`` gave ``kept``; ``name`` is the word that ``topic`` has again."""
    TopicAlias.objects.filter(organisation=organisation, search_key=search_key(name)).delete()
    keys = [search_key(word) for word in kept.get("moved", [])]
    TopicAlias.objects.filter(organisation=organisation, search_key__in=keys).update(topic=topic)
    return kept.get("dropped", [])


def renamed(topic, before, organisation):
    """``topic`` had the word ``before``: it stays as another word. Returns the words that became its name."""
    return _name(before, topic, organisation)


def restore(words, topic, organisation):
    """``words`` mean ``topic`` again, unless they mean something else by now."""
    for word in words:
        TopicAlias.objects.get_or_create(
            organisation=organisation, search_key=search_key(word), defaults={"name": word, "topic": topic}
        )


def _name(word, topic, organisation):
    """``word`` means ``topic``. Words that are its name itself are dropped and returned."""
    own = of_topic(topic, organisation).filter(search_key=topic.search_key)
    dropped = list(own.values_list("name", flat=True))
    own.delete()
    if search_key(word) != topic.search_key:
        values = {"name": word, "topic": topic}
        TopicAlias.objects.update_or_create(organisation=organisation, search_key=search_key(word), defaults=values)
    return dropped


def check_free(key, topic, organisation):
    """Refuse, at the field, a name that is another word for a topic other than ``topic``."""
    other = TopicAlias.objects.filter(organisation=organisation, search_key=key).exclude(topic=topic).first()
    if other:
        words = _("This word means the topic “%(topic)s”. Take it off there first, or merge the two.")
        raise Refused({"name": words % {"topic": other.topic.name}})


def offered(organisation):
    """[(word, name of the topic it means)] to offer while somebody types."""
    rows = TopicAlias.objects.filter(organisation=organisation).select_related("topic")
    return [(row.name, row.topic.name) for row in rows]


def hidden_topics(organisation):
    """Topics all schools share that this one calls otherwise: not offered here."""
    words = TopicAlias.objects.filter(organisation=organisation).values("search_key")
    return Topic.objects.filter(organisation=None, search_key__in=words)
