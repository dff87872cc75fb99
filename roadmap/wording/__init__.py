"""From an event as a plan tells it to the kinds it is likely to be, and how sure that is.

Two readers agree on it: rules over a small lexicon (``by_rules``), and what was learned of some thousands of wordings
(``weights``, fitted by ``fit_event_wordings`` to ``fixtures/event_wordings``), which knows the rules' opinion too.
"""

from roadmap.wording.deciding import Proposal, Reading, read_kinds

__all__ = ["Proposal", "Reading", "propose_kinds", "read_kinds"]


def propose_kinds(title: str, description: str = "", **columns: str) -> list[Proposal]:
    """The kinds of ``read_kinds`` alone."""
    return list(read_kinds(title, description, **columns).kinds)
