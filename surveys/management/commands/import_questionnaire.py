import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils.translation import gettext as _

from mentoring.kit.errors import Refused
from organisations.models import Organisation
from surveys.checking import check
from surveys.format.files import read_file
from surveys.publishing import publish
from surveys.storing import store


class Command(BaseCommand):
    help = (
        "Read a questionnaire out of a .json or .xlsx file (docs/questionnaire-format.md) and keep it as a draft. "
        "Exit status 0: read; 1: not read, nothing is kept; 2: a wrong call."
    )

    def add_arguments(self, parser):
        parser.add_argument("file")
        parser.add_argument("--organisation", type=int, metavar="ID", help="Whose it becomes; without it everybody's.")
        parser.add_argument("--check", action="store_true", help="Only tell what is wrong; keep nothing.")
        parser.add_argument("--publish", action="store_true", help="Publish it at once, when no remark forbids it.")
        parser.add_argument("--json", action="store_true")

    def handle(self, *, file, **options):
        try:
            outcome = read_file(Path(file).read_bytes(), Path(file).name)
        except OSError as error:
            raise CommandError(f"{file}: {error.strerror}") from error
        except Refused as refused:
            self._tell(options, {"problems": [{"place": "", "text": str(refused), "code": refused.code}]})
            raise CommandError(str(refused)) from refused
        if outcome.questionnaire is None:
            problems = [vars(problem) for problem in outcome.problems]
            self._tell(options, {"problems": problems})
            lines = [f"{row['place'] or file}: {row['text']}" for row in problems]
            raise CommandError("\n".join(lines))
        remarks = check(outcome.questionnaire)
        data = {"title": outcome.questionnaire.title, "questions": len(outcome.questionnaire.questions)}
        data |= {"problems": [], "remarks": [vars(remark) for remark in remarks]}
        if not options["check"]:
            data |= self._keep(outcome.questionnaire, options)
        self._tell(options, data)

    def _keep(self, plain, options):
        organisation = None
        if options["organisation"] is not None:
            organisation = Organisation.objects.filter(pk=options["organisation"]).first()
            if organisation is None:
                raise CommandError(_("There is no such organisation."))
        try:
            with transaction.atomic():
                row = store(plain, organisation=organisation)
                if options["publish"]:
                    row = publish(row, by=None)
        except Refused as refused:
            raise CommandError(str(refused)) from refused
        return {"id": row.pk, "slug": row.slug, "version": row.version, "state": str(row.state)}

    def _tell(self, options, data):
        if options["json"]:
            self.stdout.write(json.dumps(data, ensure_ascii=False, indent=2))
            return
        for remark in data.get("remarks", ()):
            self.stdout.write(f"{remark['place']}: {remark['text']}")
        if "id" in data:
            text = _("Kept: %(title)s, version %(version)s (%(state)s).")
            self.stdout.write(text % {"title": data["title"], "version": data["version"], "state": data["state"]})
