from roadmap.models.calendar_address import CalendarAddress
from roadmap.models.delegated_task import DelegatedTask, TaskProof
from roadmap.models.dependency import EventDependency
from roadmap.models.dismissed_warning import DismissedWarning
from roadmap.models.event import Event, EventResponsible, Occurrence
from roadmap.models.evidence import Comment, Evidence
from roadmap.models.learned_name import LearnedName
from roadmap.models.plan_change import PlanChange
from roadmap.models.plan_draft import PlanDraft
from roadmap.models.programme import CoverageTarget, MentoringFormat, Programme
from roadmap.models.roadmap import Roadmap, Stage
from roadmap.models.submission import Submission
from roadmap.models.template import RoadmapTemplate, TemplateEvent, TemplateStage

__all__ = [
    "CalendarAddress",
    "Comment",
    "CoverageTarget",
    "DelegatedTask",
    "DismissedWarning",
    "Event",
    "EventDependency",
    "EventResponsible",
    "Evidence",
    "LearnedName",
    "MentoringFormat",
    "Occurrence",
    "PlanChange",
    "PlanDraft",
    "Programme",
    "Roadmap",
    "RoadmapTemplate",
    "Stage",
    "Submission",
    "TaskProof",
    "TemplateEvent",
    "TemplateStage",
]
