"""Charts say their numbers aloud, escape what people typed and stay drawable at the edges."""

import datetime
from itertools import pairwise
from types import SimpleNamespace

import pytest
from defusedxml import ElementTree
from django.utils.safestring import SafeString

from mentoring.kit import charts

NASTY = 'химия & «физика» <script>"1"</script>'


def drawn(svg):
    """The root element of a chart; fails when it is not well formed."""
    assert isinstance(svg, SafeString)
    return ElementTree.fromstring(svg)


def words(svg):
    return [text.text for text in drawn(svg).iter() if text.tag.endswith("text")]


def day(month, number, year=2025):
    return datetime.date(year, month, number)


def stage(position, state, beads="", name="Подготовка"):
    return SimpleNamespace(
        position=position, name=name, state=state, beads=[SimpleNamespace(state=bead) for bead in beads.split()]
    )


@pytest.fixture(
    params=[
        "dist",
        "dumbbell",
        "narrow dumbbell",
        "slope",
        "profile",
        "ladder",
        "hbars",
        "columns",
        "marks",
        "units",
        "way",
    ]
)
def chart(request):
    """Every chart that carries words, with words somebody might really have typed."""
    return {
        "dist": lambda: charts.dist((0, 3, 5), 1.9),
        "dumbbell": lambda: charts.dumbbell([(NASTY, 4.6, 6.4)], before=NASTY, after="ноябрь"),
        "narrow dumbbell": lambda: charts.dumbbell([(NASTY, 4, 6)], before=NASTY, after="б", width=286, narrow=True),
        "slope": lambda: charts.slope([(NASTY, 4.6, 6.4)], before=NASTY, after="II"),
        "profile": lambda: charts.profile([(NASTY, 3, 5.4)]),
        "ladder": lambda: charts.ladder([("2025/26", 20)], [(NASTY, [16])], current="2025/26"),
        "hbars": lambda: charts.hbars([(NASTY, 18)]),
        "columns": lambda: charts.columns([(NASTY, 2)], met_from=0, target_label=NASTY),
        "marks": lambda: charts.marks([NASTY], [(NASTY, [8])]),
        "units": lambda: charts.units([(NASTY, "done", 2)]),
        "way": lambda: charts.way([stage(1, "here", "done late", name=NASTY)]),
    }[request.param]()


def test_charts_are_well_formed_whatever_people_typed(chart):
    root = drawn(chart)
    assert root.get("role") == "img"
    assert root.get("aria-label")
    assert "<script" not in chart


def test_charts_write_no_style_attribute_for_the_content_policy_forbids_it(chart):
    assert not any(element.get("style") for element in drawn(chart).iter())


def test_every_shape_carries_its_own_colour_because_paper_has_no_stylesheet(chart):
    shapes = [
        e for e in drawn(chart).iter() if e.tag.rpartition("}")[2] in {"rect", "circle", "line", "polyline", "text"}
    ]
    assert shapes
    assert [e.attrib for e in shapes if not (e.get("fill") or e.get("stroke"))] == []


def test_dist_reads_counts_and_mean_aloud():
    label = drawn(charts.dist((1, 3, 6, 7, 9, 6, 5, 3, 1, 1), 5.0)).get("aria-label")
    assert "1, 3, 6, 7, 9, 6, 5, 3, 1, 1" in label
    assert "5,0" in label


def test_dist_lightens_low_answers_only():
    bars = [e.get("class") for e in drawn(charts.dist((2,) * 10)).iter() if e.tag.endswith("rect")]
    assert bars == ["c-low"] * 4 + ["c-mal"] * 6


def test_dist_draws_no_bar_where_nobody_answered():
    root = drawn(charts.dist((0,) * 10))
    assert [e for e in root.iter() if e.tag.endswith("rect")] == []


def test_dumbbell_shows_a_fall_with_minus_sign_broken_line_and_another_colour():
    svg = charts.dumbbell([("Время", 5.2, 4.8)], before="сентябрь", after="ноябрь")
    assert "−0,4" in words(svg)
    line = next(e for e in drawn(svg).iter() if e.get("class") == "cs-rho")
    assert line.get("stroke-dasharray")
    assert "сентябрь 5,2, ноябрь 4,8" in drawn(svg).get("aria-label")


def test_dumbbell_names_no_change_without_a_sign():
    assert words(charts.dumbbell([("Время", 5, 5.02)], before="а", after="б"))[-1] == "0"


def test_slope_keeps_labels_apart():
    svg = charts.slope([("а", 5.0, 7.0), ("б", 5.0, 7.0), ("в", 5.0, 7.01)], before="I", after="II")
    heights = sorted(float(e.get("y")) for e in drawn(svg).iter() if e.get("x") == "177")
    assert min(b - a for a, b in pairwise(heights)) >= 17


def test_ladder_stops_where_facts_stop():
    svg = charts.ladder([("2024/25", 10), ("2025/26", 20)], [("педагоги", [18])])
    assert "педагоги: 18\N{NO-BREAK SPACE}%" in drawn(svg).get("aria-label")
    assert len(next(e for e in drawn(svg).iter() if e.tag.endswith("polyline")).get("points").split()) == 1


def test_hbars_say_how_many_of_how_many():
    assert words(charts.hbars([("Наставники", 23, 26)])) == ["Наставники", "23 из 26"]


def test_bars_of_nobody_are_drawable():
    assert words(charts.hbars([("Наставники", 0)])) == ["Наставники", "0"]
    drawn(charts.columns([("0–4", 0)]))
    drawn(charts.score([]))
    drawn(charts.units([]))
    drawn(charts.pile(0))


@pytest.mark.parametrize(("fact", "width"), [(0, "0"), (16, "38.4"), (100, "240"), (140, "240")])
def test_bullet_stays_on_its_track(fact, width):
    bar = next(e for e in drawn(charts.bullet(fact, 20)).iter() if e.get("class") == "c-mal")
    assert bar.get("width") == width


def test_bullet_without_a_target_has_no_mark():
    assert "c-ink" not in charts.bullet(16)


def test_units_draw_one_mark_a_person_and_wrap_into_rows():
    root = drawn(charts.units([("подтверждены", "done", 24), ("без пары", "plan", 7)], width=286))
    assert len([e for e in root.iter() if e.tag.endswith("circle")]) == 31
    assert int(root.get("height")) > 20
    assert all(float(e.get("cx")) < 286 for e in root.iter() if e.tag.endswith("circle"))
    assert root.get("aria-label") == "подтверждены: 24; без пары: 7"


def test_seats_never_show_more_than_there_are():
    assert charts.seats(4, 3).count("<i ") == 3
    assert "занято 4 из 3" in charts.seats(4, 3)


def test_pile_shows_lateness_by_shape():
    assert charts.pile(2).count("<circle") == 2
    assert charts.pile(2, is_late=True).count("<path") == 2


@pytest.mark.parametrize(("percent", "level"), [(0, 0), (1, 1), (19.9, 1), (20, 2), (99, 5), (100, 5)])
def test_heat_levels_are_fifths_above_nothing(percent, level):
    assert charts.heat_level(percent) == level


class TestGantt:
    gantt = charts.Gantt(day(9, 1), day(6, 30, 2026), day(11, 13))

    def test_months_are_equal_and_named(self):
        assert len(self.gantt.months) == 10
        assert self.gantt.at(day(10, 1)) == pytest.approx(10)
        assert self.gantt.after(day(6, 30, 2026)) == pytest.approx(100)

    def test_days_outside_the_calendar_stay_at_its_edges(self):
        assert self.gantt.at(day(1, 1)) == 0
        assert self.gantt.at(day(12, 1, 2027)) == 100

    def test_bar_fills_by_share_and_says_its_dates(self):
        root = drawn(self.gantt.bar(day(10, 1), day(10, 31), "now", 0.5))
        bar, filled = (next(e for e in root.iter() if e.get("class") == look) for look in ("g-bar", "g-fill-now"))
        assert (bar.get("x"), bar.get("width"), filled.get("width")) == ("10%", "10%", "5%")
        assert root.get("aria-label") == "с 01.10 по 31.10"

    def test_overdue_bar_trails_to_today(self):
        tail = next(
            e for e in drawn(self.gantt.bar(day(10, 1), day(10, 17), "late", 0.5)).iter() if e.get("class") == "g-tail"
        )
        assert tail.get("x2") == "24%"

    def test_planned_bar_is_empty(self):
        assert "g-fill" not in self.gantt.bar(day(5, 1, 2026), day(5, 31, 2026), "plan", 0.5)

    def test_today_outside_the_calendar_is_not_drawn(self):
        gantt = charts.Gantt(day(9, 1), day(6, 30, 2026), day(8, 1, 2026))
        assert gantt.scale() == ""
        assert "g-today" not in gantt.bar(day(10, 1), day(10, 2), "late")

    def test_two_years_name_the_year_of_each_month(self):
        assert charts.Gantt(day(9, 1), day(5, 31, 2027)).months[-1].endswith("27")


def test_way_tells_which_stage_the_programme_is_at():
    root = drawn(charts.way([stage(1, "done", "done"), stage(2, "here", "late now wait plan"), stage(3, "ahead")]))
    assert root.get("aria-label") == "Этап 2 из 3"
