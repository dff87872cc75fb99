"""Views, filters and chips of a register as its page shows them, with their numbers or before they are counted."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.http import urlencode

from mentoring.kit.htmx import asks_for_part
from participants.filters import DAYS
from participants.register_counts import uncounted_choices

COUNTS = "counts"


@dataclass(frozen=True)
class Narrowing:
    """What narrows a register: ``filters`` (``RegisterFilter``), saved ``views`` and the one that is open (``saved``).

    ``here`` is the register's address without its query."""

    request: Any
    filters: Any
    here: str
    views: list
    saved: Any

    @property
    def asks_for_counts(self):
        """Whether a long register's page, already shown, asks for its numbers."""
        return asks_for_part(self.request) and self.request.GET.get("part") == COUNTS

    def counted(self, counts):
        """Tabs and filters with the numbers of ``counts`` (``RegisterCounts``)."""
        saved = counts.of_saved(self.views) if self.views else {}
        return self._shown(self._tabs(counts.of_views(), saved), counts.choices())

    def uncounted(self):
        """The same without numbers, and the address that gives them."""
        address = f"{self.here}?{urlencode([*self.request.GET.items(), ('part', COUNTS)])}"
        return self._shown(self._tabs({}, {}), uncounted_choices(self.filters)) | {"counts_url": address}

    def chips(self):
        """What is not counted: words, days and ways to be rid of everything."""
        is_own = self.saved is not None and self.saved.owner_id == self.request.user.pk
        programme, view = self.filters.programme, self.filters.saved_view.key
        return {
            "filters": self.filters,
            "kept": [pair for pair in self.filters.kept if pair[0] not in DAYS],
            "joined": self._joined(),
            "saved": self.saved,
            "edit_view_url": reverse("participants:edit_view", args=[programme.pk, self.saved.pk]) if is_own else "",
            "clear_url": f"{self.here}?{urlencode({'view': view})}" if self.filters.is_narrowed else "",
        }

    def _shown(self, tabs, choices):
        save_url = reverse("participants:save_view", args=[self.filters.programme.pk, self.filters.role])
        query = urlencode(self.filters.query)
        return {
            "tabs": tabs,
            "choices": [self._links(choice) for choice in choices],
            "save_url": f"{save_url}?{query}".rstrip("?") if self.saved is None else "",
        }

    def _tabs(self, of_views, of_saved):
        """The views every register has, then those saved under a name."""
        own = [
            {
                "label": view.label,
                "url": f"{self.here}?{urlencode({'view': view.key})}" if view.key != "all" else self.here,
                "count": of_views.get(view.key),
                "is_current": self.saved is None and view.key == self.filters.saved_view.key,
            }
            for view in self.filters.views
        ]
        return own + [
            {
                "label": view.name,
                "url": f"{self.here}?{view.address_query}",
                "count": of_saved.get(view.pk),
                "is_current": view == self.saved,
            }
            for view in self.views
        ]

    def _links(self, choice):
        """A filter as the template shows it: a chip that takes it off, or a menu of links that take it."""
        options = [
            {"label": o.label, "count": o.count, "url": self._link(**{choice.name: o.value})} for o in choice.options
        ]
        off_url = self._link(**{choice.name: None})
        return {
            "name": choice.name,
            "label": choice.label,
            "chosen": choice.chosen,
            "off_url": off_url,
            "options": options,
        }

    def _link(self, **changes):
        query = self.request.GET.copy()
        for name in ("page", "part", *changes):
            query.pop(name, None)
        query.update({name: value for name, value in changes.items() if value is not None})
        return f"{self.here}?{query.urlencode()}"

    def _joined(self):
        """«01.09.2025 – 30.09.2025», for the chip of the days of joining."""
        days = [self.filters.given(name) for name in DAYS]
        return " – ".join(f"{day:%d.%m.%Y}" if day else "…" for day in days) if any(days) else ""
