"""How a person keeps a register: the conditions saved under a name and the columns chosen."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from organisations.models import Organisation, PermittedQuerySet
from participants.enums import ParticipationRole


class SavedViewQuerySet(PermittedQuerySet):
    organisation_path = "organisation"

    def seen_by(self, user, organisation, role):
        """The user's own and those shared within the school."""
        return self.filter(Q(owner=user) | Q(is_shared=True), organisation=organisation, role=role)


class SavedView(models.Model):
    """The conditions, order and columns of a register under a name, as a tab of the list.

    ``query`` is what stands in the address, without the page; it names no people but those typed in the search."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="saved_views")
    role = models.CharField(_("register"), max_length=8, choices=ParticipationRole)
    name = models.CharField(_("name"), max_length=60)
    query = models.JSONField(default=dict, blank=True)
    columns = models.JSONField(default=list, blank=True)
    is_shared = models.BooleanField(_("shown to everybody at school"), default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = SavedViewQuerySet.as_manager()

    class Meta:
        ordering = ["created_at", "pk"]
        verbose_name = _("saved view")
        verbose_name_plural = _("saved views")
        constraints = [
            models.UniqueConstraint(fields=["organisation", "owner", "role", "name"], name="one_saved_view_per_name")
        ]

    def __str__(self):
        return self.name

    @property
    def address_query(self):
        return urlencode({**self.query, "saved": self.pk})


class RegisterLayout(models.Model):
    """The columns a person has chosen for a register, in their order."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    role = models.CharField(_("register"), max_length=8, choices=ParticipationRole)
    columns = models.JSONField(default=list)

    class Meta:
        verbose_name = _("columns of a register")
        verbose_name_plural = _("columns of registers")
        constraints = [models.UniqueConstraint(fields=["user", "role"], name="one_layout_per_register")]

    def __str__(self):
        return f"{self.user_id} {self.role}"
