"""A template and its context → PDF bytes, and a long text → PDF in a process of its own.

What is printed may hold people's own words, so a document reads nothing but the product's static files and ``data:``
addresses; everything else is refused and left out. Styles are named relative to the static root:
``<link rel="stylesheet" href="css/print/order.css">``.

Every PDF is PDF/A-2u: tagged, with its fonts inside, its title, language and author, and without a date of its own
unless the template gives ``<meta name="dcterms.created">``. The same page makes the same bytes.

An element with ``id="signature-field"`` becomes an empty signature field of that name and place: the signer fills it
in (``documents.signing``), and a viewer shows the signature where the paper shows its mark.
"""

import io
import mimetypes
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pydyf
import segno
from django.conf import settings
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from pypdf import PdfReader, PdfWriter
from weasyprint import HTML
from weasyprint.urls import URLFetcher, URLFetcherResponse

from mentoring.kit import apart
from mentoring.kit.errors import Refused

STATIC_BASE = "https://static.invalid/"  # never looked up: the fetcher maps it to folders
SIGNATURE_FIELD = "signature-field"
POINTS_PER_PIXEL = 0.75
APART_SECONDS, APART_MEGABYTES = 120, 1536  # an annex of 1,000 rows takes 19 s and 190 MB


class OwnFilesOnly(URLFetcher):
    """Reads files under ``roots`` (the product's static folders) and ``data:`` addresses; refuses everything else."""

    def __init__(self, roots):
        super().__init__(allowed_protocols=("data",), allow_redirects=False)
        self.roots = [Path(root).resolve() for root in roots]

    def fetch(self, url, headers=None):
        if not url.startswith(STATIC_BASE):
            return super().fetch(url, headers)
        name = unquote(urlsplit(url).path.lstrip("/"))
        for path in ((root / name).resolve() for root in self.roots):
            if path.is_file() and any(path.is_relative_to(root) for root in self.roots):
                content_type = mimetypes.guess_type(path)[0] or "application/octet-stream"
                return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": content_type})
        raise ValueError(f"No such static file: {url}")


def render_pdf(template, context):
    """PDF bytes of ``template``; for what takes seconds (hundreds of table rows) use ``render_pdf_apart``."""
    return render_html(render_to_string(template, context), static_roots())


def render_pdf_apart(template, context):
    """The same in a child process: the web worker stays free and whole. Raises ``Refused("pdf_too_long")``."""
    return render_html_apart(render_to_string(template, context))


def render_html_apart(html):
    """PDF bytes of a whole HTML document, made in a child process. Raises ``Refused("pdf_too_long")``."""
    try:
        return apart.run(render_html, html, static_roots(), seconds=APART_SECONDS, megabytes=APART_MEGABYTES)
    except apart.Stopped as error:
        raise Refused(_("The document is too long to print at once. Split its annex."), code="pdf_too_long") from error


def render_html(html, roots):
    """PDF bytes of a whole HTML document; ``roots`` are the folders its styles and fonts are taken from."""
    return HTML(string=html, base_url=STATIC_BASE, url_fetcher=OwnFilesOnly(roots)).write_pdf(
        pdf_variant="pdf/a-2u", pdf_tags=True, finisher=_add_signature_field
    )


def page_count(content):
    """How many pages the PDF bytes ``content`` have."""
    return len(PdfReader(io.BytesIO(content)).pages)


def join_pdfs(parts, *, title):
    """One PDF of ``parts`` (PDF bytes, one after another): for what is too long to be drawn in one go.

    It is a plain PDF: what makes its parts PDF/A is told of each of them, not of the whole."""
    writer, stream = PdfWriter(), io.BytesIO()
    for part in parts:
        writer.append(io.BytesIO(part), import_outline=False)
    writer.add_metadata({"/Title": title})
    writer.write(stream)
    return stream.getvalue()


def static_roots():
    return [str(folder) for folder in settings.STATICFILES_DIRS if not isinstance(folder, tuple)]


def qr_svg(text):
    """``text`` as an inline SVG picture without size: the style sheet gives it one."""
    return mark_safe(segno.make(text, error="m", micro=False).svg_inline(omitsize=True, border=0))


def _add_signature_field(document, pdf):
    """Put an empty signature field over the element that asks for one; nothing of it is drawn."""
    for page, page_reference in zip(document.pages, pdf.page_references, strict=True):
        if SIGNATURE_FIELD not in page.anchors:
            continue
        left, top, right, bottom = (pixels * POINTS_PER_PIXEL for pixels in page.anchors[SIGNATURE_FIELD])
        height = page.height * POINTS_PER_PIXEL
        appearance = pydyf.Stream(
            [], {"Type": "/XObject", "Subtype": "/Form", "BBox": pydyf.Array([0, 0, right - left, bottom - top])}
        )
        pdf.add_object(appearance)
        field = pydyf.Dictionary(
            {
                "Type": "/Annot",
                "Subtype": "/Widget",
                "FT": "/Sig",
                "T": pydyf.String(SIGNATURE_FIELD),
                "F": 132,  # printed and locked, as PDF/A asks
                "P": page_reference,
                "Rect": pydyf.Array([left, height - bottom, right, height - top]),
                "AP": pydyf.Dictionary({"N": appearance.reference}),
            }
        )
        pdf.add_object(field)
        page_object = pdf.objects[int(page_reference.split()[0])]
        page_object.setdefault("Annots", pydyf.Array()).append(field.reference)
        pdf.catalog["AcroForm"] = pydyf.Dictionary({"Fields": pydyf.Array([field.reference])})
        return
