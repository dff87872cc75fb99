"""Pictures opened, whatever camera made them. Runs apart, as ``kit.opening``."""

import io

FORMATS = ("PNG", "JPEG", "WEBP", "HEIF")  # the last are photos of iPhones


def open_photo(content):
    """A Pillow image of ``content``, not decoded yet; a HEIC one stands upright already."""
    from pi_heif import register_heif_opener
    from PIL import Image

    register_heif_opener()
    return Image.open(io.BytesIO(content), formats=FORMATS)
