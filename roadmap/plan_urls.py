"""Addresses of changing a plan: row by row, many rows at once, and back again."""

from django.urls import path

from roadmap.views import bulk, checks, kinds, rows, sequence, shaping, versions

urlpatterns = [
    path("programmes/<int:programme>/roadmap/bulk/", bulk.bulk_act, name="bulk"),
    path("programmes/<int:programme>/roadmap/reopen/", bulk.reopen_many, name="reopen_many"),
    path("programmes/<int:programme>/roadmap/add/", shaping.add_event, name="add_event"),
    path("programmes/<int:programme>/versions/", versions.versions, name="versions"),
    path("programmes/<int:programme>/versions/begin/", versions.begin, name="begin_version"),
    path("programmes/<int:programme>/versions/give-up/", versions.give_up, name="give_up_version"),
    path("roadmaps/<int:roadmap>/", versions.version, name="version"),
    path("events/<int:event>/edit/", shaping.edit_event, name="edit_event"),
    path("events/<int:event>/remove/", shaping.remove_event, name="remove_event"),
    path("events/<int:event>/row/", rows.row, name="row"),
    path("events/<int:event>/deadline/", rows.deadline, name="deadline"),
    path("events/<int:event>/kinds/", kinds.event_kinds, name="event_kinds"),
    path("organisations/<int:organisation>/event-names/", kinds.learned_names, name="learned_names"),
    path("event-names/<int:learnedname>/forget/", kinds.forget_name, name="forget_name"),
    path("events/<int:event>/people/", rows.people, name="people"),
    path("events/<int:event>/order/", sequence.event_order, name="event_order"),
    path("programmes/<int:programme>/roadmap/propose-order/", sequence.propose_order, name="propose_order"),
    path("programmes/<int:programme>/checks/", checks.checks, name="checks"),
    path("programmes/<int:programme>/checks/mend/", checks.mend, name="mend"),
    path("programmes/<int:programme>/checks/dismiss/", checks.dismiss, name="dismiss_warning"),
    path("warnings/<int:dismissedwarning>/restore/", checks.restore_warning, name="restore_warning"),
    path("plan-changes/<int:planchange>/undo/", rows.undo, name="undo"),
]
