"""What the answers speak of: the topics, formats and people a respondent chooses from, by id, with their names."""

from functools import cached_property

from django.db.models import Q

from participants.models import Participation, Topic


class Around:
    """``participation`` is who answers; without it everybody is known by name: for results and read-outs."""

    def __init__(self, programme, participation=None):
        self.programme = programme
        self.participation = participation

    @cached_property
    def topics(self):
        return dict(Topic.objects.known_to(self.programme.organisation_id).values_list("pk", "name"))

    @cached_property
    def offered_topics(self):
        """[(heading, {id: name})] of the topics to choose from; those chosen before stay known by ``topics``."""
        return Topic.objects.offered_in(self.programme)

    @cached_property
    def formats(self):
        return dict(self.programme.formats.values_list("pk", "name"))

    @cached_property
    def people(self):
        """Participations one may choose: the other side of the programme, in one's own format where it is known."""
        rows = Participation.objects.filter(programme=self.programme).select_related("person")
        if self.participation is not None:
            rows = rows.active().exclude(role=self.participation.role).exclude(person=self.participation.person_id)
            if self.participation.format_id:
                rows = rows.filter(Q(format=self.participation.format_id) | Q(format__isnull=True))
        return {row.pk: f"{row.person.list_name}, {row.person.where}" for row in rows}
