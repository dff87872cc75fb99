"""Pages out of photographs and PDF files, with the QR codes on them. Runs apart: plain values in, plain values out."""

import io

from mentoring.kit.opening import PIXELS_MAX
from mentoring.kit.photos import open_photo

LONGEST_SIDE = 1900  # A4 at 160 dpi: handwriting and seals are legible
QUALITY = 78
READ_AT = (1900, 1200, 2600)  # sides at which a code is looked for, one after another
PDF_PAGES_MAX = 200


def photograph(content):
    """``(JPEG bytes, texts of the QR codes)`` of a picture, upright as the camera held it, without its hidden facts."""
    from PIL import ImageOps

    with open_photo(content) as picture:
        if picture.width * picture.height > PIXELS_MAX:
            raise ValueError("too many pixels")
        picture.load()
        return _page(ImageOps.exif_transpose(picture))


def page_count(content):
    """How many pages a PDF has."""
    from pypdfium2 import PdfDocument

    with PdfDocument(content) as document:
        return len(document)


def pdf_page(content, index):
    """The same as ``photograph`` for one page of a PDF, from 0."""
    from pypdfium2 import PdfDocument

    with PdfDocument(content) as document:
        page = document[index]
        scale = max(READ_AT) / max(page.get_width(), page.get_height(), 1)
        return _page(page.render(scale=min(scale, 4)).to_pil())


def _page(picture):
    from PIL import Image

    picture = _on_white(picture)
    texts = _codes(picture)
    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    drawn = io.BytesIO()
    picture.save(drawn, "JPEG", quality=QUALITY, optimize=True)
    return drawn.getvalue(), texts


def _on_white(picture):
    from PIL import Image

    if picture.mode in ("RGBA", "LA", "PA", "P"):
        picture = picture.convert("RGBA")
        sheet = Image.new("RGB", picture.size, "white")
        sheet.paste(picture, mask=picture.getchannel("A"))
        return sheet
    return picture.convert("RGB")


def _codes(picture):
    """Texts of the QR codes, looked for at several sizes and with the light evened out."""
    import zxingcpp
    from PIL import Image, ImageFilter, ImageOps

    grey = picture.convert("L")
    sizes = dict.fromkeys(min(side, max(grey.size)) for side in READ_AT)
    for side in sizes:
        copy = grey.copy()
        copy.thumbnail((side, side), Image.Resampling.LANCZOS)
        evened = ImageOps.autocontrast(copy, cutoff=2)
        for variant in (copy, evened, evened.filter(ImageFilter.UnsharpMask(3, 250, 0))):
            found = zxingcpp.read_barcodes(variant, formats=zxingcpp.BarcodeFormat.QRCode)  # type: ignore[arg-type]
            texts = [one.text for one in found if one.valid]
            if texts:
                return texts
    return []


def bound(pictures):
    """One PDF of several JPEG pages."""
    from PIL import Image

    pages = [Image.open(io.BytesIO(content), formats=["JPEG"]).convert("RGB") for content in pictures]
    drawn = io.BytesIO()
    pages[0].save(drawn, "PDF", save_all=True, append_images=pages[1:], resolution=160)
    return drawn.getvalue()
