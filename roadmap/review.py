"""The review page's rows: each event with its fields, its remarks and how its deadline was understood."""

from roadmap.models import Comment


def review_stages(roadmap, events, form=None, decision=None):
    """Stages in order, each {stage, rows}; a row has the fields of whichever form the reader may fill in."""
    remarks = {}
    latest = Comment.objects.filter(event__stage__roadmap=roadmap, is_remark=True).select_related("author")
    for remark in latest:
        remarks.setdefault(remark.event_id, []).append(remark)
    stages = {}
    for event in events:
        stages.setdefault(event.stage_id, {"stage": event.stage, "rows": []})["rows"].append(
            {
                "event": event,
                "when": _understood(event),
                "who": ", ".join(str(responsible) for responsible in event.responsibles.all()),
                "remarks": remarks.get(event.pk, []),
                "title": form[f"title-{event.pk}"] if form else None,
                "deadline": form[f"deadline-{event.pk}"] if form else None,
                "due": form[f"due-{event.pk}"] if form and f"due-{event.pk}" in form.fields else None,
                "remark": decision[f"remark-{event.pk}"] if decision else None,
            }
        )
    return list(stages.values())


def _understood(event):
    """How the deadline was understood, when that is not what is written."""
    return event.when if event.due_on and event.when != event.deadline_text else ""
