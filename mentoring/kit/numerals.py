"""Numbers in words, as Russian sentences decline them: «просрочены три», «не хватает пяти»."""

NOMINATIVE = "", "", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять"
GENITIVE = "", "", "двух", "трёх", "четырёх", "пяти", "шести", "семи", "восьми", "девяти", "десяти"
ONE = {"m": ("один", "одного"), "f": ("одна", "одной"), "n": ("одно", "одного")}


def nominative(number: int, gender: str = "m") -> str:
    """«одна», «две», «десять» by ``gender`` (m, f, n); above ten and below one in figures."""
    if number == 2 and gender == "f":
        return "две"
    return _word(number, ONE[gender][0], NOMINATIVE)


def genitive(number: int, gender: str = "m") -> str:
    """«одной», «двух», «десяти» by ``gender`` (m, f, n); above ten and below one in figures."""
    return _word(number, ONE[gender][1], GENITIVE)


def _word(number, one, words):
    if number == 1:
        return one
    return words[number] if 1 < number < len(words) else str(number)


def capital(text: str) -> str:
    """``text`` with its first letter capital and the rest as it is."""
    return text[:1].upper() + text[1:]
