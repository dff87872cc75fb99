"""Files on their way out: safely named, taken for what they are, and running nothing in the browser that shows them."""

import re

from django.http import FileResponse, HttpResponse
from django.utils.http import content_disposition_header

from mentoring.kit.kinds import Kind
from mentoring.kit.uploads import safe_name

_SLASHES = re.compile(r"[\\/]")  # a name of ours may hold one, as in «Приказ № 17/1»
NOTHING_RUNS = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:"


def hand_out(content, name, content_type, *, inline=False):
    """An answer with ``content``, bytes or an open file, under ``name``; ``inline``: to be shown, not saved.

    ``content_type`` is what the guard recognised or the product made, never what a browser once said.
    """
    make = HttpResponse if isinstance(content, bytes) else FileResponse
    answer = make(content, content_type=content_type)
    answer["Content-Disposition"] = content_disposition_header(not inline, safe_name(_SLASHES.sub("-", str(name))))
    answer["X-Content-Type-Options"] = "nosniff"
    # a browser's own viewer of PDFs does not open in a sandbox
    answer["Content-Security-Policy"] = NOTHING_RUNS if content_type == PDF else f"{NOTHING_RUNS}; sandbox"
    return answer


PDF = Kind.PDF.content_type
XLSX = Kind.XLSX.content_type
ZIP = "application/zip"
