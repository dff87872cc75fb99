"""Addresses of destroying data; ``participants.urls`` takes them in."""

from django.urls import path

from participants.views import erasing, exports, retention

urlpatterns = [
    path("organisations/<int:organisation>/erasures/", erasing.erasures, name="erasures"),
    path("organisations/<int:organisation>/erasures/log.xlsx", erasing.log, name="erasure_log"),
    path("organisations/<int:organisation>/erasures/due/", erasing.destroy_due, name="destroy_due"),
    path("organisations/<int:organisation>/erasures/propose/", erasing.propose_due, name="propose_due"),
    path("organisations/<int:organisation>/retention/", retention.periods, name="retention"),
    path("organisations/<int:organisation>/exports/", exports.exports, name="exports"),
    path("erasures/<int:erasure>/", erasing.erasure, name="erasure"),
    path("erasures/<int:erasure>/destroy/", erasing.destroy, name="destroy_data"),
    path("erasures/<int:erasure>/keep/", erasing.keep, name="keep_data"),
    path("people/<int:person>/erase/", erasing.ask, name="ask_erasure"),
]
