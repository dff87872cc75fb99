"""Sections written on each question become rows; the newest published version of each questionnaire stays in use."""

from itertools import groupby

from django.db import migrations


def fill_sections(apps, schema_editor):
    Section, Question = apps.get_model("surveys", "Section"), apps.get_model("surveys", "Question")
    for questionnaire in apps.get_model("surveys", "Questionnaire").objects.all():
        questions = Question.objects.filter(questionnaire=questionnaire).order_by("position")
        for position, (title, rows) in enumerate(groupby(questions, key=lambda row: row.section), 1):
            section = Section.objects.create(questionnaire=questionnaire, position=position, title=title)
            Question.objects.filter(pk__in=[row.pk for row in rows]).update(placed=section)


def fill_states(apps, schema_editor):
    Questionnaire = apps.get_model("surveys", "Questionnaire")
    seen = set()
    for row in Questionnaire.objects.filter(is_published=True).order_by("slug", "-version"):
        row.state = "retired" if (row.organisation_id, row.slug) in seen else "published"
        row.published_at = row.created_at
        row.save(update_fields=["state", "published_at"])
        seen.add((row.organisation_id, row.slug))


class Migration(migrations.Migration):
    dependencies = [("surveys", "0005_sections_scales_states")]
    operations = [
        migrations.RunPython(fill_sections, migrations.RunPython.noop),
        migrations.RunPython(fill_states, migrations.RunPython.noop),
    ]
