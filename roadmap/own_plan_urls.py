"""Addresses of reading a school's own plan in; they stand in the app's namespace."""

from django.urls import path

from roadmap.views import own_plan

urlpatterns = [
    path("programmes/start-own/", own_plan.own_plan, name="own_plan"),
    path("plans/<int:plandraft>/", own_plan.review, name="own_plan_review"),
    path("plans/<int:plandraft>/accept-all/", own_plan.accept_all, name="own_plan_accept_all"),
    path("plans/<int:plandraft>/problem/", own_plan.problem, name="own_plan_problem"),
    path("plans/<int:plandraft>/events/<int:key>/", own_plan.correct, name="own_plan_event"),
    path("plans/<int:plandraft>/events/<int:key>/decide/", own_plan.decide, name="own_plan_decide"),
    path("plans/<int:plandraft>/events/<int:key>/back/", own_plan.put_back, name="own_plan_back"),
]
