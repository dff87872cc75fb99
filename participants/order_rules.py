"""What orders on destroying personal data may name."""

from django.utils.translation import gettext_lazy as _

from documents.enums import OrderKind
from documents.order_kinds import OrderKindRules, register

register(
    OrderKindRules(
        OrderKind.DATA_DESTRUCTION,
        fields={
            "destroyed_on": (_("when the data were destroyed"), "17 ноября 2025 г."),
            "keep_until": (_("how long the act is kept"), "17 ноября 2028 г."),
        },
    )
)
