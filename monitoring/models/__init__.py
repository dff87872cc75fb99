from monitoring.models.report import IndicatorSnapshot, Practice, Report
from monitoring.models.target import IndicatorTarget

__all__ = ["IndicatorSnapshot", "IndicatorTarget", "Practice", "Report"]
