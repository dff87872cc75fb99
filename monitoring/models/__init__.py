from monitoring.models.report import Practice, Report
from monitoring.models.target import IndicatorTarget

__all__ = ["IndicatorTarget", "Practice", "Report"]
