"""Two records of one human being made one, with what is needed to part them again; and people who are not the same."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from organisations.models import PermittedQuerySet
from participants.models.person import CHANGING, Person

UNDONE_WITHIN = timedelta(days=30)


class PersonMergeQuerySet(PermittedQuerySet):
    organisation_path = "kept__organisation"

    def permitted(self, user, permission):
        rows = super().permitted(user, permission)
        return rows.filter(kept__erased_at=None) if permission in CHANGING else rows

    def standing(self):
        return self.filter(undone_at=None)

    def overdue(self):
        """Those that can no longer be taken back and still hold what the removed record said."""
        return self.standing().filter(done_at__lt=timezone.now() - UNDONE_WITHIN).exclude(journal=[])


class PersonMerge(models.Model):
    """``gone_key`` was the key of the record that went. ``journal`` tells what was done, in order, as lists:

    ``["moved", model, key, column, from, to]``, ``["changed", model, key, {column: [was, became]}]``,
    ``["removed", model, key, {column: value}]``; ``marks``: {model:key: digest} of what the moved rows held then.
    Both are emptied when the two are parted, when the term is over and when the person's data are destroyed.
    ``former``: {model: keys} of the rows that went, by which their history is found."""

    kept = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="merges")
    gone_key = models.BigIntegerField(db_index=True)
    journal = models.JSONField(default=list)
    marks = models.JSONField(default=dict)
    former = models.JSONField(default=dict)
    done_at = models.DateTimeField(_("merged at"), auto_now_add=True)
    done_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    undone_at = models.DateTimeField(null=True, blank=True)

    objects = PersonMergeQuerySet.as_manager()

    class Meta:
        ordering = ["-done_at", "-pk"]
        verbose_name = _("merge of two records")
        verbose_name_plural = _("merges of records")

    def __str__(self):
        return f"{self.gone_key} → {self.kept_id}"

    def get_absolute_url(self):
        return reverse("participants:part_people", args=[self.pk])

    @property
    def until(self):
        return timezone.localdate(self.done_at + UNDONE_WITHIN)

    @property
    def is_open(self):
        """Whether the two can still be parted."""
        return not self.undone_at and bool(self.journal) and timezone.now() < self.done_at + UNDONE_WITHIN

    def removed(self, label):
        """``[(key, values)]`` of the rows of model ``label`` that went."""
        return [(step[2], step[3]) for step in self.journal if step[:2] == ["removed", label]]


class DistinctPeopleQuerySet(PermittedQuerySet):
    organisation_path = "one__organisation"

    def between(self, person, other):
        return self.filter(Q(one=person, other=other) | Q(one=other, other=person))


class DistinctPeople(models.Model):
    """Somebody has looked and said: these two are not the same."""

    one = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    other = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    said_at = models.DateTimeField(auto_now_add=True)
    said_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    objects = DistinctPeopleQuerySet.as_manager()

    class Meta:
        ordering = ["-said_at", "-pk"]
        verbose_name = _("people who are not the same")
        verbose_name_plural = _("people who are not the same")
        constraints = [models.UniqueConstraint(fields=["one", "other"], name="told_apart_once")]

    def __str__(self):
        return f"{self.one_id} ≠ {self.other_id}"
