"""Addresses of the app."""

app_name = "pairs"
urlpatterns = []
