"""Run a function in a child process with limits on memory and time: for parsing files of unknown origin.

A parser may take gigabytes, never end, or abort the whole process; apart from us it only loses its own life.
The child starts in 0.1 s, inherits no environment (so no secret) and has no Django settings: give it plain values and
get plain values back. Works from web threads and from Celery's workers, which may not fork children of their own.
"""

import os
import pickle
import resource
import signal
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

PACKAGE = Path(__file__).resolve().parent.parent
OUT_OF_MEMORY = 3  # exit code


class Stopped(Exception):
    """The child did not finish; what is left of its words is in ``args``."""


class TooLong(Stopped):
    """It used up its seconds."""


class TooBig(Stopped):
    """It asked for more memory than it may have."""


class Crashed(Stopped):
    """It died: a parser's abort or panic."""


def run(function, *args, seconds=20, megabytes=768):
    """What ``function(*args)`` returns or raises; the function stands at the top level of an importable module.

    ``seconds`` of processor time (three times as much by the clock), ``megabytes`` of address space.
    Raises ``TooLong``, ``TooBig`` or ``Crashed`` when the child did not finish."""
    command = [sys.executable, "-P", __file__, function.__module__, function.__name__, str(seconds), str(megabytes)]
    environment = {"PYTHONPATH": os.pathsep.join(path or os.getcwd() for path in sys.path), "LC_ALL": "C.UTF-8"}
    try:
        child = subprocess.run(  # noqa: S603 - our own interpreter and module
            command, input=pickle.dumps(args), capture_output=True, env=environment, timeout=seconds * 3, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise TooLong from error
    last_words = child.stderr[-500:].decode(errors="replace")
    if child.returncode == -signal.SIGXCPU:
        raise TooLong(last_words)
    if child.returncode == OUT_OF_MEMORY or "memory allocation of" in last_words:  # Python's end, Rust's end
        raise TooBig(last_words)
    if child.returncode:
        raise Crashed(last_words)
    value, raised = pickle.loads(child.stdout)  # noqa: S301 - written by our own function
    if raised is not None:
        raise raised
    return value


def _child(module, name, seconds, megabytes):
    limits = {resource.RLIMIT_CPU: seconds, resource.RLIMIT_AS: megabytes * 2**20, resource.RLIMIT_CORE: 0}
    for kind, most in limits.items():
        resource.setrlimit(kind, (most, most + 1 if kind == resource.RLIMIT_CPU else most))
    answer = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not mix with the answer
    package = ModuleType(PACKAGE.name)  # stands in for the package, whose own __init__ loads Celery: 0.3 s
    package.__path__ = [str(PACKAGE)]
    sys.modules[PACKAGE.name] = package
    args = pickle.loads(sys.stdin.buffer.read())  # noqa: S301 - written by ``run``
    try:
        outcome = pickle.dumps((getattr(import_module(module), name)(*args), None))
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    except Exception as error:
        outcome = pickle.dumps((None, error))
    with answer:
        answer.write(outcome)


if __name__ == "__main__":
    _child(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
