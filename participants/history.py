"""The deeds done to a person: to their row, participations, consents and guardians, merged records among them."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q

from organisations.models import AuditEntry
from participants.models import Consent, Guardian, Participation, Person, PersonMerge

OF_ATTENTION = "attention."  # deeds with special attention begin so: they have a journal of their own


def entries_about(person, *, with_attention=False):
    """``AuditEntry`` rows, newest first; those of special attention only where they are asked for."""
    rows = {
        Person: [person.pk],
        Participation: person.participations.values("pk"),
        Consent: person.consents.values("pk"),
        Guardian: person.guardians.values("pk"),
    }
    about = Q()
    former = list(PersonMerge.objects.standing().filter(kept=person).values_list("former", flat=True))
    for model, keys in rows.items():
        if gone := [key for merge in former for key in merge.get(model._meta.label, ())]:
            about |= Q(subject_type=ContentType.objects.get_for_model(model), subject_id__in=gone)
        about |= Q(subject_type=ContentType.objects.get_for_model(model), subject_id__in=keys)
    entries = AuditEntry.objects.filter(about)
    return entries if with_attention else entries.exclude(deed__startswith=OF_ATTENTION)
