"""What becomes of invitations, attendance and minutes, of experts and of the vocabulary."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from participants.erasing.registry import STATISTICS, Fate, mention, nobody, rule
from participants.models import (
    AgendaItem,
    Attendance,
    ConsentNeeds,
    ConsentPolicy,
    ConsentText,
    Expert,
    Gathering,
    GatheringGroup,
    RetentionRule,
    Topic,
    TopicAlias,
)


def _at_gatherings(subject):
    about = Q(participation__person=subject.person) | Q(guardian__child=subject.person) | Q(user__in=subject.users)
    return Attendance.objects.filter(about)


rule(
    Attendance,
    Fate.NAMELESS,
    _("Invitations and attendance"),
    rows=_at_gatherings,
    clear={"name": "", "what": "", "email": ""},
    texts=("name", "what", "email"),
    of="gathering__programme__organisation",
    basis=STATISTICS,
)
mention(
    _("Minutes of gatherings that name the person"),
    (
        (
            Gathering,
            "programme__organisation",
            ("title", "place", "text", "cancel_note", "chair", "secretary", "decisions"),
            ("number",),
        ),
        (
            AgendaItem,
            "gathering__programme__organisation",
            ("question", "speaker", "heard", "spoke", "decided", "vote"),
            (),
        ),
    ),
)
mention(
    _("Groups invited"),
    ((GatheringGroup, "gathering__programme__organisation", ("name",), ("class_label",)),),
)
mention(
    _("Experts"),
    ((Expert, "programme__organisation", ("name", "workplace", "subject", "contact"), ()),),
)
rule(Topic, Fate.NOBODY, texts=("name", "search_key"), of="organisation")
rule(TopicAlias, Fate.NOBODY, texts=("name", "search_key"), of="organisation")
rule(ConsentText, Fate.NOBODY, safe=("title", "body"))
nobody(ConsentPolicy, ConsentNeeds, RetentionRule)
