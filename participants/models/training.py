"""Training of mentors: groups with sessions, who is taught in which, what they are given, the certificates."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from documents.models import Attachment
from organisations.access import Relation
from organisations.models import Organisation, PermittedQuerySet
from participants.models.expert import Expert
from participants.models.gathering import Gathering
from participants.models.participation import Participation
from participants.models.person import accounts_of
from roadmap.models import Programme


class SelectionPolicy(models.Model):
    """What a programme asks of its training groups; a programme without a row asks the usual."""

    programme = models.OneToOneField(Programme, on_delete=models.CASCADE, related_name="selection_policy")
    sessions_per_group = models.PositiveSmallIntegerField(_("sessions of a training group at least"), default=3)
    sessions_to_pass = models.PositiveSmallIntegerField(_("sessions to attend to be trained"), default=3)

    class Meta:
        verbose_name = _("rules of selection")
        verbose_name_plural = _("rules of selection")
        constraints = [
            models.CheckConstraint(
                name="sessions_to_pass_are_held", condition=Q(sessions_to_pass__lte=F("sessions_per_group"))
            ),
            models.CheckConstraint(name="at_least_one_session_to_pass", condition=Q(sessions_to_pass__gte=1)),
        ]

    def __str__(self):
        return f"{self.programme_id}: {self.sessions_to_pass}/{self.sessions_per_group}"


class TrainingGroupQuerySet(PermittedQuerySet):
    organisation_path = "programme__organisation"


class TrainingGroup(models.Model):
    """Mentors who are taught together. Whoever attends ``sessions_to_pass`` sessions, or makes them up, is trained."""

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="training_groups")
    title = models.CharField(_("name of the course"), max_length=200)
    leader = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("leader from the staff"),
    )
    expert = models.ForeignKey(
        Expert,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="training_groups",
        verbose_name=_("leader from the experts"),
    )
    hours = models.PositiveSmallIntegerField(_("hours of the course"), default=6)
    sessions_to_pass = models.PositiveSmallIntegerField(_("sessions to attend to be trained"), default=3)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = TrainingGroupQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = _("training group")
        verbose_name_plural = _("training groups")
        constraints = [
            models.UniqueConstraint(fields=["programme", "title"], name="training_group_named_once"),
            models.CheckConstraint(name="training_asks_for_a_session", condition=Q(sessions_to_pass__gte=1)),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("participants:training_group", args=[self.pk])

    @property
    def leader_name(self):
        if self.expert_id:
            return self.expert.name
        return self.leader.full_name if self.leader_id else ""


class TrainingMember(models.Model):
    group = models.ForeignKey(TrainingGroup, on_delete=models.CASCADE, related_name="members")
    participation = models.ForeignKey(Participation, on_delete=models.CASCADE, related_name="trainings")

    class Meta:
        verbose_name = _("member of a training group")
        verbose_name_plural = _("members of training groups")
        constraints = [models.UniqueConstraint(fields=["group", "participation"], name="taught_once_in_a_group")]

    def __str__(self):
        return f"{self.group_id}: {self.participation_id}"


class TrainingSession(models.Model):
    """A gathering of a group: its topic is the gathering's title; who came, the invitations and the protocol are the
    gathering's too."""

    group = models.ForeignKey(TrainingGroup, on_delete=models.CASCADE, related_name="sessions")
    gathering = models.OneToOneField(Gathering, on_delete=models.CASCADE, related_name="training_session")
    leader = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    expert = models.ForeignKey(
        Expert, null=True, blank=True, on_delete=models.SET_NULL, related_name="training_sessions"
    )

    class Meta:
        ordering = ["gathering__held_on", "gathering__held_time", "pk"]
        verbose_name = _("training session")
        verbose_name_plural = _("training sessions")

    def __str__(self):
        return f"{self.group_id}: {self.gathering_id}"

    @property
    def leader_name(self):
        """Who leads this one: its own leader, otherwise the group's."""
        if self.expert_id:
            return self.expert.name
        return self.leader.full_name if self.leader_id else self.group.leader_name


class CatchUp(models.Model):
    """A session somebody missed and made up for: read the materials, answered the questions, came another day."""

    session = models.ForeignKey(TrainingSession, on_delete=models.CASCADE, related_name="catch_ups")
    participation = models.ForeignKey(Participation, on_delete=models.CASCADE, related_name="catch_ups")
    made_up_on = models.DateField(_("made up on"))
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        verbose_name = _("session made up for")
        verbose_name_plural = _("sessions made up for")
        constraints = [models.UniqueConstraint(fields=["session", "participation"], name="made_up_once")]

    def __str__(self):
        return f"{self.session_id}: {self.participation_id}"


class TrainingMaterialQuerySet(PermittedQuerySet):
    organisation_path = "group__programme__organisation"
    own_paths = {Relation.PARTICIPANT: accounts_of("group__members__participation__person")}

    def own_rows(self, relation, user):
        """By key: one account may be in the group with several participations, and a row is found once."""
        return Q(pk__in=TrainingMaterial.objects.filter(super().own_rows(relation, user)).values("pk"))


class TrainingMaterial(models.Model):
    """A file or a link, for the mentors of the group."""

    group = models.ForeignKey(TrainingGroup, on_delete=models.CASCADE, related_name="materials")
    title = models.CharField(_("title"), max_length=200)
    url = models.URLField(_("link"), blank=True, max_length=500)
    file = models.ForeignKey(
        Attachment, null=True, blank=True, on_delete=models.PROTECT, related_name="+", verbose_name=_("file")
    )

    objects = TrainingMaterialQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = _("training material")
        verbose_name_plural = _("training materials")
        constraints = [
            models.CheckConstraint(
                name="material_is_a_file_or_a_link",
                condition=Q(file__isnull=False, url="") | (Q(file__isnull=True) & ~Q(url="")),
            )
        ]

    def __str__(self):
        return self.title


class TrainingCertificateQuerySet(PermittedQuerySet):
    organisation_path = "organisation"
    own_paths = {Relation.PARTICIPANT: accounts_of("participation__person")}

    def valid(self):
        return self.filter(annulled_at__isnull=True)


class TrainingCertificate(models.Model):
    """As it was issued: the holder's name, the course, its hours and topics do not change with the registers.

    ``number`` runs through the organisation's calendar year; an annulled one is never given again."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="training_certificates")
    participation = models.ForeignKey(Participation, on_delete=models.CASCADE, related_name="training_certificates")
    group = models.ForeignKey(
        TrainingGroup, null=True, blank=True, on_delete=models.SET_NULL, related_name="certificates"
    )
    year = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField(_("number"))
    issued_on = models.DateField(_("issued on"))
    issued_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    holder = models.CharField(_("holder"), max_length=200)
    course = models.CharField(_("name of the course"), max_length=200)
    programme_name = models.CharField(_("programme"), max_length=300)
    hours = models.PositiveSmallIntegerField(_("hours of the course"))
    topics = models.JSONField(default=list)
    held_from = models.DateField(null=True, blank=True)
    held_until = models.DateField(null=True, blank=True)
    check_code = models.CharField(_("check code"), max_length=16, unique=True)
    annulled_at = models.DateTimeField(_("annulled at"), null=True, blank=True)
    annul_note = models.CharField(_("why it is annulled"), max_length=200, blank=True)

    objects = TrainingCertificateQuerySet.as_manager()

    class Meta:
        ordering = ["-year", "-number"]
        verbose_name = _("certificate of training")
        verbose_name_plural = _("certificates of training")
        constraints = [
            models.UniqueConstraint(fields=["organisation", "year", "number"], name="certificate_number_used_once"),
            models.UniqueConstraint(
                fields=["participation", "group"],
                condition=Q(annulled_at__isnull=True),
                name="one_valid_certificate_of_a_course",
            ),
        ]

    def __str__(self):
        return self.full_number

    def get_absolute_url(self):
        return reverse("participants:training_certificate", args=[self.pk])

    @property
    def full_number(self):
        """«14/2026»."""
        return f"{self.number}/{self.year}"

    @property
    def is_annulled(self):
        return self.annulled_at is not None
