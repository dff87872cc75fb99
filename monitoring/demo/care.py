"""What the psychologist of the demo has written down of some mentees."""

from participants.actions.attention import add_note, save_circumstances, stamp_of
from participants.enums import AttentionFlag, NoteReaders
from participants.models import Circumstances, Person

KNOWN = [  # each for the next of the mentees, every third of whom is written down
    *[Circumstances((AttentionFlag.RURAL.value,))] * 6,
    *[Circumstances((AttentionFlag.GIFTED.value,), "Готовится к олимпиадам: нагрузку обсуждать заранее.")] * 2,
    Circumstances((AttentionFlag.LOW_INCOME.value, AttentionFlag.RURAL.value)),
    Circumstances((AttentionFlag.HARDSHIP.value,), "Живёт с бабушкой, о родителях не расспрашивать."),
    Circumstances((AttentionFlag.DISABILITY.value,), "Сидит за первой партой, материалы — крупным шрифтом."),
]


def write_down(programme, *, psychologist):
    mentees = Person.objects.filter(participations__in=programme.participations.mentees()).order_by("pk")[::3]
    for person, circumstances in zip(mentees, KNOWN, strict=False):
        save_circumstances(person, circumstances, seen=stamp_of(Circumstances()), by=psychologist)
    add_note(
        mentees[0],
        "На первой встрече держится настороженно, с наставником говорит охотно.",
        NoteReaders.HELPERS,
        by=psychologist,
    )
