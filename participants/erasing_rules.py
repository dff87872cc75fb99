"""What becomes of every row when a person is erased: the registers' own, and those the apps further left keep.

The rules stand by what they are about; each module registers its own."""

from participants import register_erasing, selection_erasing  # noqa: F401
from participants.erasing import (  # noqa: F401
    account_rules,
    consent_rules,
    gathering_rules,
    paper_rules,
    people_rules,
    plan_rules,
    upload_rules,
)
