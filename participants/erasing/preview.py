"""What would be destroyed of a person, what would stay nameless for counts, what a law keeps."""

from dataclasses import dataclass, field

from documents.models import Order
from participants.erasing.paper_rules import SIGNED
from participants.erasing.registry import RULES, Fate, rules
from participants.erasing.subjects import has_namesake, subject_of
from participants.erasing.sweeping import sweep


@dataclass(frozen=True)
class Sort:
    """One sort of data: how many records, and by which law they stay."""

    title: str
    count: int
    basis: str = ""

    def as_data(self):
        return {"title": self.title, "count": self.count, "basis": self.basis}


@dataclass
class Preview:
    """``mentioned``: records of others that name the person. ``is_namesake``: somebody else of the school is called so,
    and texts can not tell the two apart."""

    destroyed: list = field(default_factory=list)
    nameless: list = field(default_factory=list)
    kept: list = field(default_factory=list)
    mentioned: int = 0
    is_namesake: bool = False

    def as_data(self):
        sorts = {name: [sort.as_data() for sort in getattr(self, name)] for name in ("destroyed", "nameless", "kept")}
        return sorts | {"mentioned": self.mentioned, "is_namesake": self.is_namesake}


def preview_of(person, subject=None):
    subject = subject or subject_of(person)
    found = Preview(is_namesake=has_namesake(person, person))
    counts: dict = {}
    for rule in rules():
        if rule.title and rule.rows and (count := rule.found(subject).count()):
            key = (rule.fate, str(rule.title), str(rule.basis))
            counts[key] = counts.get(key, 0) + count
        found.mentioned += sweep(rule, subject, is_preview=True)
    for (fate, title, basis), count in counts.items():
        {Fate.DESTROYED: found.destroyed, Fate.NAMELESS: found.nameless, Fate.KEPT: found.kept}[fate].append(
            Sort(title, count, basis)
        )
    if signed := signed_orders(subject):
        found.kept.append(Sort(str(RULES[Order].title), signed, str(RULES[Order].basis)))
    return found


def signed_orders(subject):
    """How many orders that were signed name the person."""
    rule = RULES[Order]
    whole = type(rule)(**{**vars(rule), "narrow": lambda rows: rows.filter(state__in=SIGNED)})
    return sweep(whole, subject, is_preview=True)
