"""One row of a plan changed: only the rows that may have to do with it are checked again, however long the list.

What may join a row to others is kept in its ``ties``: how the name sounds, the birthday with half of the name, the
people it means or is asked about, whom it names as a pair. Rows with a tie in common, and those tied to them in
turn, are checked as a list of their own; that says of them what checking the whole list would.
"""

from zlib import crc32

from participants.importing.likeness import ends


def ties_of(row, fields):
    """Numbers of 32 bits; two ties may fall on one number, then a row too many is checked."""
    marks = fields.marks
    ties = [("sound", marks.sound), ("sound", marks.swapped)]
    if marks.born:
        ties += [*ends(marks), *ends(marks, further=1)]
    ties += [("person", key) for key in (row["person"], *row["twins"]) if key]
    ties += [("row", number) for number in (row["no"], row["repeats"]) if number]
    ties += [("partner", key) for _name, key, _why in row["partners"] if key]
    ties += [("partner", one.participation) for one in fields.waits]
    return sorted({crc32(repr(tie).encode()) for tie in ties})


def tied(ties, number):
    """Numbers of the rows tied to ``number``, itself among them; ``ties`` by number of the row."""
    rows_of = {}
    for no, own in ties.items():
        for tie in own:
            rows_of.setdefault(tie, []).append(no)
    found, fresh = {number}, [number]
    while fresh:
        further = {no for tie in ties[fresh.pop()] for no in rows_of[tie]} - found
        found |= further
        fresh += further
    return found
