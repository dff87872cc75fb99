"""What a plan tells of one event, column by column."""

import re
from dataclasses import dataclass

_MONTHS = {
    "start": re.compile(r"август|сентябр|октябр|\.0?8\b|\.09\b|\.10\b|начал"),
    "middle": re.compile(r"ноябр|декабр|январ|феврал|март|\.11\b|\.12\b|\.01\b|\.02\b|\.03\b|полугоди|четверт"),
    "end": re.compile(r"апрел|\bма[йяе]\b|июн|\.04\b|\.05\b|\.06\b|конец|конц"),
    "often": re.compile(r"в течени|ежемесяч|еженедел|постоян|регуляр|раз в |по плану|по график|весь "),
}
_STAGES = {
    "start": re.compile(r"подготов|организац\w+ этап|организационн|нормативн|запуск|начал|старт|услови|вход|баз|отбор"),
    "pairing": re.compile(r"(?:формирован|создан|подбор|образован)\w* (?:\w+ )?(?:пар|групп)"),
    "middle": re.compile(r"работ\w+ (?:\w+ )?(?:пар|групп)|основн|практическ|реализац|сопровожд"),
    "end": re.compile(r"заверш|заключ|итог|конец|рефлекс|выход|подведен"),
}
_DOERS = {
    "office": re.compile(
        r"управлени\w* образован|отдел|муницип|м[оу]уо|муоо|\bму оо|комитет|роо\b|\bуо\b|имц|ммц|район|координатор|цент"
    ),
    "school": re.compile(r"директор|замест|завуч|\bзам\b|\bзам\.|администрац|куратор|заведующ"),
    "mentor": re.compile(r"наставник|молод|пар[аы]\b"),
    "specialist": re.compile(r"психолог|соци?пед|социальн|методист|классн"),
}


@dataclass(frozen=True)
class Told:
    """``result`` holds the expected result, the indicator, the paper and other columns; ``who`` the responsibles."""

    title: str
    result: str = ""
    stage: str = ""
    who: str = ""
    when: str = ""

    @property
    def phases(self) -> tuple[str, ...]:
        """Which part of the year the deadline and the section speak of: start, pairing, middle, end, often."""
        when, stage = self.when.lower(), self.stage.lower()
        months = {phase for phase, words in _MONTHS.items() if words.search(when)}
        if len(months - {"often"}) > 1:
            months = {"often"}
        return tuple(sorted(months | {phase for phase, words in _STAGES.items() if words.search(stage)}))

    @property
    def doers(self) -> tuple[str, ...]:
        """Whom the responsibles are of: office, school, mentor, specialist."""
        who = self.who.lower()
        return tuple(doer for doer, words in _DOERS.items() if words.search(who))
