"""Addresses of experts."""

from django.urls import path

from participants.views import experts

urlpatterns = [
    path("programmes/<int:programme>/experts/", experts.experts, name="experts"),
    path("programmes/<int:programme>/experts.xlsx", experts.download, name="experts_file"),
    path("experts/<int:expert>/", experts.edit_expert, name="edit_expert"),
    path("experts/<int:expert>/agree/", experts.agree, name="expert_agrees"),
    path("experts/<int:expert>/remove/", experts.remove_expert, name="remove_expert"),
]
