"""The roof: every app's addresses."""

from allauth.account import urls as account_urls
from django.conf import settings
from django.contrib import admin
from django.urls import include, path

from mentoring.theme import set_theme
from organisations.views.front import front_door
from organisations.views.place import inbox, search, switch_workplace

# an address is changed by the school, not by its owner: allauth's pages about e-mail addresses stay closed
CLOSED = {"account_email", "account_email_verification_sent", "account_confirm_email"}
ACCOUNT_PAGES = [page for page in account_urls.urlpatterns if page.name not in CLOSED]

urlpatterns = [
    path("", front_door, name="front_door"),
    path("search/", search, name="search"),
    path("inbox/", inbox, name="inbox"),
    path("place/", switch_workplace, name="switch_workplace"),
    path("theme/", set_theme, name="set_theme"),
    path("", include("organisations.urls")),
    path("", include("documents.urls")),
    path("", include("roadmap.urls")),
    path("", include("participants.urls")),
    path("", include("surveys.urls")),
    path("", include("pairs.urls")),
    path("", include("monitoring.urls")),
    path("accounts/", include(ACCOUNT_PAGES)),
    path("admin/", admin.site.urls),
]
if settings.DEBUG:
    from mentoring.components_page import components

    urlpatterns += [path("components/", components, name="components")]
