from roadmap.models.evidence import Comment, Evidence
from roadmap.models.programme import CoverageTarget, MentoringFormat, Programme
from roadmap.models.roadmap import Event, EventResponsible, Occurrence, Roadmap, Stage
from roadmap.models.template import RoadmapTemplate, TemplateEvent, TemplateStage

__all__ = [
    "Comment",
    "CoverageTarget",
    "Event",
    "EventResponsible",
    "Evidence",
    "MentoringFormat",
    "Occurrence",
    "Programme",
    "Roadmap",
    "RoadmapTemplate",
    "Stage",
    "TemplateEvent",
    "TemplateStage",
]
