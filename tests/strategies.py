"""Generated texts for property tests: what real articles are made of, and what spoils them, in odd neighbourhoods."""

from hypothesis import strategies as st

ARABIC = (
    *("قال", "الرئيس", "وللرئيس", "بلبنان", "والإيراني", "كالصين", "فلاديمير", "بوتين", "هـ", "و", "د", "أ", "ة", "ء"),
    *("مُحَمَّد", "عُمان", "عمّان", "الرَّحْمٰن", "مِصرَ", "إنّ", "شكراً", "بـ", "الـ", "العـــراق", "ـ", "ﻻ", "ﷲ", "ﺑﻐﺪﺍﺩ"),
)
PERSIAN = ("می\u200cروم", "کتاب\u200cها", "گفت", "ایران", "پژوهش", "یک", "ہے", "ٹ")
HEBREW = ("שלום", 'צה"ל', "שָׁלוֹם", "ג'ורג'", "ע״י")
LATIN = ("Reuters", "U.S.A.", "can't", "a:b", "naïve", "e\u0301te\u0301", "www.example.org", "snake_case", "İ", "ß")
DIGITS = ("300", "74.500", "٣٫٥", "١٬٢٣٤", "۱۲۳", "11/10", "16:14", "2024-10-11", "5%", "٪٥")
EMOJI = ("😀", "👍🏽", "👨\u200d👩\u200d👧", "🇱🇧", "🇱🇧🇵", "❤\ufe0f", "1\ufe0f\u20e3", "©")
OTHER_SCRIPTS = ("日本語", "カタカナ", "한국", "ᄒ\u1161", "क\u094dष", "ไทย", "\u0600\u0661", "\u06dd")
MARKS = ("،", "؛", "؟", ".", ":", "'", "…", "!", "-", "–", "/", "#", "@", "_", ",", "(", ")", "((", "))", "<<", ">>")
QUOTES = ("«", "»", "“", "”", "„", "‘", "’", '"', '""', "‹", "›", "“”", "””")
SPACES = (" ", " ", " ", "\n", "\n\n", "\t", "\xa0", "\u202f", "\u200b", "\u3000")
MARKS_ON_LETTERS = ("\u064e", "\u0651", "\u0670", "\u0654", "\u0301", "\u200c", "\u200d", "\ufe0f")
CONTROLS = ("\u200e", "\u200f", "\u061c", "\u202a", "\u202b", "\u202c", "\u202e", "\u2066", "\u2067", "\u2069", "\xad")
LINE_ENDS = ("\r\n", "\r", "\u2028", "\u2029", "\x0b", "\x0c", "\x85")
UNCLEAN = (*LINE_ENDS, "\ufeff", "\0", "\ud83d", "\ude00", "\ud83d\ude00", "\ud83f\udffe")
NO_CHARACTERS = ("\ufdd0", "\ufdef", "\ufffe", "\uffff", "\U0001fffe", "\U0010ffff")

_CLEAN = (
    *(ARABIC, ARABIC, ARABIC, PERSIAN, HEBREW, LATIN, DIGITS, EMOJI, OTHER_SCRIPTS),
    *(MARKS, QUOTES, SPACES, SPACES, MARKS_ON_LETTERS, CONTROLS),
)


def _texts(groups: tuple[tuple[str, ...], ...], pieces: int) -> st.SearchStrategy[str]:
    piece = st.one_of([st.sampled_from(group) for group in groups])
    return st.lists(piece, max_size=pieces).map("".join)


def article_texts(pieces: int = 30) -> st.SearchStrategy[str]:
    """Texts as they are stored: every kind of letter, number, mark and control, nothing that import takes out."""
    return _texts(_CLEAN, pieces)


def raw_texts(pieces: int = 30) -> st.SearchStrategy[str]:
    """Texts as they come in, with line ends of all kinds, byte order marks, lone surrogates and non-characters."""
    return _texts((*_CLEAN, UNCLEAN, UNCLEAN, NO_CHARACTERS), pieces)


def texts_with_offset(texts: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[tuple[str, int]]:
    """A text and a place in it, 0 and its length included."""
    source = article_texts() if texts is None else texts
    return source.flatmap(lambda text: st.tuples(st.just(text), st.integers(0, len(text))))


def texts_with_span(texts: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[tuple[str, int, int]]:
    """A text and a stretch `[start, end)` of it that is not empty."""
    source = (article_texts() if texts is None else texts).filter(bool)
    return source.flatmap(_with_span)


def _with_span(text: str) -> st.SearchStrategy[tuple[str, int, int]]:
    ends = st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text)))
    return ends.map(lambda pair: (text, min(pair[0], pair[1] - 1), max(pair[0] + 1, pair[1])))
