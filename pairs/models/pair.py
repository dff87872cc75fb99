"""A mentor working with one mentee, or with several: then people see it as a group."""

from decimal import Decimal

from django.apps import apps
from django.conf import settings
from django.db import models
from django.db.models import Avg, Count, DecimalField, Exists, F, Max, Min, OuterRef, Q, Subquery, Sum, Value
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from documents.models import Order
from mentoring.kit.errors import Refused
from organisations.access import Relation
from organisations.models import PermittedQuerySet
from pairs.enums import ENDED_STATES, LIVING_STATES, SETTLED_STATES, MeetingState, PairState, PlanItemState
from participants.enums import ParticipationRole
from participants.models import Participation
from participants.models.person import accounts_of, is_own
from roadmap.models import MentoringFormat, Programme

POINTS = DecimalField(max_digits=8, decimal_places=2)
LAST_MARKS = 3  # of each side are looked at: one bad day is no signal, a bad month is


def told_of(pair=""):
    """The condition that the people of a pair may know of it: it was announced, or has begun to work.

    ``pair``: the path from a row to its pair, ``"pair__"``."""
    announced = Q(**{f"{pair}published_at__isnull": False}) & ~Q(**{f"{pair}state": PairState.PROPOSED})
    return announced | Q(**{f"{pair}started_on__isnull": False})


class OfPairQuerySet(PermittedQuerySet):
    """Rows of pairs: a member's own from the moment the pair is announced, not while it is being decided upon, until
    the member leaves; those who stayed to its end keep it."""

    pair_path = ""

    def own_rows(self, relation, user):
        left = f"{self.pair_path}members__left_on"
        is_present = Q(**{f"{left}__isnull": True}) | Q(**{left: F(f"{self.pair_path}ended_on")})
        return super().own_rows(relation, user) & is_present & told_of(self.pair_path)


class PairQuerySet(OfPairQuerySet):
    organisation_path = "programme__organisation"
    own_paths = {Relation.MEMBER: accounts_of("members__participation__person")}

    def living(self):
        return self.filter(state__in=LIVING_STATES)

    def awaiting_order(self):
        return self.filter(state=PairState.CONFIRMED)

    def working(self):
        return self.filter(state=PairState.WORKING)

    def with_people(self):
        return self.prefetch_related("members__participation__person__home")

    def with_guardians(self):
        """With everyone who is told about the pair."""
        person = "members__participation__person"
        return self.prefetch_related(f"{person}__user", f"{person}__home__user", f"{person}__guardians__user")

    def with_meetings(self):
        """Adds ``held_count``, ``first_held_on``, ``last_held_on`` of meetings held, ``next_on`` of planned ones."""
        held, planned = Q(meetings__state=MeetingState.HELD), Q(meetings__state=MeetingState.PLANNED)
        return self.annotate(
            held_count=Count("meetings", filter=held, distinct=True),
            first_held_on=Min("meetings__held_on", filter=held),
            last_held_on=Max("meetings__held_on", filter=held),
            next_on=Min("meetings__held_on", filter=planned),
        )

    def with_plans(self):
        """Adds ``plan_state`` (``None`` without a plan), the numbers ``plan_items`` and ``plan_items_done``, and
        ``plan_points``: what the tasks done count for by their grades, one without a grade for one."""
        own = self.model.objects.filter(pk=OuterRef("pk")).order_by().values("pk")
        done = Q(plan__items__state=PlanItemState.DONE)
        worth = Coalesce(F("plan__items__grade__points"), Value(Decimal(1)), output_field=POINTS)
        return self.annotate(
            plan_state=F("plan__state"),
            plan_items=Subquery(own.annotate(n=Count("plan__items")).values("n")),
            plan_items_done=Subquery(own.annotate(n=Count("plan__items", filter=done)).values("n")),
            plan_points=Subquery(own.annotate(n=Sum(worth, filter=done, output_field=POINTS)).values("n")),
        )

    def with_answers(self):
        """Adds ``is_accepted``: every present member has accepted the pair."""
        rows = apps.get_model("pairs", "PairMember").objects.filter(pair=OuterRef("pk"), left_on=None)
        return self.annotate(is_accepted=~Exists(rows.exclude(is_willing=True)))

    def with_marks(self):
        """Adds ``mentors_mark`` and ``mentees_mark``: the mean of a side's last marks (1–10), ``None`` without any."""
        return self.annotate(
            mentors_mark=_mean_of_last_marks(ParticipationRole.MENTOR),
            mentees_mark=_mean_of_last_marks(ParticipationRole.MENTEE),
        )


def _mean_of_last_marks(role):
    rows = apps.get_model("pairs", "MeetingAttendance").objects.filter(participation__role=role, mark__isnull=False)
    last = rows.filter(meeting__pair=OuterRef(OuterRef("pk"))).order_by("-meeting__held_on", "-pk")[:LAST_MARKS]
    mean = rows.filter(pk__in=last.values("pk")).order_by().values("participation__role").annotate(mean=Avg("mark"))
    return Subquery(mean.values("mean"))


class Pair(models.Model):
    """``score`` 0–100 with its ``parts`` by criterion and ``reasons`` are kept as they stood when it was proposed; of a
    group, those of the pairs it was made of."""

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="pairs")
    format = models.ForeignKey(
        MentoringFormat, null=True, blank=True, on_delete=models.PROTECT, related_name="+", verbose_name=_("format")
    )
    state = models.CharField(_("state"), max_length=12, choices=PairState, default=PairState.PROPOSED)
    is_pinned = models.BooleanField(_("pinned"), default=False)
    score = models.PositiveSmallIntegerField(_("fit"), null=True, blank=True)
    parts = models.JSONField(default=dict, blank=True)
    reasons = models.JSONField(default=list, blank=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    order = models.ForeignKey(Order, null=True, blank=True, on_delete=models.PROTECT, related_name="pairs")
    left_by_order = models.ForeignKey(
        Order,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="pairs_left",
        help_text="The amendment that took the pair out of its order.",
    )
    started_on = models.DateField(_("works from"), null=True, blank=True)
    ends_on = models.DateField(_("works until"), null=True, blank=True)
    ended_on = models.DateField(_("ended on"), null=True, blank=True)
    end_reason = models.CharField(_("why it ended"), max_length=300, blank=True)
    follows = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="followed_by",
        help_text="The pair this one continues: with another mentor, or in the next year.",
    )
    created_at = models.DateTimeField(auto_now_add=True)

    objects = PairQuerySet.as_manager()

    class Meta:
        ordering = ["-score", "pk"]
        verbose_name = _("pair")
        verbose_name_plural = _("pairs")
        constraints = [
            models.CheckConstraint(
                name="pair_works_under_order",
                condition=~Q(state__in=[PairState.UNDER_ORDER, PairState.WORKING]) | Q(order__isnull=False),
            ),
            models.CheckConstraint(
                name="a_pair_leaves_its_order_when_its_work_is_over",
                condition=Q(left_by_order__isnull=True) | Q(state__in=ENDED_STATES),
            ),
        ]
        indexes = [models.Index(fields=["programme", "state"], name="pair_by_state")]

    def __str__(self):
        return " — ".join(filter(None, [self.mentor_names, self.mentee_names]))

    def get_absolute_url(self):
        return reverse("pairs:pair", args=[self.pk])

    @property
    def present_members(self):
        """``PairMember``s now, or to the end of a pair that has ended; from what is prefetched."""
        return [m for m in self.members.all() if m.left_on in (None, self.ended_on)]

    def people(self, role):
        """Participations in ``role`` among the present members."""
        return [m.participation for m in self.present_members if m.participation.role == role]

    def member_of(self, user):
        """The ``PairMember`` that is ``user``, or ``None``."""
        return next((m for m in self.present_members if user.pk == m.participation.person.account_id), None)

    def participation_of(self, user):
        """The participation of ``user`` in the pair, or ``None``: staff look at it from outside."""
        member = self.member_of(user)
        return member.participation if member else None

    @property
    def mentors(self):
        return self.people(ParticipationRole.MENTOR)

    @property
    def mentees(self):
        return self.people(ParticipationRole.MENTEE)

    @property
    def mentor_names(self):
        return ", ".join(p.person.list_name for p in self.mentors)

    @property
    def mentee_names(self):
        return ", ".join(p.person.list_name for p in self.mentees)

    @property
    def is_group(self):
        return len(self.mentees) > 1

    @property
    def is_living(self):
        return self.state in LIVING_STATES

    @property
    def is_settled(self):
        """Decided upon and not over: it meets and draws up its plan."""
        return self.state in SETTLED_STATES

    @property
    def has_ended(self):
        return self.state in ENDED_STATES

    def end(self, state, *, on, reason=""):
        """Finish the work, as agreed or early; the members are free from then on."""
        self.move(state, expected=[PairState.WORKING], ended_on=on, end_reason=reason)
        self.members.filter(left_on=None).update(left_on=on, is_current=False)

    def move(self, state, *, expected, **fields):
        """Go to ``state`` from one of ``expected``, or be refused."""
        if self.state not in expected:
            raise Refused(
                _("The pair is “%(state)s” now: look at the page again."),
                code="pair_moved_on",
                params={"state": self.get_state_display()},
            )
        self.state = state
        for name, value in fields.items():
            setattr(self, name, value)
        self.save(update_fields=["state", *fields])


class PairMemberQuerySet(models.QuerySet):
    def current(self):
        return self.filter(is_current=True)

    def of_user(self, user):
        return self.filter(is_own("participation__person", user))

    def with_accounts(self):
        return self.select_related("participation__person__user", "participation__person__home__user")


class PairMember(models.Model):
    """A participation in a pair, from a date to a date. A mentee is in one living pair of a format at a time."""

    pair = models.ForeignKey(Pair, on_delete=models.CASCADE, related_name="members")
    participation = models.ForeignKey(Participation, on_delete=models.PROTECT, related_name="pair_memberships")
    role = models.CharField(max_length=8, choices=ParticipationRole)
    joined_on = models.DateField(null=True, blank=True)
    left_on = models.DateField(null=True, blank=True)
    is_current = models.BooleanField(default=True, help_text="The pair lives and the member has not left.")
    is_willing = models.BooleanField(
        _("accepts the pair"), null=True, blank=True, help_text="The member's own word; empty until they have said it."
    )
    answered_at = models.DateTimeField(null=True, blank=True)
    answer_note = models.CharField(_("why not"), max_length=300, blank=True)
    answer_recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="Who wrote down an answer given on paper; empty: the member answered in the product.",
    )

    objects = PairMemberQuerySet.as_manager()

    class Meta:
        ordering = ["-role", "pk"]  # mentors first
        verbose_name = _("member of a pair")
        verbose_name_plural = _("members of pairs")
        constraints = [
            models.UniqueConstraint(fields=["pair", "participation"], name="member_once"),
            models.UniqueConstraint(
                fields=["participation"],
                condition=Q(role=ParticipationRole.MENTEE, is_current=True),
                name="a_mentee_has_one_living_pair",
            ),
            models.CheckConstraint(
                name="an_answer_has_its_moment",
                condition=Q(is_willing__isnull=True, answered_at__isnull=True)
                | Q(is_willing__isnull=False, answered_at__isnull=False),
            ),
        ]

    def __str__(self):
        return f"{self.pair_id}: {self.participation_id}"

    @property
    def is_mentor(self):
        return self.role == ParticipationRole.MENTOR
