"""Commands of ``manage.py`` one after another in one process: to start one takes longer than most of them run."""

import sys

import django
from django.core.management import call_command

if __name__ == "__main__":
    django.setup()
    for command in sys.argv[1:]:
        call_command(command, verbosity=0)
