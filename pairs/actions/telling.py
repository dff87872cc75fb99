"""Telling people about their pairs: an act of its own, apart from deciding."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from organisations.outbox import tell, write_letter
from pairs.actions.one_at_a_time import one_at_a_time
from pairs.enums import SETTLED_STATES
from pairs.models import Pair
from participants.enums import PersonGroup


def publish_pairs(programme, *, by):
    """Announce every settled pair that was not announced yet. Returns the pairs announced."""
    with one_at_a_time(programme):
        pairs = list(to_announce(programme).select_for_update(of=("self",)))
        if not pairs:
            raise Refused(gettext_lazy("All pairs have been announced already."), code="nothing_to_announce")
        moment = timezone.now()
        Pair.objects.filter(pk__in=[pair.pk for pair in pairs]).update(published_at=moment)
        AuditEntry.objects.bulk_record(by, "pair.announced", pairs)
        tell_members([pair.pk for pair in pairs], "", f"pair-announced:{moment:%Y%m%d%H%M%S%f}")
    return pairs


def to_announce(programme):
    """Pairs decided upon, of which nobody was told."""
    return Pair.objects.filter(programme=programme, state__in=SETTLED_STATES, published_at=None)


def tell_members(pairs, text, reason, *, names=True):
    """Tell everyone in ``pairs`` (keys), their guardians too: in the product, or by letter to those without an account.

    Each is told who their mentor or mentee is (``names``), after ``text`` when there is one."""
    for pair in Pair.objects.filter(pk__in=pairs).select_related("programme__organisation").with_guardians():
        organisation = pair.programme.organisation
        for person, said, url in _messages(pair, text, names):
            key = f"{reason}:{pair.pk}"
            if person.account_id:
                tell([person.account], reason=key, text=said, url=url, organisation=organisation)
            elif person.email:
                write_letter(
                    f"{key}:{person._meta.model_name}:{person.pk}",
                    to=person.email,
                    subject=_("Mentoring at school: your pair"),
                    body=f"{said}\n\n{organisation.name}",
                    organisation=organisation,
                )


def _messages(pair, text, names):
    """(person or guardian, what they are told, where it leads) for everyone the pair concerns."""
    url = pair.get_absolute_url()
    for mentor in pair.mentors:
        yield mentor.person, _joined(text, names and _("You mentor: %(names)s") % {"names": pair.mentee_names}), url
    for mentee in pair.mentees:
        person, mentors = mentee.person, {"names": pair.mentor_names}
        is_pupil = person.group == PersonGroup.STUDENT
        told = pgettext("to a pupil", "Your mentor: %(names)s") if is_pupil else _("Your mentor: %(names)s")
        yield person, _joined(text, names and told % mentors), url
        for guardian in person.guardians.all() if person.is_minor else ():
            told = _("The mentor of %(child)s: %(names)s") % {"child": person.first_name, **mentors}
            yield guardian, _joined(text, names and told), reverse("front_door")


def _joined(text, told):
    return " ".join(filter(None, [text, told]))
