from monitoring.models.report import IndicatorSnapshot, Practice, Report

__all__ = ["IndicatorSnapshot", "Practice", "Report"]
