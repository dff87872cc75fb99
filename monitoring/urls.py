"""Addresses of the app."""

app_name = "monitoring"
urlpatterns = []
