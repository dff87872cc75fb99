"""Keys of rows as addresses and forms name them: whoever writes an address by hand writes what they like."""

GREATEST_KEY = 2**63 - 1  # what a BigAutoField holds; a greater number breaks the query instead of finding nothing


def key_of(text):
    """The key that ``text`` names, or ``None`` when no row could have it."""
    text = str(text or "")
    if not (text.isascii() and text.isdecimal()) or len(text) > len(str(GREATEST_KEY)):
        return None
    key = int(text)
    return key if key <= GREATEST_KEY else None


def keys_of(texts):
    """The keys among ``texts``; the rest is passed over."""
    return [key for text in texts if (key := key_of(text)) is not None]
