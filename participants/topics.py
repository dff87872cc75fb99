"""The shared vocabulary: free words of a need or a strength → topics."""

import re

from django.db import models

from mentoring.kit.text import collapse, search_key
from participants.models import Topic
from participants.topic_aliases import meant_by

LONGEST_TOPIC_WORDS = 4  # what is longer is a sentence: it stays in the need, it is no topic
LONGEST_TOPIC = 60
_DIVIDERS = re.compile(r"[;,\n•]|\s/\s")
USES: list = []


def keeps_topics(find):
    """Register ``find(organisation key) -> set`` of the topics (keys) that rows of another app name."""
    USES.append(find)
    return find


def kept_elsewhere(organisation):
    """Topics (keys) that something else than a participation of the school names, such as an answer."""
    return set().union(*(find(organisation) for find in USES))


def split_topics(text):
    """«математика; подготовка к ОГЭ» → ["математика", "подготовка к ОГЭ"]; sentences are left out."""
    pieces = (collapse(piece).strip(" .") for piece in _DIVIDERS.split(str(text)))
    short = [p for p in pieces if p and len(p) <= LONGEST_TOPIC and len(p.split()) <= LONGEST_TOPIC_WORDS]
    unique = {}
    for piece in short:
        if key := search_key(piece):
            unique.setdefault(key, piece)
    return list(unique.values())


def find_or_create_topics(names, organisation):
    """``(topics for names, {search key: Topic}; keys that were new)``: everybody's topics or the school's own; what is
    missing becomes its own.

    Five queries at most, however many names. A word that means another topic gives that topic."""
    wanted = {search_key(name): name for name in names}
    found = _known(wanted, organisation)
    missing = [key for key in wanted if key not in found]
    if missing:
        Topic.objects.bulk_create(
            [Topic(organisation=organisation, name=_as_topic(wanted[key]), search_key=key) for key in missing],
            ignore_conflicts=True,
        )
        found = _known(wanted, organisation)
    return found, missing


def _known(keys, organisation):
    rows = Topic.objects.known_to(organisation).filter(search_key__in=list(keys))
    ordered = rows.order_by(models.F("organisation").asc(nulls_last=True))  # the shared one before the school's own,
    return {topic.search_key: topic for topic in ordered} | meant_by(keys, organisation)  # another word before both


def _as_topic(name):
    """«Математика» → «математика», «ОГЭ» as it is."""
    first = name.split()[0]
    return name if first.isupper() else name[0].lower() + name[1:]


def topics_from_text(text, organisation):
    """The topics that free text names, in its order."""
    names = split_topics(text)
    found, _new = find_or_create_topics(names, organisation)
    return [found[search_key(name)] for name in names]
