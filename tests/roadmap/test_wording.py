import pytest

from roadmap.wording import propose_kinds
from tests.roadmap.test_fixture_templates import KINDS, SIZES, stages_and_events

LEAST_AGREEMENT = 0.95


def proposed(stage, event):
    fields = ("title", "description", "expected_result", "indicator")
    return propose_kinds(**{name: event.get(name, "") for name in fields}, stage_title=stage["title"])


def test_proposals_agree_with_the_kinds_people_gave_to_the_five_roadmaps():
    events = [(slug, *both) for slug in SIZES for both in stages_and_events(slug)]
    differing = {
        f"{slug} {event['number']}": (sorted(event["kinds"]), sorted(p.kind for p in proposed(stage, event)))
        for slug, stage, event in events
        if set(event["kinds"]) != {proposal.kind for proposal in proposed(stage, event)}
    }
    agreement = 1 - len(differing) / len(events)
    assert agreement >= LEAST_AGREEMENT, differing


def test_a_proposal_quotes_the_words_it_rests_on():
    proposals = propose_kinds("Проведение анкетирования среди родителей. Сбор согласий на обработку данных")
    assert [(proposal.kind, proposal.reason) for proposal in proposals] == [
        ("application_survey", "анкетирования среди"),
        ("consents", "Сбор согласий"),
    ]


@pytest.mark.parametrize(
    ("title", "kinds"),
    [
        ("Информирование педагогов школы о программе наставничества обучающихся", {"inform_staff"}),
        ("Родительские собрания о запуске программы", {"inform_parents"}),
        ("Назначение куратора программы наставничества", {"governance_act"}),
        ("Приказ о закреплении наставнических пар", {"pair_order"}),
        ("Формирование реестра наставников", {"mentor_register"}),
        ("Подбор наставников для молодых специалистов", {"matching"}),
        ("Проведение входной диагностики наставляемых", {"entry_assessment"}),
        ("Итоговая диагностика участников", {"exit_assessment"}),
        ("Участие в конкурсе «Лучший наставник»", {"contests"}),
        ("Школа наставников: обучение по программе 36 часов", {"training"}),
        ("Разработка индивидуальных планов развития", {"individual_plans"}),
        ("Формирование баз наставляемых и наставников", {"mentee_register", "mentor_register"}),
        ("Анкетирование педагогов, желающих стать наставниками", {"application_survey"}),
        ("Контроль за ходом реализации программы", {"plan_control"}),
        ("Субботник на пришкольном участке", set()),
    ],
)
def test_wording_of_other_schools(title, kinds):
    assert {proposal.kind for proposal in propose_kinds(title)} == kinds


def test_every_kind_of_the_five_roadmaps_can_be_proposed():
    proposed_kinds = {p.kind for slug in SIZES for both in stages_and_events(slug) for p in proposed(*both)}
    assert proposed_kinds == set(KINDS.split())
