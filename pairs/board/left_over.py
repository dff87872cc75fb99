"""Those without a pair: why, for how long, what would help, and who looks after them."""

from django.db.models import OuterRef

from pairs.board.cards import LeftOver
from pairs.models import PairMember, UnmatchedSupport
from pairs.wording import what_helps, why_unmatched


def former_pairs():
    """Pairs a participation has left, the last one first: for an annotation."""
    rows = PairMember.objects.filter(participation=OuterRef("pk"), is_current=False, left_on__isnull=False)
    return rows.order_by("-left_on")


def left_over_of(board):
    """``LeftOver`` of every mentee on the ``board`` (a ``Board``) without a pair."""
    said = board.kept.summary.get("unmatched", {}) if board.kept else {}
    rows = UnmatchedSupport.objects.filter(participation__programme=board.programme).select_related("owner")
    supports = {row.participation_id: row for row in rows}
    today = board.programme.organisation.today
    found = []
    for row in board.mentees:
        if row.is_paired:
            continue
        reason = _paper_first(board, row) or said.get(str(row.pk)) or {"code": _why_unsaid(board, row)}
        days = max((today - (row.last_left_on or row.started_on)).days, 0)
        found.append(LeftOver(row, why_unmatched(reason), what_helps(reason), days, supports.get(row.pk)))
    return found


def _paper_first(board, row):
    papers = board.papers_first(row)
    return {"code": "no_consent", "papers": papers} if papers else None


def _why_unsaid(board, mentee):
    """Why the matching says nothing of ``mentee``, who has no pair."""
    if mentee.last_left_on:
        return "pair_ended"
    if board.last_run_at is None:
        return "not_run"
    return "new" if mentee.created_at > board.last_run_at else "released"
