"""The machine's own secret."""

from concurrent.futures import ThreadPoolExecutor

from mentoring.kit.secret import own_secret


def test_everybody_who_asks_gets_the_same_long_secret(tmp_path):
    path = tmp_path / "secret-key"
    with ThreadPoolExecutor(8) as pool:
        given = set(pool.map(lambda _turn: own_secret(path), range(8)))
    assert given == {own_secret(path)}
    assert len(own_secret(path)) >= 48
    assert list(tmp_path.iterdir()) == [path]


def test_only_its_owner_can_read_it(tmp_path):
    own_secret(tmp_path / "secret-key")
    assert (tmp_path / "secret-key").stat().st_mode & 0o077 == 0
