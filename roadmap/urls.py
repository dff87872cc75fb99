"""Addresses of the app."""

app_name = "roadmap"
urlpatterns = []
