"""How the time to read a text grows with its length, for texts that repeat one piece.

CPU seconds of this process for ``LONG`` characters beside ``SHORT``; a ratio near ``LONG / SHORT`` grows straight.
"""

from contextlib import suppress
from time import process_time

from mentoring.kit.errors import Refused
from tests.roadmap.reader.test_bounded import PIECES, read

SHORT, LONG = 4_000, 16_000


def test_the_time_grows_with_the_length():
    for piece in PIECES:
        few, many = seconds(piece, SHORT), seconds(piece, LONG)
        print(f"\n{piece!r:60} {few:.3f} s → {many:.3f} s  ratio {many / few:5.1f}", end="")  # noqa: T201


def seconds(piece, length):
    started = process_time()
    with suppress(Refused):
        read(piece * (length // len(piece)))
    return process_time() - started
