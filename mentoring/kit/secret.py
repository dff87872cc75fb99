"""A secret of this machine's own, made at the first need."""

import os
import secrets
from pathlib import Path


def own_secret(path: Path) -> str:
    """The secret kept in ``path``, readable by its owner alone; made when it is not there yet.

    Of several processes that start together, all get the one that was written first."""
    made = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    if not path.exists():
        made.touch(mode=0o600)
        made.write_text(secrets.token_urlsafe(48))
        try:
            os.link(made, path)
        except FileExistsError:
            pass
        finally:
            made.unlink()
    return path.read_text().strip()
