"""What people find in their post: letters the product wrote to its folder."""

import re
import time
from dataclasses import dataclass
from email import message_from_bytes, policy

BETWEEN = b"-" * 79  # Django's file backend writes one connection's letters into one file


@dataclass(frozen=True)
class LetterRead:
    to: str
    subject: str
    body: str

    @property
    def link(self):
        """The first address in the letter."""
        return re.search(r"https?://\S+", self.body).group().rstrip(".,)»")

    @property
    def code(self):
        """The one-time code: figures alone."""
        return re.search(r"\b\d{4,8}\b", re.sub(r"https?://\S+", "", self.body)).group()


def letters_to(product, address):
    """Every letter to ``address`` so far, in the order of sending."""
    return [letter for letter in _all(product) if letter.to == address]


def wait_for_letter(product, address, about="", seconds=50):
    """The newest letter to ``address`` whose subject or body has ``about``; beat sends them, so it may take a while."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        found = [x for x in letters_to(product, address) if about.lower() in f"{x.subject}\n{x.body}".lower()]
        if found:
            return found[-1]
        time.sleep(0.3)
    subjects = [f"{x.to}: {x.subject}" for x in _all(product)]
    raise AssertionError(f"No letter to {address} about «{about}» in {seconds} s. There are: {subjects}")


def _all(product):
    for path in sorted(product.letters.iterdir(), key=lambda p: (p.stat().st_mtime, p.name)):
        for raw in path.read_bytes().split(BETWEEN):
            if raw.strip():
                message = message_from_bytes(raw.strip(), policy=policy.default)
                yield LetterRead(message["To"], message["Subject"].strip(), message.get_content())
