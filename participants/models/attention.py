"""What only few may know of a person: circumstances that ask for special attention, and notes of those who help."""

import json
from dataclasses import dataclass

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from mentoring.kit.sealing import SealedField, seal, unseal
from organisations.models import PermittedQuerySet
from participants.enums import AttentionFlag, NoteReaders
from participants.models.person import Person


@dataclass(frozen=True)
class Circumstances:
    """``flags``: values of ``AttentionFlag``; ``note``: what helpers should keep in mind."""

    flags: tuple[str, ...] = ()
    note: str = ""

    def __bool__(self):
        return bool(self.flags or self.note)

    @property
    def labels(self):
        return [str(AttentionFlag(flag).label) for flag in self.flags]


class SpecialAttentionQuerySet(PermittedQuerySet):
    organisation_path = "person__organisation"


class SpecialAttention(models.Model):
    """There is a row only where something is known; what it is lies sealed."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="special_attention")
    sealed = SealedField()
    updated_at = models.DateTimeField(auto_now=True)

    objects = SpecialAttentionQuerySet.as_manager()

    class Meta:
        verbose_name = _("special attention")
        verbose_name_plural = _("special attention")

    def __str__(self):
        return f"special attention {self.pk}"

    def read(self):
        """``Circumstances``; raises ``Refused("seal_broken")``. Whoever shows them writes it down."""
        kept = json.loads(unseal(self.sealed))
        known = set(AttentionFlag.values)
        return Circumstances(tuple(flag for flag in kept["flags"] if flag in known), kept["note"])

    def write(self, circumstances):
        self.sealed = seal(json.dumps({"flags": list(circumstances.flags), "note": circumstances.note}))


class PersonNoteQuerySet(PermittedQuerySet):
    organisation_path = "person__organisation"

    def readable_by(self, user):
        """Their own, and those the author shares."""
        return self.filter(models.Q(author=user) | models.Q(readers=NoteReaders.HELPERS))


class PersonNote(models.Model):
    """A note of a psychologist, social pedagogue or curator on a person."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="notes")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    readers = models.CharField(_("who may read it"), max_length=8, choices=NoteReaders, default=NoteReaders.AUTHOR)
    sealed = SealedField()
    written_at = models.DateTimeField(auto_now_add=True)

    objects = PersonNoteQuerySet.as_manager()

    class Meta:
        ordering = ["-written_at", "-pk"]
        verbose_name = _("note on a person")
        verbose_name_plural = _("notes on people")

    def __str__(self):
        return f"note {self.pk}"

    @property
    def text(self):
        return unseal(self.sealed)
