"""A questionnaire on paper: squares to tick, scales to ring, lines to write on, a QR code of its survey."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from mentoring.kit.pdf import render_pdf_apart
from participants.slots import DAYS, PARTS
from surveys.builder.preview import SampleAround
from surveys.builder.words import condition_words, shown_numbers
from surveys.enums import CHOICE_KINDS, QuestionKind
from surveys.paper.cells import numbered
from surveys.storing import plain_of

LONG_LINES, SHORT_LINES = 5, 1


@dataclass
class PaperQuestion:
    """``shape``: choices, scale, matrix, lines, places or slots; the rest by shape. ``choices`` are (number, words)
    where they are typed by numbers."""

    number: str
    text: str
    hint: str
    is_required: bool
    condition: str
    shape: str
    choices: list
    lines: int = 0
    rows: tuple = ()
    low: str = ""
    high: str = ""
    note: str = ""
    other: int = 0  # the number of «other»
    is_several: bool = False
    is_narrow: bool = False


@dataclass(frozen=True)
class Sheet:
    """Whose sheet it is: ``qr`` and ``code`` open the same questionnaire on a screen; ``for_pupils`` takes the words
    that are written for children. Without a code the name is left to be written."""

    name: str = ""
    qr: str = ""
    code: str = ""
    for_pupils: bool = False


def paper_form(questionnaire, organisation):
    """PDF bytes of the sheet to fill in by hand."""
    return paper_forms(questionnaire, organisation, [Sheet()])


def paper_forms(questionnaire, organisation, sheets, *, title="", around=None):
    """PDF bytes of one ``Sheet`` after another; ``around`` gives topics, formats and people of a programme."""
    plain = plain_of(questionnaire)
    introductions = {
        False: plain.introduction,
        True: plain.pupil_introduction or plain.introduction,
    }
    context = {
        "title": title or plain.title,
        "organisation": organisation,
        "sheets": [(sheet, introductions[sheet.for_pupils]) for sheet in sheets],
        "sections": paper_sections(plain, around or SampleAround(organisation), has_people=around is not None),
    }
    return render_pdf_apart("surveys/print_form.html", context)


def paper_sections(plain, around, *, has_people=False):
    """[(section, what it is filled in for, [``PaperQuestion``])]."""
    numbers = shown_numbers(plain.questions)
    return [
        (
            section,
            _only_if(section.condition, plain.questions),
            [
                _on_paper(question, numbers[question.key], plain.questions, around, has_people)
                for question in plain.questions_of(section)
            ],
        )
        for section in plain.sections
        if plain.questions_of(section)
    ]


def _numbered_days():
    """((day, the numbers of its parts),): the number is what the grid takes (``surveys.paper.cells``)."""
    return tuple(
        (day, range(place * len(PARTS) + 1, (place + 1) * len(PARTS) + 1)) for place, day in enumerate(DAYS.values())
    )


def _only_if(condition, questions):
    words = condition_words(condition, questions)
    return _("Answer only if %(condition)s.") % {"condition": words} if words else ""


def _on_paper(question, number, questions, around, has_people):
    options, kind = question.options, question.kind
    made = PaperQuestion(
        number,
        question.text,
        question.hint,
        question.is_required,
        _only_if(question.condition, questions),
        "lines",
        [],
    )
    if kind in CHOICE_KINDS or kind in (QuestionKind.YES_NO, QuestionKind.TOPICS):
        made.shape, made.choices = "choices", numbered(question, around)
        if options.get("other"):
            made.other, _words = made.choices.pop()
        made.is_several = kind in (QuestionKind.SEVERAL, QuestionKind.TOPICS)
        made.is_narrow = all(len(label) < 24 for _number, label in made.choices)
        if made.is_several:
            most = options.get("at_most")
            made.note = _("Tick up to %(most)s.") % {"most": most} if most else _("Tick all that fit.")
    elif kind == QuestionKind.SCALE:
        made.shape, made.choices = "scale", list(question.scale_steps)
        made.low, made.high = options.get("low", ""), options.get("high", "")
    elif kind == QuestionKind.MATRIX:
        made.shape, made.choices, made.rows = "matrix", options.get("columns", []), tuple(options.get("rows", ()))
    elif kind == QuestionKind.PEOPLE:
        made.shape, made.lines = "places", options.get("places", 3)
        made.choices = list(around.people.items()) if has_people else []
        made.note = _("Write the full names, the most wished for first.")
    elif kind == QuestionKind.SLOTS:
        made.shape, made.choices, made.rows = "slots", list(PARTS.values()), _numbered_days()
    elif kind == QuestionKind.LONG_TEXT:
        made.lines = LONG_LINES
    else:
        made.lines = SHORT_LINES
        made.is_narrow = kind in (QuestionKind.NUMBER, QuestionKind.DATE)
    return made
