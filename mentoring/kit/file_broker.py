"""Celery's messages as files, for installations without a broker: kombu's own transport with whole messages only.

kombu opens the file of a message under its final name and writes it afterwards, so that a reader who comes between
takes an empty one, loses it and ends (celery/kombu issue 1551). Here a message gets its name once it is written.
"""

from pathlib import Path
from time import monotonic_ns
from uuid import uuid4

from kombu.exceptions import ChannelError
from kombu.transport import TRANSPORT_ALIASES, filesystem
from kombu.utils.json import dumps

SCHEME = "files"


class Channel(filesystem.Channel):
    def _put(self, queue, payload, **kwargs):  # type: ignore[override]  # kombu itself names it in two ways
        """Write ``payload`` beside its place, then move it there in one step."""
        name = f"{monotonic_ns() // 1_000_000}_{uuid4()}"
        folder = Path(self.data_folder_out)
        unfinished = folder / f"{name}.unfinished"
        try:
            unfinished.write_text(dumps(payload), encoding="utf-8")
            unfinished.rename(folder / f"{name}.{queue}.msg")
        except OSError as error:
            raise ChannelError(f"Cannot add a message to {folder}") from error


class Transport(filesystem.Transport):
    Channel = Channel


def register():
    TRANSPORT_ALIASES[SCHEME] = f"{__name__}:Transport"
