"""What tables and running text are taken apart into, in the order of the page; ``outline`` builds stages of them."""

from dataclasses import dataclass, field


@dataclass
class Section:
    """A heading of the plan itself."""

    title: str
    number: str = ""
    where: tuple[int, ...] = ()


@dataclass
class Note:
    """A paragraph under a section's heading: ``what`` is aim, objective or result."""

    what: str
    text: str
    where: tuple[int, ...] = ()


@dataclass
class Entry:
    """A row of the plan: the text of its cells by field, ``others`` with the headings of columns no field is for."""

    cells: dict[str, str]
    where: tuple[int, ...] = ()
    others: list[tuple[str, str]] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def cell(self, name: str) -> str:
        return self.cells.get(name, "")

    def extend(self, name: str, text: str) -> None:
        """Put ``text`` after what the cell says already."""
        if text:
            self.cells[name] = f"{self.cells[name]}\n{text}" if self.cells.get(name) else text


@dataclass
class Stray:
    """Text that stands among the rows and was not understood."""

    text: str
    reason: str
    where: tuple[int, ...] = ()


Item = Section | Note | Entry | Stray
