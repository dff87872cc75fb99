import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from roadmap import content
from roadmap.models import RoadmapTemplate


def export(slug):
    out = StringIO()
    call_command("export_roadmap_template", slug, stdout=out)
    return json.loads(out.getvalue())


def deadline(exported, text):
    return next(e["deadline"] for s in exported["stages"] for e in s["events"] if e["deadline"]["text"] == text)


@pytest.mark.parametrize(
    ("slug", "stages", "events"),
    [
        ("lyceum-12", 7, 35),
        ("teachers-plan-2025-2026", 5, 26),
        ("teachers-stages", 7, 16),
        ("school-8", 1, 35),
        ("tarasovsky-municipal", 7, 30),
    ],
)
def test_every_template_exports_all_its_stages_and_events(db, slug, stages, events):
    exported = export(slug)

    assert list(exported) == ["slug", "title", "organisation", "stages"]
    assert (len(exported["stages"]), sum(len(s["events"]) for s in exported["stages"])) == (stages, events)


def test_the_database_and_the_fixtures_export_the_same(db):
    before = [export(slug) for slug in content.template_slugs()]
    content.load_roadmap_templates()

    assert [export(slug) for slug in content.template_slugs()] == before


def test_a_template_changed_by_the_school_is_exported_as_it_is_now(templates):
    RoadmapTemplate.objects.filter(slug="lyceum-12").update(title="Наша карта")

    assert export("lyceum-12")["title"] == "Наша карта"


def test_deadlines_are_read_in_the_templates_own_period(db):
    plan, municipal = export("teachers-plan-2025-2026"), export("tarasovsky-municipal")

    august = deadline(plan, "01-31.08.2025")
    assert (august["starts_on"], august["due_on"], august["needs_review"]) == ("2025-08-01", "2025-08-31", False)
    assert len(deadline(plan, "1 раз в квартал")["occurrences"]) == 4
    own = deadline(plan, "по отдельному графику")
    assert (own["due_on"], own["occurrences"], own["needs_review"]) == (None, [], True)
    autumn = deadline(municipal, "Октябрь-ноябрь 2020")
    assert (autumn["starts_on"], autumn["due_on"]) == ("2020-10-01", "2020-11-30")
    yearly = "Декабрь 2020, Декабрь 2021, Декабрь 2022, Декабрь 2023, Декабрь 2024"
    assert [o["due_on"][:4] for o in deadline(municipal, yearly)["occurrences"]] == [str(y) for y in range(2020, 2025)]


def test_an_unknown_template_is_named(db):
    with pytest.raises(CommandError, match="lyceum-13"):
        export("lyceum-13")


def test_loading_content_twice_leaves_the_same_templates(templates):
    before = [export(slug) for slug in content.template_slugs()]
    content.load_roadmap_templates()

    assert [export(slug) for slug in content.template_slugs()] == before
