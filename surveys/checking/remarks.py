"""One remark and where it leads."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Remark:
    """``place``: ``""`` (the whole), ``section:<number>``, ``question:<key>`` or ``scale:<key>``.

    With ``is_error`` the questionnaire cannot be published; otherwise it is worth a look."""

    place: str
    text: str
    code: str
    is_error: bool = True

    @property
    def anchor(self):
        return self.place.replace(":", "-") or "head"


class Remarks:
    """Gathers remarks about one place."""

    def __init__(self, place=""):
        self.place, self.found = place, []

    def error(self, code, text):
        self.found.append(Remark(self.place, str(text), code))

    def advice(self, code, text):
        self.found.append(Remark(self.place, str(text), code, is_error=False))
