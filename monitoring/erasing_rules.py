"""What becomes of reports and practices."""

from django.utils.translation import gettext_lazy as _

from monitoring.models import IndicatorTarget, Practice, Report
from participants.erasing.registry import RETENTION_ACTS, Fate, nobody, rule

rule(
    Report,
    Fate.NAMELESS,
    _("Reports: figures without names"),
    texts=("figures",),
    of="organisation",
    basis=RETENTION_ACTS,
)
rule(
    Practice,
    Fate.NAMELESS,
    _("Cases and publications that name the person"),
    texts=("title", "url"),
    of="programme__organisation",
)
nobody(IndicatorTarget)
