"""Kinds and states of what is signed and filed."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class OrderKind(models.TextChoices):
    PAIRS = "pairs", _("on fixing the pairs")
    AMENDMENT = "amendment", _("on amending an order")
    INDIVIDUAL_PLANS = "individual_plans", _("on approving individual plans")
    CURATOR = "curator", _("on appointing the curator")
    LAUNCH = "launch", _("on launching the programme")
    ROADMAP = "roadmap", _("on approving the roadmap")
    AWARDS = "awards", _("on awards")
    DATA_DESTRUCTION = "data_destruction", _("on destroying personal data")


class OrderState(models.TextChoices):
    DRAFT = "draft", _("draft")
    FOR_SIGNATURE = "for_signature", _("waits for the director's signature")
    OUTSIDE = "outside", _("is being signed in another program: waits for the .sig file")
    RETURNED = "returned", _("returned with a remark")
    IN_FORCE = "in_force", _("in force")
    CANCELLED = "cancelled", _("cancelled")


WITH_DIRECTOR = (OrderState.FOR_SIGNATURE, OrderState.OUTSIDE)
SIGNED = (OrderState.IN_FORCE, OrderState.CANCELLED)


class SignatureWay(models.TextChoices):
    ELECTRONIC = "electronic", _("electronic signature")
    PAPER = "paper", _("signed on paper, scan attached")
    DETACHED = "detached", _("electronic signature in a file of its own (.sig)")


class VisaState(models.TextChoices):
    ASKED = "asked", _("is asked to agree")
    AGREED = "agreed", _("agrees")
    REMARKED = "remarked", _("has a remark")


class AttachmentPurpose(models.TextChoices):
    EVIDENCE = "evidence", _("evidence")
    CONSENT_SCAN = "consent_scan", _("scan of a consent")
    ORDER = "order", _("order document")
    REPORT = "report", _("report")
    IMPORT = "import", _("uploaded list")
    PREPARED = "prepared", _("prepared for its asker")
