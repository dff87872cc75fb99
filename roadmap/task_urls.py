"""Addresses of what an office gives to its schools; they stand in the app's namespace."""

from django.urls import path

from roadmap.views import delegation

urlpatterns = [
    path("programmes/<int:programme>/schools/", delegation.schools_tasks, name="schools_tasks"),
    path("programmes/<int:programme>/schools.xlsx", delegation.schools_tasks_workbook, name="schools_tasks_workbook"),
    path("programmes/<int:programme>/schools/ask/", delegation.ask_late, name="ask_late"),
    path("events/<int:event>/schools/", delegation.event_tasks, name="event_tasks"),
    path("organisations/<int:organisation>/tasks/", delegation.tasks, name="tasks"),
    path("tasks/<int:delegatedtask>/", delegation.task, name="task"),
    path("tasks/<int:delegatedtask>/report/", delegation.report, name="task_report"),
    path("tasks/<int:delegatedtask>/take-back/", delegation.take_back, name="task_take_back"),
    path("tasks/<int:delegatedtask>/proofs/<int:proof>/remove/", delegation.remove_proof, name="task_remove_proof"),
    path("tasks/<int:delegatedtask>/accept/", delegation.accept, name="task_accept"),
    path("tasks/<int:delegatedtask>/return/", delegation.give_back, name="task_return"),
    path("tasks/<int:delegatedtask>/ask/", delegation.ask, name="task_ask"),
]
