"""The roof: every app's addresses."""

from django.conf import settings
from django.contrib import admin
from django.urls import include, path

from mentoring.theme import set_theme
from organisations.views.front import front_door

urlpatterns = [
    path("", front_door, name="front_door"),
    path("", include("organisations.urls")),
    path("", include("documents.urls")),
    path("", include("roadmap.urls")),
    path("", include("participants.urls")),
    path("", include("surveys.urls")),
    path("", include("pairs.urls")),
    path("", include("monitoring.urls")),
    path("theme/", set_theme, name="set_theme"),
    path("accounts/", include("allauth.account.urls")),
    path("admin/", admin.site.urls),
]
if settings.DEBUG:
    from mentoring.components_page import components

    urlpatterns += [path("components/", components, name="components")]
