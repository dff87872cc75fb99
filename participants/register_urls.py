"""Addresses of what people keep of a register: columns and saved views."""

from django.urls import path

from participants.views import register_layout

urlpatterns = [
    path("programmes/<int:programme>/registers/<str:role>/columns/", register_layout.columns, name="register_columns"),
    path("programmes/<int:programme>/registers/<str:role>/save/", register_layout.save, name="save_view"),
    path("programmes/<int:programme>/saved-views/<int:savedview>/", register_layout.edit, name="edit_view"),
    path("programmes/<int:programme>/saved-views/<int:savedview>/remove/", register_layout.remove, name="remove_view"),
]
