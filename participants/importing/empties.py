"""What people write into a cell to say that there is nothing: «—», «нет», «н/д»."""

import re

_NOTHING = re.compile(
    r"[\s\-–—_.*/\\?]*|нету?|нет данных|(пока )?не (определ|назначен|закрепл|выбран)\w*"
    r"|не (указан|имеет)\w*|не имеется|отсутству[юе]т|неизвестн\w+|неизв\.?"
    r"|[нб]\s*/\s*[дн]|прочерк|умер(ла)?|none|null",
    re.IGNORECASE,
)


def is_nothing(text):
    return bool(_NOTHING.fullmatch(str(text).strip()))
