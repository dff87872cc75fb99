"""Pictures opened, whatever camera made them. Runs apart, as ``kit.opening``."""

import io
from importlib.util import find_spec

FORMATS = ("PNG", "JPEG", "WEBP")
HAS_HEIC = find_spec("pi_heif") is not None  # photos of iPhones; decoding only


def open_photo(content):
    """A Pillow image of ``content``, not decoded yet; a HEIC one stands upright already."""
    from PIL import Image

    if not HAS_HEIC:
        return Image.open(io.BytesIO(content), formats=FORMATS)
    from pi_heif import register_heif_opener

    register_heif_opener()
    return Image.open(io.BytesIO(content), formats=(*FORMATS, "HEIF"))
