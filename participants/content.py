"""Content that comes with the registers: the shared topics."""

from mentoring.kit.text import search_key
from organisations.content import loads, read_yaml
from participants import consent_content, retention_content, selection_content  # noqa: F401 (register their own)
from participants.enums import TopicArea
from participants.models import Topic


@loads
def load_topics():
    given = {search_key(name): (name, area) for area, names in read_yaml("topics.yaml").items() for name in names}
    known = {topic.search_key: topic for topic in Topic.objects.filter(organisation__isnull=True)}
    moved = [topic for key, topic in known.items() if key in given and topic.area != given[key][1]]
    for topic in moved:
        topic.area = given[topic.search_key][1]
    Topic.objects.bulk_update(moved, ["area"])
    fresh = [
        Topic(name=name, search_key=key, area=TopicArea(area))
        for key, (name, area) in given.items()
        if key not in known
    ]
    Topic.objects.bulk_create(fresh)
    return len(fresh)
