"""Generated articles: everything that Arabic news is made of, and what makes offsets go wrong."""

from hypothesis import strategies as st

WORDS = (
    "قال",
    "والإيراني",
    "إلى",
    "لا",
    "الله",
    "نَصٌّ",
    "مُشَكَّلٌ",
    "لِلنَّاسِ",
    "عـــربي",
    "می\u200cروم",
    "گزارش",
    "שלום",
    "שָׁלוֹם",
    "Reuters",
    "cafe\u0301",
    "12",
    "٣٫٥",
    "۴۵",
    "(12–15)",
    "«بريكس»",
    "”تقارب“",
    "https://a.example/b?c=1",
    "😀",
    "👍🏽",
    "👩\u200d👩\u200d👧",
    "🇹🇳",
    "\u200eabc\u200f",
    "\u2067abc\u2069",
    "\u202bنص\u202c",
    "$5.5",
    "𝒜",
)
"""Words in all the scripts at hand, with controls, marks, ligatures and characters beyond U+FFFF."""

SPACES = (" ", " ", " ", "\u00a0", "\n", "\t", "، ", ". ", "\u2028", "")


@st.composite
def articles(draw: st.DrawFn, spaces: tuple[str, ...] = SPACES, most: int = 14) -> str:
    """A cleaned text of up to `most` words, now and then with any characters between."""
    part = st.sampled_from(WORDS) | st.text(
        st.characters(codec="utf-8", exclude_categories=("Cs", "Cn", "Co", "Cc")), max_size=4
    )
    words = draw(st.lists(part, max_size=most))
    gaps = draw(st.lists(st.sampled_from(spaces), min_size=len(words), max_size=len(words)))
    text = "".join(word + gap for word, gap in zip(words, gaps, strict=True))
    return text.replace("\ufeff", "")
