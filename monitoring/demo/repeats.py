"""Two pupils of the demo who stand in the register twice, and one topic under two names."""

from participants.actions.people import add_participant
from participants.enums import ParticipationRole
from participants.topics import topics_from_text


def repeat(programme, *, by):
    """The second records came from a class teacher's list: a slip in a name, a day of birth that is not known."""
    first, second = programme.participations.mentees().select_related("person").order_by("pk")[:2]
    misspelt = {"first_name": _slipped(first.person.first_name), "birth_on": first.person.birth_on}
    without_day = {"first_name": second.person.first_name, "birth_year": second.person.birth_year}
    for row, known in ((first, misspelt), (second, without_day)):
        fields = {name: getattr(row.person, name) for name in ("last_name", "group", "class_label")}
        add_participant(
            programme,
            ParticipationRole.MENTEE,
            person_fields=fields | known,
            topics="работа в команде",
            participation_fields={"need": "Просит помочь с выступлением на конференции."},
            by=by,
        )


def _slipped(name):
    """«Анна» → «Ана», «Матвей» → «Маттвей»: letters doubled or not are heard alike."""
    for at in range(1, len(name)):
        if name[at] == name[at - 1]:
            return name[:at] + name[at + 1 :]
    return name[:3] + name[2:]


def misspell_topic(programme):
    """Some of those who have the most frequent topic have it in another spelling."""
    rows = list(programme.participations.mentees().filter(topics__isnull=False).distinct().order_by("pk")[:3])
    if not rows:
        return
    topic = rows[0].topics.order_by("name").first()
    other = topics_from_text(_slipped(topic.name), programme.organisation)
    for row in rows:
        row.topics.remove(topic)
        row.topics.add(*other)
