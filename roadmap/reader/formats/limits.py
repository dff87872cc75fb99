"""How much a plan may hold; more is another thing."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from roadmap.reader.blocks import CHARACTERS_MAX, ROWS_MAX, Block, Table

LINE_MAX = 100_000  # a whole plan in one line is half as long; patterns are slow on more


def check_rows(rows: int) -> None:
    if rows > ROWS_MAX:
        raise Refused(
            _("The table is too long for a plan: more than %(limit)s rows."), "too_many_rows", {"limit": ROWS_MAX}
        )


def checked(blocks: Iterable[Block]) -> list[Block]:
    """``blocks`` when they are not too much for a plan. Raises ``Refused``."""
    kept: list[Block] = []
    rows = characters = 0
    for block in blocks:
        if isinstance(block, Table):
            rows += len(block.rows)
            characters += sum(len(cell) for row in block.rows for cell in row)
        else:
            rows += 1
            characters += len(block.text)
        check_rows(rows)
        is_endless = not isinstance(block, Table) and len(block.text) > LINE_MAX
        if characters > CHARACTERS_MAX or is_endless:
            raise Refused(_("The text is too long for a plan. Leave only the plan in it."), "too_long")
        kept.append(block)
    return kept
