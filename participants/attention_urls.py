"""Addresses of special attention."""

from django.urls import path

from participants.views import attention

urlpatterns = [
    path("people/<int:person>/attention/", attention.attention, name="attention"),
    path("people/<int:person>/attention/notes/", attention.add_note, name="add_note"),
    path("notes/<int:personnote>/remove/", attention.remove_note, name="remove_note"),
    path("programmes/<int:programme>/attention/", attention.counts, name="attention_counts"),
    path("programmes/<int:programme>/attention/list/", attention.take_list, name="attention_list"),
]
