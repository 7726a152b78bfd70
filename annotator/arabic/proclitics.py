"""Where a noun may begin behind proclitics: (و or ف)? then (ب, ك or ل)?, on the word (بلبنان), stretched (بـ) or apart.

This is only the grammar; which of the places is likely is said in `clitics`.
"""

import re
from dataclasses import dataclass

from annotator.arabic.graphemes import snap

_ON_LETTER = "[\u0610-\u061a\u064b-\u065f\u0670\u200c-\u200f\u061c]*"
_CLITICS = [
    re.compile(f"[{letters}]{_ON_LETTER}(?P<stretch>ـ*){_ON_LETTER}(?P<space>[ \t\xa0]*)") for letters in ("وف", "بكل")
]
_ARTICLE = re.compile(f"[اٱ]{_ON_LETTER}ل{_ON_LETTER}(?P<apart>ـ*[ \t\xa0]*)")
_HIDDEN_ARTICLE = re.compile(f"ل{_ON_LETTER}(?P<apart>ـ*[ \t\xa0]*)")
_ARABIC_LETTER = re.compile("[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff]")
_TWO_LETTERS = re.compile(f"[^\\W\\d_ـ]{_ON_LETTER}ـ*{_ON_LETTER}[^\\W\\d_ـ]")
# Nouns that begin with ل themselves: behind لل theirs is left (للجنة is ل + اللجنة, للرئيس is ل + الرئيس). The first
# ones may rule another noun, and have no ال then (للجنة التحقيق is ل + لجنة التحقيق).
_RULING_WITH_LAM = re.compile(r"(?:لجنة|لغة|لقاء|لقاح|لائحة|لوحة|لواء|ليلة|لحظة)\b")
_WITH_LAM = re.compile(
    r"لبناني|ليبي|لاتيني|لاتفي|لجنة|لجان\b|لقاء|لقاح|لغة|لغات\b|لغوي|لاجئ|لاعب|لائحة|لوائح|لوحة|لوحات|ليبرالي|لوجستي|لواء"
    r"|لحظة|لحظات|ليلة|ليل\b|ليكود"
)
_NEXT_WORD = re.compile(r"\w+\s+(\w+)")


@dataclass(frozen=True, slots=True)
class Cut:
    """A place where a name may begin; offsets are code points.

    `evident`: a stretch, a space, a quotation mark, a digit or a foreign letter stands between it and the proclitic.
    `noun`: where it goes on behind its ال, if it has one. `norm`: the form that stands alone, where لل hides the ا.
    """

    start: int
    evident: bool = False
    noun: int | None = None
    norm: str | None = None


def cuts(text: str, start: int, end: int) -> list[Cut]:
    """Where a name in `[start, end)` may begin: at `start` itself, then behind one proclitic, then behind two."""
    found = [Cut(start, noun=_behind_article(_ARTICLE, text, start, end))]
    position = start
    for clitic in _CLITICS:
        match = clitic.match(text, position, end)
        if match is None or snap(text, match.end(), 1) >= end:
            continue
        letter, position = text[position], snap(text, match.end(), 1)
        evident = bool(match["stretch"] or match["space"]) or not _ARABIC_LETTER.match(text, position)
        noun = _behind_article(_ARTICLE, text, position, end)
        hidden = _behind_article(_HIDDEN_ARTICLE, text, position, end) if letter == "ل" and not evident else None
        if hidden is None:
            found.append(Cut(position, evident, noun))
        elif _WITH_LAM.match(text, position):
            found.append(Cut(position, evident, position, _with_article(text, position, end)))
        else:
            found.append(Cut(position, evident, hidden, "ا" + text[position:end]))
    return found


def _with_article(text: str, start: int, end: int) -> str | None:
    """The noun that begins with ل at `start`, with its ال; none where it rules the next noun.

    An adjective would agree with it: ة after ة (للجنة الوزارية), else ي (للواء الشمالي).
    """
    following = _NEXT_WORD.match(text, start, end)
    if _RULING_WITH_LAM.match(text, start, end) and following is not None:
        feminine = following.group().split()[0].endswith("ة")
        if not (following.group(1).startswith("ال") and following.group(1).endswith("ة" if feminine else "ي")):
            return None
    return "ال" + text[start:end]


def _behind_article(article: re.Pattern[str], text: str, start: int, end: int) -> int | None:
    """Where the noun begins behind its article; a single letter behind it makes none (والد, وكالة)."""
    match = article.match(text, start, end)
    if match is None or match.end() == end:
        return None
    noun = snap(text, match.end(), 1)
    apart = match["apart"] or not _ARABIC_LETTER.match(text, noun)
    return noun if noun < end and (apart or _TWO_LETTERS.match(text, noun, end)) else None
