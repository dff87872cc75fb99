"""Keys of rows as addresses and forms name them: whoever writes an address by hand writes what they like."""

MOST_PACKED = 100_000  # keys in one text: more than any list has
GREATEST_KEY = 2**63 - 1  # what a BigAutoField holds; a greater number breaks the query instead of finding nothing


def key_of(text):
    """The key that ``text`` names, or ``None`` when no row could have it."""
    text = str(text or "")
    if not (text.isascii() and text.isdecimal()) or len(text) > len(str(GREATEST_KEY)):
        return None
    key = int(text)
    return key if key <= GREATEST_KEY else None


def keys_of(texts):
    """The keys among ``texts``, packed ones unpacked; the rest is passed over."""
    found: dict[int, None] = {}  # in their order, each once
    for text in texts:
        for part in str(text or "").split(","):
            first, dash, last = part.partition("-")
            begins, ends = key_of(first), key_of(last if dash else first)
            if begins is not None and ends is not None and ends - begins < MOST_PACKED:
                found.update(dict.fromkeys(range(begins, ends + 1)))
            if len(found) > MOST_PACKED:
                return list(found)[:MOST_PACKED]
    return list(found)


def packed(keys):
    """``keys`` as one short text: «1-50,53», for a form's field, an address, a session."""
    parts: list[list[int]] = []
    run: list[int] = []
    for key in sorted(set(keys)):
        if run and key == run[-1] + 1:
            run[1:] = [key]
        else:
            parts.append(run)
            run = [key]
    return ",".join("-".join(map(str, run)) for run in [*parts, run] if run)
