"""Addresses of the app."""

app_name = "organisations"
urlpatterns = []
