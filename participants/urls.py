"""Addresses of the app."""

app_name = "participants"
urlpatterns = []
