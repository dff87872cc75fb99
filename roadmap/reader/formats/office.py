"""LibreOffice, where the server has it: old Word documents → .docx. Runs apart."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from mentoring.kit.errors import Refused
from mentoring.kit.kinds import DAMAGED

_SECONDS = 50


def program() -> str | None:
    return shutil.which("soffice") or shutil.which("libreoffice")


def as_docx(data: bytes, extension: str) -> bytes:
    """``data`` converted, in a folder and with a profile of its own that are thrown away. Raises ``Refused``."""
    with tempfile.TemporaryDirectory(prefix="plan-") as folder:
        source = Path(folder, f"plan{extension}")
        source.write_bytes(data)
        command = [
            str(program()),
            f"-env:UserInstallation=file://{folder}/profile",
            *("--headless", "--norestore", "--nolockcheck", "--nodefault"),
            *("--convert-to", "docx:MS Word 2007 XML", "--outdir", folder, str(source)),
        ]
        environment = {"HOME": folder, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "SAL_USE_VCLPLUGIN": "svp"}
        try:
            subprocess.run(command, env=environment, capture_output=True, timeout=_SECONDS, check=True)  # noqa: S603
            return Path(folder, "plan.docx").read_bytes()
        except (subprocess.SubprocessError, OSError) as error:
            raise Refused(DAMAGED, "damaged") from error
