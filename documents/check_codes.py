"""Codes printed on orders, by which anyone may ask whether the paper is genuine."""

import secrets

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"  # no 0 and O, 1, I and L, U and V
LENGTH, GROUP = 8, 4  # 30⁸ codes: guessing one is hopeless where the asking is counted
LOOKALIKES = str.maketrans("АВЕКМНРСТУХ", "ABEKMHPCTYX")  # a Russian keyboard was on


def make_check_code():
    """A new random code, «7Q4K-2MXD»."""
    letters = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
    return f"{letters[:GROUP]}-{letters[GROUP:]}"


def read_check_code(text):
    """The code a person meant, in the form it is kept, or ``None`` when it cannot be one."""
    letters = "".join(letter for letter in text.upper().translate(LOOKALIKES) if letter.isalnum())
    if len(letters) != LENGTH or not set(letters) <= set(ALPHABET):
        return None
    return f"{letters[:GROUP]}-{letters[GROUP:]}"
