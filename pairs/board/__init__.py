"""What the matching board shows: proposals with their reasons, those without a pair, places, choices."""

from pairs.board.board import GOOD_SCORE, SHOWN, SIDE_SHOWN, Board
from pairs.board.options import Option, options_for

__all__ = ["GOOD_SCORE", "SHOWN", "SIDE_SHOWN", "Board", "Option", "options_for"]
