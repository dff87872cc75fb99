"""A pile of signed forms photographed or scanned at once: read by a worker, looked through, recorded together."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from documents.models import Attachment
from mentoring.kit.errors import Refused
from organisations.enums import JobState
from organisations.models import Job, PermittedQuerySet
from participants.enums import GuardianRelation, PileState
from participants.models.consent import Consent, ConsentText
from participants.models.person import Guardian, Person
from roadmap.models import Programme


class PaperPileQuerySet(PermittedQuerySet):
    organisation_path = "programme__organisation"


class PaperPile(models.Model):
    """``files`` are what was uploaded; they go once their pages are taken out. ``troubles``: files not read and why."""

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="paper_piles")
    state = models.CharField(_("state"), max_length=8, choices=PileState, default=PileState.READING)
    signed_on = models.DateField(_("day on the forms"))
    files = models.ManyToManyField(Attachment, related_name="+")
    troubles = models.JSONField(default=list)
    job = models.ForeignKey(Job, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    finished_at = models.DateTimeField(null=True, blank=True)

    objects = PaperPileQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name = _("pile of forms")
        verbose_name_plural = _("piles of forms")

    def __str__(self):
        return f"{self.programme_id} {self.created_at:%d.%m.%Y %H:%M}"

    def get_absolute_url(self):
        return reverse("participants:pile", args=[self.pk])

    @property
    def is_at_work(self):
        return self.state == PileState.READING and self.job is not None and not self.job.is_finished

    @property
    def trouble(self):
        """Why the worker did not finish, in words; nothing when it did."""
        if self.job is None or self.job.state != JobState.FAILED:
            return ""
        return self.job.error or _("It did not work out")

    def must_be(self, state):
        if self.state != state:
            raise Refused(_("The pile is not as it was when this page was opened."), code="pile_moved_on")


class PileFormQuerySet(PermittedQuerySet):
    organisation_path = "pile__programme__organisation"


class PileForm(models.Model):
    """One form of a pile: whose it is and which text, as its code says or a person has said; who has signed it."""

    pile = models.ForeignKey(PaperPile, on_delete=models.CASCADE, related_name="forms")
    position = models.PositiveIntegerField()
    person = models.ForeignKey(Person, null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    text = models.ForeignKey(ConsentText, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    is_read = models.BooleanField(default=False)  # by its code
    is_left_out = models.BooleanField(_("not recorded"), default=False)
    by_guardian = models.BooleanField(_("signed by the guardian"), default=False)
    by_self = models.BooleanField(_("signed by the participant"), default=False)
    guardian = models.ForeignKey(Guardian, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    guardian_name = models.CharField(_("guardian's surname, name and patronymic"), max_length=240, blank=True)
    relation = models.CharField(max_length=12, choices=GuardianRelation, default=GuardianRelation.GUARDIAN)
    signed_on = models.DateField(_("day"), null=True, blank=True)
    consents = models.ManyToManyField(Consent, related_name="+")
    closed_requests = models.JSONField(default=list)  # to open again when the pile is undone

    objects = PileFormQuerySet.as_manager()

    class Meta:
        ordering = ["position"]
        verbose_name = _("form of a pile")
        verbose_name_plural = _("forms of a pile")

    def __str__(self):
        return f"{self.pile_id} {self.position}"


class PilePageQuerySet(PermittedQuerySet):
    organisation_path = "form__pile__programme__organisation"


class PilePage(models.Model):
    """One photographed page: drawn anew from the upload, without anything hidden in it."""

    form = models.ForeignKey(PileForm, on_delete=models.CASCADE, related_name="pages")
    position = models.PositiveIntegerField()
    picture = models.ForeignKey(Attachment, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    source = models.CharField(max_length=140)  # «пачка.pdf, с. 3»

    objects = PilePageQuerySet.as_manager()

    class Meta:
        ordering = ["position"]
        verbose_name = _("page of a pile")
        verbose_name_plural = _("pages of a pile")

    def __str__(self):
        return f"{self.form_id} {self.position}"
