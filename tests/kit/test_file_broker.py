"""The broker of files: a reader never meets a message that is still being written."""

import pytest
from kombu import Connection

from mentoring.kit import file_broker


class Witness:
    """Looks, while it is written down, at what a reader would find meanwhile."""

    def __init__(self, folder):
        self.folder, self.seen = folder, None

    def __json__(self):
        self.seen = list(self.folder.glob("*.msg"))
        return "Согласие № 7"


@pytest.fixture
def queue(tmp_path):
    file_broker.register()
    here = str(tmp_path)
    places = {"data_folder_in": here, "data_folder_out": here, "control_folder": f"{here}/control"}
    with Connection(f"{file_broker.SCHEME}://localhost", transport_options=places) as connection:
        yield connection.SimpleQueue("jobs", serializer="json")


def test_a_message_is_seen_only_when_it_is_whole(queue, tmp_path):
    witness = Witness(tmp_path)
    queue.queue.channel._put("jobs", {"body": witness})
    assert witness.seen == []
    assert len(list(tmp_path.glob("*.jobs.msg"))) == 1
