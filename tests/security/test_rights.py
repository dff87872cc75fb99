"""Roles and relations × permissions, as §2 of the product asks for them; ``docs/rights.md`` shows the same to people.

After a change of rights: mend the table here on purpose, then ``python -m tests.security.rights``.
"""

from organisations.access import GRANTS, OFFICE_GRANTS, OWN_GRANTS, Permission, Relation
from organisations.enums import Role
from tests.security.rights import FILE, as_markdown

# who may in their organisation (offices: and in those below it); «office:» in their own office alone; «own:» own rows
TABLE = """
organisation.edit  curator director administrator
organisation.add   administrator
staff.manage       curator director administrator
audit.view         curator director office:municipal_coordinator
municipality.view  municipal_coordinator regional_coordinator administrator
order.view         curator director office:municipal_coordinator
order.prepare      curator office:municipal_coordinator
order.sign         director
programme.edit     curator office:municipal_coordinator
roadmap.view       curator director specialist class_teacher municipal_coordinator
roadmap.edit       curator office:municipal_coordinator
roadmap.approve    director office:municipal_coordinator
roadmap.agree      municipal_coordinator
event.work         curator director specialist office:municipal_coordinator
evidence.view      curator director specialist office:municipal_coordinator
task.view          curator director municipal_coordinator
task.report        curator director
task.decide        municipal_coordinator
person.view        curator director specialist own:class_teacher
person.edit        curator
class.view         class_teacher
person.take_out    curator director
attention.view     curator specialist
account.give       curator director
card.list          curator director class_teacher
card.issue         curator director own:class_teacher
guardian_card.issue curator
register.export    curator director
consent.view       curator director own:participant own:guardian
consent.manage     curator
gathering.manage   curator
selection.view     curator director specialist
selection.manage   curator
training.read      curator director specialist own:participant
interview.conduct  curator specialist
mentor.share       curator
retention.edit     curator office:municipal_coordinator
survey.view        curator director
survey.manage      curator
survey.enter       curator specialist
survey.answer      own:participant
results.view       curator director specialist
results.tag        curator specialist
signal.view        curator specialist
questionnaire.edit curator office:municipal_coordinator
rather_not.view    specialist
told.view          curator specialist
told_sealed.view   specialist
pair.view          curator director specialist own:member
pair.propose       curator
plan.edit          curator own:member
meeting.record     curator own:member
indicators.view    curator director municipal_coordinator
report.view        curator director
report.build       curator director
cabinet.open       participant guardian own:participant own:member own:guardian
"""


def test_rights_are_those_of_the_table():
    told = {}
    for line in TABLE.strip().splitlines():
        permission, who = line.split(maxsplit=1)
        told[Permission(permission)] = set(who.split())
    found = {permission: set() for permission in Permission}
    for prefix, grants in (("", GRANTS), ("office:", OFFICE_GRANTS), ("own:", OWN_GRANTS)):
        for holder, permissions in grants.items():
            for permission in permissions:
                found[permission].add(f"{prefix}{holder}")
    assert found == told
    assert set(GRANTS) == set(Role) and set(OWN_GRANTS) <= set(Relation)


def test_the_table_for_people_is_up_to_date():
    assert FILE.read_text() == as_markdown(), "run: python -m tests.security.rights"
