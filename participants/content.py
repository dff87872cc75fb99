"""Content that comes with the registers: the shared topics."""

from mentoring.kit.text import search_key
from organisations.content import loads, read_yaml
from participants import consent_content, retention_content, selection_content  # noqa: F401 (register their own)
from participants.models import Topic


@loads
def load_topics():
    names = [name for names in read_yaml("topics.yaml").values() for name in names]
    known = set(Topic.objects.filter(organisation__isnull=True).values_list("search_key", flat=True))
    fresh = [Topic(name=name, search_key=search_key(name)) for name in names if search_key(name) not in known]
    Topic.objects.bulk_create(fresh)
    return len(fresh)
