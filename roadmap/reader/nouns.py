"""The nouns that begin a responsible («директор», «классным руководителям», «рабочая группа») and their cases."""

import re

NOMINATIVE, GENITIVE, DATIVE, INSTRUMENTAL = "ngdi"

# Declension → endings by case. A form that may be two cases has both.
_DECLENSIONS = {
    "hard": {"": "n", "а": "g", "у": "d", "ом": "i", "ы": "n", "ов": "g", "ам": "d", "ами": "i"},
    "velar": {"": "n", "а": "g", "у": "d", "ом": "i", "и": "n", "ов": "g", "ам": "d", "ами": "i"},
    "hissing": {"": "n", "а": "g", "у": "d", "ом": "i", "ем": "i", "и": "n", "ей": "g", "ам": "d", "ами": "i"},
    "soft": {"ь": "n", "я": "g", "ю": "d", "ем": "i", "и": "n", "ей": "g", "ям": "d", "ями": "i"},
    "soft_ya": {"ь": "n", "я": "ng", "ю": "d", "ем": "i", "ей": "g", "ям": "d", "ями": "i"},
    "adjective": {
        **dict.fromkeys(("ый", "ий", "ая", "ые", "ие"), "n"),
        **dict.fromkeys(("ого", "его", "ых", "их"), "g"),
        **dict.fromkeys(("ому", "ему"), "d"),
        **dict.fromkeys(("ым", "им"), "di"),
        **dict.fromkeys(("ыми", "ими"), "i"),
    },
    "feminine": {"а": "n", "ы": "g", "е": "d", "ой": "i", "ам": "d", "ами": "i"},
    "feminine_iya": {"ия": "n", "ии": "gd", "ией": "i", "иям": "d", "иями": "i"},
    "neuter": {"о": "n", "а": "g", "у": "d", "ом": "i"},
    "neuter_ie": {"ие": "n", "ия": "g", "ию": "d", "ием": "i"},
}
_POSTS = {
    "hard": "директор куратор координатор методист специалист тьютор организатор инспектор администратор тренер "
    "инженер бухгалтер партнер волонтер студент эксперт модератор ректор декан заместител мастер консультант доктор "
    "педиатр диспетчер медиатор шеф юрист член стажер",
    "velar": "наставник педагог психолог дефектолог советник начальник работник сотрудник выпускник ученик участник "
    "предметник социолог школьник помощник соцпедагог медик",
    "hissing": "завуч врач товарищ",
    "soft": "руководител заместител председател воспитател преподавател библиотекар секретар представител родител "
    "работодател исполнител учредител делопроизводител предпринимател слушател",
    "soft_ya": "учител",
    "adjective": "ответственн вожат заведующ наставляем управляющ",
    "feminine": "медсестр старост глав",
}
_BODIES = {
    "hard": "совет педсовет отдел департамент комитет центр штаб институт профком педколлектив коллектив методсовет "
    "методкабинет кабинет клуб консилиум методцентр актив",
    "feminine": "групп служб кафедр команд",
    "feminine_iya": "администрац комисс дирекц бухгалтер организац ассоциац лаборатор редакц конференц",
    "neuter": "министерств агентств сообществ",
    "neuter_ie": "управлен объединен отделен учрежден собран методобъединен",
}
_PLURALS = {
    **dict.fromkeys(("обучающиеся", "учащиеся", "студенты", "дети", "директора", "старшеклассники", "все"), "n"),
    **dict.fromkeys(("обучающимся", "учащимся", "детям"), "d"),
    **dict.fromkeys(("обучающимися", "учащимися", "детьми"), "i"),
}
_SINGULARS = {"обучающийся": "n", "учащийся": "n", "логопед": "n", "логопеды": "n", "логопеду": "d", "логопедом": "i"}
LEADING = {"зам", "кл", "рук", "соц", "пед", "отв", "зав", "преп", "психол"}  # what follows «зам.» belongs to it
_SHORT = LEADING | {
    *("замдиректора", "замдир", "замруководителя", "замзаведующего", "замы", "завхоз", "соцработник"),
    *("здувр", "здвр", "здумр", "здур", "здимр", "зднмр"),
}


def _forms() -> dict[str, frozenset[str]]:
    forms: dict[str, set[str]] = {}
    for words in (_POSTS, _BODIES):
        for declension, stems in words.items():
            for stem in stems.split():
                for ending, cases in _DECLENSIONS[declension].items():
                    forms.setdefault(stem + ending, set()).update(cases)
    for form, case in (*_PLURALS.items(), *_SINGULARS.items()):
        forms.setdefault(form, set()).add(case)
    for short in _SHORT:
        forms[short] = set("ndi")  # the same in every case
    del forms["все"]
    forms["директора"] = {"g"}  # «заместитель директора» far more often than «директора школ»
    return {form: frozenset(cases) for form, cases in forms.items()}


FORMS = _forms()
_ADJECTIVE = {
    NOMINATIVE: re.compile(r"(?:ый|[кгхжчшщн]ий|[^и]ая|яя|[нктвщ]ое|ые|[кгхжчшщ]ие)(?:ся)?$"),
    DATIVE: re.compile(r"(?:ому|ему|ым|[кгхжчшщн]им)(?:ся)?$"),
    INSTRUMENTAL: re.compile(r"(?:ыми?|[кгхжчшщн]ими?)(?:ся)?$"),
}
_QUANTIFIERS = {"все": "n", "всем": "di", "всеми": "i", "каждый": "n", "весь": "n", "вся": "n"}


def folded(word: str) -> str:
    return word.lower().replace("ё", "е").rstrip(".")


def noun_cases(word: str) -> frozenset[str]:
    """The cases ``word`` may stand in if it begins a responsible; none when it does not. A compound agrees in all."""
    parts = re.split("[.-]+", folded(word))
    if parts[0] in _SHORT:
        return FORMS[parts[0]]
    known = [FORMS[part] for part in parts if part in FORMS]
    return frozenset.intersection(*known) if known else frozenset()


def adjective_cases(word: str) -> frozenset[str]:
    """The cases of «классные», «всем»; short forms («соц.») are nouns here."""
    plain = folded(word)
    if plain in _QUANTIFIERS:
        return frozenset(_QUANTIFIERS[plain])
    if len(plain) < 5:
        return frozenset()
    return frozenset(case for case, ending in _ADJECTIVE.items() if ending.search(plain))
