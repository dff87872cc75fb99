"""What people keep of a register: its conditions under a name, and the columns they read."""

from django.db import transaction
from django.utils.translation import gettext as _

from mentoring.kit.errors import Refused
from participants.models import RegisterLayout, SavedView

MOST_SAVED = 12  # tabs of one register


@transaction.atomic
def save_view(organisation, role, *, name, query, columns, is_shared, by):
    """Keep the conditions under ``name``; the same name again replaces what it stood for."""
    name = name.strip()
    if not name:
        raise Refused({"name": _("Give the view a name.")})
    own = SavedView.objects.filter(organisation=organisation, owner=by, role=role)
    if not own.filter(name=name).exists() and own.count() >= MOST_SAVED:
        raise Refused(
            _("There are already %(n)d views of yours. Remove one first.") % {"n": MOST_SAVED}, "too_many_views"
        )
    view, _made = SavedView.objects.update_or_create(
        organisation=organisation,
        owner=by,
        role=role,
        name=name,
        defaults={"query": query, "columns": columns, "is_shared": is_shared},
    )
    return view


@transaction.atomic
def change_view(view, *, name, is_shared, by):
    name = name.strip()
    if not name:
        raise Refused({"name": _("Give the view a name.")})
    _is_own(view, by)
    if SavedView.objects.filter(organisation=view.organisation, owner=by, role=view.role, name=name).exclude(
        pk=view.pk
    ):
        raise Refused({"name": _("You have a view of this name already.")})
    view.name, view.is_shared = name, is_shared
    view.save(update_fields=["name", "is_shared"])


def remove_view(view, *, by):
    _is_own(view, by)
    view.delete()


def _is_own(view, user):
    if view.owner_id != user.pk:
        raise Refused(_("This view was saved by %(name)s.") % {"name": view.owner.short_name}, "view_of_another")


def choose_columns(role, columns, *, by):
    """Remember the columns for ``by``; an empty list brings the usual ones back."""
    RegisterLayout.objects.update_or_create(user=by, role=role, defaults={"columns": columns})
