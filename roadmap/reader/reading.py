"""From a file or a pasted text to a ``ReadPlan``: what a caller needs to know of the reader.

Everything that looks at the text runs in a child process, so that nothing a stranger wrote takes more than its share.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.apps import apps
from django.conf import settings
from django.utils import timezone, translation

from mentoring.kit.periods import Span
from roadmap.reader.formats.files import Opener, opener_of_file, opener_of_pasted, run_apart
from roadmap.reader.plan import ReadPlan
from roadmap.reader.recognition import read_blocks


def read_plan(data: bytes, filename: str, *, window: Span | None = None, when_silent: Span | None = None) -> ReadPlan:
    """The plan in a file. ``window`` is the programme's period, which a plan of several years may tell to be longer;
    without it the plan's own words decide, and ``when_silent`` takes its place where they say nothing.

    Raises ``Refused`` for a file that cannot or must not be opened; whatever opens is read as far as it goes, and what
    was not understood stands in ``problems``."""
    return _read_apart(opener_of_file(data, filename), window, when_silent)


def read_text(text: str, *, window: Span | None = None, when_silent: Span | None = None) -> ReadPlan:
    """The plan in a text pasted from Word or a page: plain, with tabs, or HTML. Raises ``Refused``."""
    return _read_apart(opener_of_pasted(text), window, when_silent)


@dataclass(frozen=True)
class _Surroundings:
    """What the child cannot know by itself."""

    language: str
    locale_paths: Sequence[str]
    today: date

    def enter(self) -> None:
        settings.configure(
            LANGUAGE_CODE=self.language, LOCALE_PATHS=self.locale_paths, USE_I18N=True, INSTALLED_APPS=[]
        )
        apps.populate(settings.INSTALLED_APPS)


def _read_apart(opener: Opener, window: Span | None, when_silent: Span | None) -> ReadPlan:
    language = translation.get_language() or settings.LANGUAGE_CODE
    around = _Surroundings(language, [str(path) for path in settings.LOCALE_PATHS], timezone.localdate())
    return run_apart(read_here, around, opener, window, when_silent)


def read_here(around: _Surroundings, opener: Opener, window: Span | None, when_silent: Span | None) -> ReadPlan:
    """The child's part of the work."""
    around.enter()
    open_blocks, *args = opener
    blocks = open_blocks(*args)
    plan = read_blocks(blocks, window=window, today=around.today)
    if plan.period or window or not when_silent:
        return plan
    return read_blocks(blocks, window=when_silent, today=around.today)
