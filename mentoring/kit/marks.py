"""Rows somebody has ticked in a long list, kept while they page through it, until they act on them or let go.

The list stands in a form with a bar (``components/marks.html``): ticks go to the server as they are made, or, without
scripts, with the buttons of the pager, and any button of the form takes them along."""

import time

from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect

from mentoring.kit.keys import keys_of, packed

IN_SESSION = "marks"
KEPT_FOR = 2 * 60 * 60  # seconds without a tick
LISTS_KEPT = 6


class Marks:
    """The keys ticked in the list ``name`` by whoever has the ``session``."""

    def __init__(self, session, name):
        self.session, self.name = session, name
        kept = session.get(IN_SESSION, {}).get(name, {})
        self.keys = set(keys_of([kept.get("keys", "")])) if kept.get("at", 0) > time.time() - KEPT_FOR else set()

    def __contains__(self, key):
        return key in self.keys

    def __len__(self):
        return len(self.keys)

    def note(self, on_page, ticked):
        """Of the keys ``on_page`` those ``ticked`` are marked now, the others are not."""
        self.keep((self.keys - set(on_page)) | set(ticked))

    def keep(self, keys):
        if keys == self.keys:
            return
        self.keys = set(keys)
        lists = self.session.get(IN_SESSION, {})
        lists.pop(self.name, None)
        if self.keys:
            lists[self.name] = {"keys": packed(self.keys), "at": int(time.time())}
        self.session[IN_SESSION] = dict(list(lists.items())[-LISTS_KEPT:])

    def clear(self):
        self.keep(set())

    def take_from(self, request, *, here, everybody):
        """Note what the form of a page says. Returns the answer when the form asks for nothing but marking or paging.

        ``here`` is the list's address without its query, ``everybody()`` gives the keys of all that are found."""
        if "on_page" in request.POST:
            self.note(keys_of([request.POST["on_page"]]), keys_of(request.POST.getlist("ids")))
        asked = request.POST.get("mark", "")
        if asked == "all":
            self.keep(set(everybody()))
        elif asked == "none":
            self.clear()
        elif asked == "keep":
            return HttpResponse(status=204)
        if not asked and "go" not in request.POST:
            return None
        query = request.GET.copy() if request.GET else QueryDict(mutable=True)
        if "go" in request.POST:
            query["page"] = request.POST["go"]
        return redirect(f"{here}?{query.urlencode()}".rstrip("?"))

    def chosen(self, request):
        """The keys a form means: those it names itself, as a page that asks once more does, or those marked."""
        return self.keys if "on_page" in request.POST else set(keys_of(request.POST.getlist("ids")))
