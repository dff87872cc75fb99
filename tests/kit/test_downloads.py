"""Files on their way out."""

import io

import pytest

from mentoring.kit.downloads import PDF, XLSX, hand_out


def test_a_file_is_saved_under_a_safe_name_as_what_it_is():
    answer = hand_out(b"PK", "Order: 5/6.xlsx", XLSX)
    assert answer["Content-Type"] == XLSX
    assert answer["Content-Disposition"] == 'attachment; filename="Order_ 5-6.xlsx"'
    assert answer["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(("content_type", "is_sandboxed"), [("image/png", True), (PDF, False)])
def test_what_is_shown_runs_nothing(content_type, is_sandboxed):
    answer = hand_out(io.BytesIO(b"..."), "скан", content_type, inline=True)
    assert answer["Content-Disposition"].startswith("inline;")
    assert answer["Content-Security-Policy"].startswith("default-src 'none';")
    assert ("sandbox" in answer["Content-Security-Policy"]) == is_sandboxed
    assert b"".join(answer) == b"..."
