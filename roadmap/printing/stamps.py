"""The stamps at the head of a plan: «СОГЛАСОВАНО» by the municipality, «УТВЕРЖДАЮ» by the director."""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from documents.papers import day_in_words, head_of
from organisations.enums import Role
from organisations.models import Membership
from roadmap.enums import RoadmapState
from roadmap.models.roadmap import IN_FORCE


@dataclass(frozen=True)
class Stamp:
    """Lines of a stamp; what is empty is left blank for a hand: the signature always, the rest until it is decided."""

    word: str
    post: str
    place: str
    name: str
    day: str
    order: str = ""

    @property
    def signature_line(self):
        return f"{'_' * 16} {self.name or '_' * 18}"

    @property
    def day_line(self):
        return self.day or _("“___” ______________ 20___")

    @property
    def lines(self):
        """Under the word: the post and where, the place for the signature, the day, the order."""
        return tuple(filter(None, (self.post, self.place, self.signature_line, self.day_line, self.order)))


def stamps_of(roadmap):
    """(of agreement or ``None``, of approval). The office's appears once the plan was sent to it."""
    return _agreement(roadmap), _approval(roadmap)


def _approval(roadmap):
    organisation = roadmap.programme.organisation
    is_given = roadmap.approved_at is not None and roadmap.state in (*IN_FORCE, RoadmapState.SUPERSEDED)
    head = _membership(roadmap.approved_by, organisation, Role.DIRECTOR) if is_given else head_of(organisation)
    user = roadmap.approved_by if is_given else head and head.user
    return Stamp(
        word=pgettext("stamp on a plan", "I APPROVE"),
        post=_post(head, _("Director") if organisation.is_school else _("Head of the office")),
        place=_named(organisation),
        name=user.signature_name if user else "",
        day=_day(roadmap.approved_at) if is_given else "",
        order=_order(roadmap.order) if is_given else "",
    )


def _agreement(roadmap):
    office = roadmap.programme.organisation.parent
    is_given = roadmap.agreed_at is not None and roadmap.state in (RoadmapState.AGREED, RoadmapState.SUPERSEDED)
    if office is None or not (is_given or roadmap.state == RoadmapState.WITH_MUNICIPALITY):
        return None
    membership = _membership(roadmap.agreed_by, office, Role.MUNICIPAL_COORDINATOR) if is_given else None
    return Stamp(
        word=pgettext("stamp on a plan", "AGREED"),
        post=_post(membership, ""),
        place=_named(office),
        name=roadmap.agreed_by.signature_name if is_given else "",
        day=_day(roadmap.agreed_at) if is_given else "",
    )


def _membership(user, organisation, role):
    """As what ``user`` decided: in ``role`` when they hold it there, otherwise in any other."""
    held = Membership.objects.filter(user=user, organisation=organisation).order_by("-starts_on")
    return min(held, key=lambda membership: membership.role != role, default=None)


def _post(membership, usual):
    title = membership.title if membership else usual
    return title[:1].upper() + title[1:]


def _named(organisation):
    """On a line of its own: it is not declined."""
    return organisation.official_short_name or organisation.short_name


def _day(moment):
    return day_in_words(timezone.localdate(moment))


def _order(order):
    if order is None or not order.number:
        return ""
    return _("Order No. %(number)s of %(day)s") % {"number": order.number, "day": day_in_words(order.issued_on)}
