"""Orders: an organisation's acts, from draft to force. What is signed never changes."""

import json
from hashlib import sha256

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from documents.enums import SIGNED, WITH_DIRECTOR, OrderKind, OrderState, SignatureWay
from documents.models.attachment import Attachment
from mentoring.kit.errors import Refused
from mentoring.kit.text import search_key
from organisations.models import Organisation, PermittedQuerySet


class OrderTemplate(models.Model):
    """The wording an order of a kind begins with; ``body`` is a template over the fields the kind offers."""

    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.CASCADE, related_name="+", help_text="Empty: everybody's."
    )
    kind = models.CharField(_("kind"), max_length=24, choices=OrderKind)
    heading = models.CharField(_("heading"), max_length=300)
    preamble = models.TextField(_("preamble"))
    items = models.JSONField(_("items"), help_text="A list of {number, text}; texts are templates.")
    regulation = models.JSONField(
        _("regulation"),
        default=dict,
        blank=True,
        help_text="What the order approves in words: {title, items}; or empty.",
    )

    class Meta:
        verbose_name = _("order template")
        verbose_name_plural = _("order templates")
        constraints = [
            models.UniqueConstraint(fields=["organisation", "kind"], name="one_template_per_kind"),
            models.UniqueConstraint(
                fields=["kind"], condition=Q(organisation__isnull=True), name="one_template_for_everybody_per_kind"
            ),
        ]

    def __str__(self):
        return self.heading


class OrderQuerySet(PermittedQuerySet):
    organisation_path = "organisation"

    def for_signature(self):
        return self.filter(state=OrderState.FOR_SIGNATURE)

    def with_director(self):
        """Those on the desk, and those being signed in another program."""
        return self.filter(state__in=WITH_DIRECTOR)

    def in_force(self):
        return self.filter(state=OrderState.IN_FORCE)


class Order(models.Model):
    """An organisation's act with its kind, number, date and annex.

    ``items`` is a list of ``{"number": "3.1", "text": "…"}``; ``annex`` is ``{"title", "columns": [{"title", "width"}],
    "rows": [[…]], "is_numbered", "is_approved"}`` or empty; ``regulation`` is an annex in words before it, ``{"title",
    "items"}`` or empty: the snapshot the signed document was printed from.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="orders")
    kind = models.CharField(_("kind"), max_length=24, choices=OrderKind)
    state = models.CharField(_("state"), max_length=16, choices=OrderState, default=OrderState.DRAFT)
    school_year = models.PositiveSmallIntegerField(_("school year"))
    number = models.CharField(_("number"), max_length=32, blank=True)
    issued_on = models.DateField(_("date"), null=True, blank=True)
    issue_year = models.PositiveSmallIntegerField(null=True, blank=True, help_text="The order book it stands in.")
    heading = models.CharField(_("heading"), max_length=300)
    search_key = models.CharField(max_length=340, blank=True, help_text="Number and heading, case and ё folded.")
    preamble = models.TextField(_("preamble"), blank=True)
    items = models.JSONField(_("items"), default=list)
    annex = models.JSONField(_("annex"), default=dict, blank=True)
    regulation = models.JSONField(_("regulation"), default=dict, blank=True)
    context = models.JSONField(default=dict, blank=True, help_text="Keys of what it is about: {programme, event}.")
    due_on = models.DateField(_("to be signed by"), null=True, blank=True)
    note = models.TextField(_("note to the director"), blank=True)
    remark = models.TextField(_("director's remark"), blank=True)
    prepared_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="prepared_orders")
    created_at = models.DateTimeField(auto_now_add=True)
    submitted_at = models.DateTimeField(null=True, blank=True)
    signed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="signed_orders"
    )
    signed_at = models.DateTimeField(null=True, blank=True)
    signature_way = models.CharField(max_length=12, choices=SignatureWay, blank=True)
    document = models.OneToOneField(
        Attachment, null=True, blank=True, on_delete=models.PROTECT, related_name="order", verbose_name=_("document")
    )
    signature_file = models.OneToOneField(
        Attachment,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="signs",
        verbose_name=_("signature in a file of its own"),
    )
    check_code = models.CharField(_("check code"), max_length=16, null=True, blank=True, unique=True)
    certificate = models.JSONField(_("certificate"), default=dict, blank=True)
    amends = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="amendments")

    objects = OrderQuerySet.as_manager()

    class Meta:
        ordering = ["-signed_at", "-created_at"]
        verbose_name = pgettext_lazy("decree", "order")
        verbose_name_plural = pgettext_lazy("decree", "orders")
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "issue_year", "number"],
                condition=~Q(number=""),
                name="one_order_per_number_and_year",
            ),
            models.CheckConstraint(
                name="order_in_force_is_signed_dated_numbered_and_kept",
                condition=~Q(state__in=[OrderState.IN_FORCE, OrderState.CANCELLED])
                | (
                    Q(
                        signed_by__isnull=False,
                        signed_at__isnull=False,
                        document__isnull=False,
                        issued_on__isnull=False,
                        issue_year__isnull=False,
                    )
                    & ~Q(number="")
                ),
            ),
            models.CheckConstraint(
                name="order_signed_outside_holds_its_number_and_document",
                condition=~Q(state=OrderState.OUTSIDE)
                | (Q(document__isnull=False, issued_on__isnull=False, issue_year__isnull=False) & ~Q(number="")),
            ),
            models.CheckConstraint(
                name="order_with_detached_signature_keeps_it",
                condition=~Q(signature_way=SignatureWay.DETACHED) | Q(signature_file__isnull=False),
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("documents:order", args=[self.pk])

    @property
    def title(self):
        """«№ 231-ОД О закреплении…» once it has a number, the heading before."""
        return f"№ {self.number} {self.heading}" if self.number else self.heading

    def name_for_search(self):
        """Let the search box find the order by its number and by any part of its heading."""
        self.search_key = search_key(f"{self.number} {self.heading}").strip()

    @property
    def is_editable(self):
        return self.state in (OrderState.DRAFT, OrderState.RETURNED)

    @property
    def is_intact(self):
        """Whether what was signed, and the signature beside it, are byte by byte what they were."""
        return all(kept.is_intact for kept in (self.document, self.signature_file) if kept)

    @property
    def is_signed(self):
        return self.state in SIGNED

    @property
    def waits_days(self):
        return (timezone.now() - self.submitted_at).days if self.submitted_at else 0

    @property
    def pages_key(self):
        """Names the printed pages in the cache: a change of the text is another key."""
        if self.document_id:
            return f"order:{self.pk}:{self.document_id}"
        printed = [self.heading, self.preamble, self.items, self.annex, self.regulation]
        text = json.dumps(printed, sort_keys=True)  # jsonb reorders keys
        return f"order:{self.pk}:{sha256(text.encode()).hexdigest()}"

    def submit(self, note=""):
        """Lay on the director's desk."""
        if not self.is_editable:
            raise Refused(_("Only a draft can be sent for signature."), code="order_not_draft")
        self.state, self.note, self.remark, self.submitted_at = OrderState.FOR_SIGNATURE, note, "", timezone.now()
        self.save(update_fields=["state", "note", "remark", "submitted_at"])

    def take_back(self):
        """From the director's desk to its author, as long as nobody has decided."""
        if self.state != OrderState.FOR_SIGNATURE:
            raise Refused(_("There is nothing to withdraw: the director has decided."), code="order_not_waiting")
        self.state, self.submitted_at = OrderState.DRAFT, None
        self.save(update_fields=["state", "submitted_at"])

    def give_back(self, remark):
        """Return to the author; a remark is required."""
        if self.state != OrderState.FOR_SIGNATURE:
            raise Refused(_("Only an order that waits for signature can be returned."), code="order_not_waiting")
        if not remark.strip():
            raise Refused(_("Write what has to be changed."), code="remark_missing")
        self.state, self.remark = OrderState.RETURNED, remark.strip()
        self.save(update_fields=["state", "remark"])
