"""Pages go over the wire compressed: a plan of 300 events is 360 kB of HTML and 25 kB of gzip."""

from django.middleware.gzip import GZipMiddleware


class CompressPages(GZipMiddleware):
    """HTML alone: documents and archives are compressed already, and static files when they are collected.

    Against guessing secrets by the length of answers (BREACH) Django masks the CSRF token anew in every answer and the
    middleware adds up to a hundred random bytes to each; personal links are shown on pages that echo nothing typed.
    """

    def process_response(self, request, response):
        if not response.get("Content-Type", "").startswith("text/html"):
            return response
        return super().process_response(request, response)
