"""Consents: versioned texts, who was asked, who gave which, and the withdrawal."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from documents.models import Attachment
from mentoring.kit.errors import Refused
from organisations.access import Relation
from organisations.models import Organisation, PermittedQuerySet, PersonalLink
from participants.enums import Confirmation, ConsentKind, ConsentWay, TextRenewal
from participants.models.person import Guardian, Person, accounts_of, minors

DESTRUCTION_TERM = timedelta(days=30)  # 152-FZ art. 21: data are destroyed within 30 days of a withdrawal

FREE_KINDS = (ConsentKind.PUBLICATION, ConsentKind.ASSESSMENT)  # nothing depends on them but the thing itself


class ConsentTextQuerySet(PermittedQuerySet):
    organisation_path = "organisation"

    def published(self):
        return self.filter(is_draft=False)

    def in_use(self, kind, organisation):
        """The newest text of ``kind``: the organisation's own if it has one, otherwise everybody's."""
        rows = self.published().filter(Q(organisation=organisation) | Q(organisation__isnull=True), kind=kind)
        return rows.order_by(models.F("organisation").desc(nulls_last=True), "-version").first()


class ConsentText(models.Model):
    """One version of a wording; ``body`` is markdown with {fields}. Once published it is never edited.

    ``renewal`` says whether those who signed the version before are asked anew."""

    organisation = models.ForeignKey(Organisation, null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(_("kind"), max_length=4, choices=ConsentKind)
    version = models.PositiveSmallIntegerField(_("version"), default=1)
    title = models.CharField(_("title"), max_length=200)
    body = models.TextField(_("text"))
    valid_years = models.PositiveSmallIntegerField(_("valid for, years"), default=1)
    is_draft = models.BooleanField(_("draft"), default=False)
    renewal = models.CharField(_("asked anew"), max_length=8, choices=TextRenewal, default=TextRenewal.NONE)
    old_until = models.DateField(_("what was signed before holds until"), null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    published_at = models.DateTimeField(null=True, blank=True)
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = ConsentTextQuerySet.as_manager()

    class Meta:
        ordering = ["kind", "-version"]
        verbose_name = _("consent text")
        verbose_name_plural = _("consent texts")
        constraints = [
            models.UniqueConstraint(
                Coalesce("organisation", 0), "kind", "version", name="one_consent_text_per_version"
            )  # on both databases two empty organisations are alike
        ]

    def __str__(self):
        return f"{self.title} ({self.version})"


class ConsentRequestQuerySet(PermittedQuerySet):
    organisation_path = "person__organisation"
    own_paths = {Relation.PARTICIPANT: accounts_of("person"), Relation.GUARDIAN: "guardian__user"}

    def own_rows(self, relation, user):
        own = super().own_rows(relation, user)
        return own & minors("person__") if relation == Relation.GUARDIAN else own

    def open(self):
        return self.filter(consent__isnull=True, closed_at__isnull=True)


class ConsentRequest(models.Model):
    """Somebody was asked: by a personal link, or by a printed form that is awaited."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="consent_requests")
    guardian = models.ForeignKey(
        Guardian, null=True, blank=True, on_delete=models.CASCADE, related_name="consent_requests"
    )
    text = models.ForeignKey(ConsentText, on_delete=models.PROTECT, related_name="+")
    way = models.CharField(max_length=8, choices=ConsentWay)
    link = models.ForeignKey(
        PersonalLink, null=True, blank=True, on_delete=models.PROTECT, related_name="consent_requests"
    )  # one link for all that one signer is asked for at once
    asked_at = models.DateTimeField(auto_now_add=True)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    reminded_at = models.DateTimeField(null=True, blank=True)
    refused_at = models.DateTimeField(_("refused at"), null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)

    objects = ConsentRequestQuerySet.as_manager()

    class Meta:
        ordering = ["-asked_at", "-pk"]
        verbose_name = _("request for consent")
        verbose_name_plural = _("requests for consent")

    def __str__(self):
        return f"{self.text_id} {self.person_id}"

    @property
    def signer_name(self):
        return self.guardian.full_name if self.guardian_id else self.person.full_name

    @property
    def is_cosigning(self):
        """A minor signs a paper beside the guardian."""
        return self.guardian_id is None and self.text.kind == ConsentKind.CHILD_DATA

    @property
    def is_free(self):
        """Nothing but the thing itself depends on the answer."""
        return self.text.kind in FREE_KINDS

    @property
    def signer_email(self):
        return self.guardian.email if self.guardian_id else self.person.email


def valid_on(day):
    """The condition that a consent holds on ``day``."""
    is_in_force = Q(superseded_on__isnull=True) | Q(superseded_on__gte=day)
    return is_in_force & Q(withdrawn_at__isnull=True, given_on__lte=day, valid_until__gte=day)


class ConsentQuerySet(PermittedQuerySet):
    organisation_path = "person__organisation"
    own_paths = {Relation.PARTICIPANT: accounts_of("person"), Relation.GUARDIAN: "guardian__user"}

    def own_rows(self, relation, user):
        own = super().own_rows(relation, user)
        return own & minors("person__") if relation == Relation.GUARDIAN else own

    def valid(self, on=None):
        return self.filter(valid_on(on or timezone.localdate()))


class Consent(models.Model):
    """A consent as given: who, for whom, to which wording, on paper or online. Withdrawn, it stays as a fact."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="consents")
    guardian = models.ForeignKey(Guardian, null=True, blank=True, on_delete=models.PROTECT, related_name="consents")
    kind = models.CharField(_("kind"), max_length=4, choices=ConsentKind)
    text = models.ForeignKey(ConsentText, on_delete=models.PROTECT, related_name="consents")
    request = models.OneToOneField(
        ConsentRequest, null=True, blank=True, on_delete=models.SET_NULL, related_name="consent"
    )
    signer_name = models.CharField(_("signed by"), max_length=260)
    way = models.CharField(_("way"), max_length=8, choices=ConsentWay)
    given_on = models.DateField(_("given on"))
    given_at = models.DateTimeField(default=timezone.now)
    valid_until = models.DateField(_("valid until"))
    superseded_on = models.DateField(
        _("last day under the former text"), null=True, blank=True, help_text=_("Set when a new text asks for it.")
    )
    scan = models.ForeignKey(Attachment, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    statement = models.TextField(_("text as agreed to"), blank=True, help_text=_("With the names filled in; online."))
    confirmed_by = models.CharField(_("confirmed by"), max_length=8, choices=Confirmation, blank=True)
    ip_address = models.GenericIPAddressField(null=True, blank=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True, blank=True)
    withdrawal_note = models.CharField(_("why"), max_length=300, blank=True)
    destroy_by = models.DateField(_("data are destroyed by"), null=True, blank=True)

    objects = ConsentQuerySet.as_manager()

    class Meta:
        ordering = ["-given_at", "-pk"]
        verbose_name = _("consent")
        verbose_name_plural = _("consents")
        constraints = [
            models.CheckConstraint(
                name="consent_on_paper_has_scan_and_online_has_request",
                condition=Q(way=ConsentWay.PAPER, scan__isnull=False) | Q(way=ConsentWay.ONLINE, request__isnull=False),
            ),
            models.CheckConstraint(
                name="withdrawn_consent_names_destruction_date",
                condition=Q(withdrawn_at__isnull=True) | Q(destroy_by__isnull=False),
            ),
        ]
        indexes = [models.Index(fields=["person", "kind"], name="consent_by_person")]

    def __str__(self):
        return f"{self.kind} {self.person_id}"

    @property
    def is_free(self):
        """Nothing but the thing itself depends on it."""
        return self.kind in FREE_KINDS

    @property
    def is_valid(self):
        today = timezone.localdate()
        return self.withdrawn_at is None and self.given_on <= today <= self.holds_until

    @property
    def how(self):
        """The way in words; a card stands there by name, for the school could have given its PIN."""
        return self.get_confirmed_by_display() if self.confirmed_by == Confirmation.CARD else self.get_way_display()

    @property
    def holds_until(self):
        """The last day: of its own term, or the one set when the text was changed."""
        return min(self.valid_until, self.superseded_on) if self.superseded_on else self.valid_until

    def withdraw(self, note=""):
        if self.withdrawn_at:
            raise Refused(_("This consent is already withdrawn."), code="consent_withdrawn")
        self.withdrawn_at, self.withdrawal_note = timezone.now(), note
        self.destroy_by = timezone.localdate() + DESTRUCTION_TERM
        self.save(update_fields=["withdrawn_at", "withdrawal_note", "destroy_by"])
