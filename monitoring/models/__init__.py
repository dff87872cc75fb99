from monitoring.models.report import Practice, Report, practices_of
from monitoring.models.target import IndicatorTarget

__all__ = ["IndicatorTarget", "Practice", "Report", "practices_of"]
