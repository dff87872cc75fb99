"""Addresses of the app."""

app_name = "surveys"
urlpatterns = []
