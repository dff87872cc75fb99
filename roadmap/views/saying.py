"""What views say about changes of a plan: where they went, and how to take them back."""

from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _


def undo_tag(change, back=""):
    """What a message carries to offer the way back."""
    url = reverse("roadmap:undo", args=[change.pk])
    return f"undo={url}?{urlencode({'back': back})}" if back else f"undo={url}"


def into_version(done, roadmap):
    """What was done, when it changes nothing in the plan in force yet."""
    return _("%(done)s It is in version %(version)d; the plan in force changes once that is approved.") % {
        "done": done,
        "version": roadmap.version,
    }


def next_version_words(programme):
    """Into which version a change of the plan in force will go; nothing while the first is prepared."""
    roadmap = programme.roadmap
    if roadmap is None or not roadmap.is_in_force:
        return ""
    version = programme.next_version.version if programme.next_version else roadmap.version + 1
    return _("The plan is in force: what you change goes into version %(version)d, to be approved.") % {
        "version": version
    }


def version_url(programme, roadmap):
    """The list of that version."""
    url = reverse("roadmap:roadmap", args=[programme.pk])
    return f"{url}?version=next" if roadmap == programme.next_version else url
