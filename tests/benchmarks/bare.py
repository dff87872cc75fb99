# ruff: noqa: E402 - the settings come first
"""The measure of saving answers: a Django that does nothing but insert one row. ``gunicorn tests.benchmarks.bare``."""

import environ
from django.conf import settings

settings.configure(
    SECRET_KEY="only-for-the-benchmark-and-nothing-else",
    ALLOWED_HOSTS=["*"],
    ROOT_URLCONF=__name__,
    MIDDLEWARE=[],
    INSTALLED_APPS=[],
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    USE_TZ=True,
    DATABASES={"default": {**environ.Env().db("DATABASE_URL"), "CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}},
)

from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()

from django.db import connection, models
from django.http import JsonResponse
from django.urls import path


class Row(models.Model):
    text = models.CharField(max_length=200)

    class Meta:
        app_label = "bare"

    def __str__(self):
        return self.text


def insert(request):
    Row.objects.create(text=request.POST["text"])
    reply = JsonResponse({"saved": True})
    reply["Content-Length"] = len(reply.content)  # by it a phone knows that all of it has come
    return reply


urlpatterns = [path("insert/", insert)]


if __name__ == "__main__":
    with connection.schema_editor() as editor:
        editor.create_model(Row)
