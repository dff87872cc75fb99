"""Two mentees of the demo who left: the data of one are destroyed under a signed act, the other withdrew consent."""

from datetime import timedelta

from documents import execution
from monitoring.demo.cast import PIN
from monitoring.demo.consents import give_on_paper
from monitoring.demo.scenes import certify
from participants.actions import erasing, people
from participants.actions.consents import withdraw_consent
from participants.enums import ConsentKind, ParticipationRole
from participants.exporting import note_export
from participants.models import Participation


def leave(cast, programme, *, curator, director):
    first, second = (_was_here(cast, programme, label, by=curator) for label in ("7 «Б»", "8 «А»"))
    school = programme.organisation
    task = erasing.ask_for_erasure(first, note="Заявление матери, семья переехала", by=curator)
    act = erasing.destroy_data([task], by=curator)
    certify(school, director)
    execution.sign_order(act, pin=PIN, number=execution.next_number(school, school.today), by=director)
    withdraw_consent(second.consents.filter(kind=ConsentKind.CHILD_DATA).first(), note="Ребёнок меняет школу")
    mentees = programme.participations.mentees().active().count()
    note_export(programme, "mentees", by=curator, rows=mentees)
    note_export(programme, "mentees", by=director, rows=mentees, purpose="Сверка списков с управлением образования")


def _was_here(cast, programme, class_label, *, by):
    """A mentee who took part for some weeks and left."""
    grade = int(class_label.split()[0])
    row = people.add_participant(
        programme,
        ParticipationRole.MENTEE,
        by=by,
        person_fields=cast.pupil(grade, class_label[-2]),
        participation_fields={"need": "Подтянуть английский", "started_on": programme.starts_on + timedelta(days=14)},
    )
    people.save_guardian(row.person, cast.mother_of(row.person), by=by)
    give_on_paper([row.person], days_ago=40, by=by)
    ended = programme.organisation.today - timedelta(days=5)
    Participation.objects.filter(pk=row.pk).update(ended_on=max(ended, row.started_on))
    return row.person
