"""Vowel marks that tell two names apart which are spelt with the same letters."""

from unicodedata import normalize

from annotator.arabic.folding import fold_key

_SHADDA = "\u0651"
_VOWELS = frozenset("\u064b\u064c\u064d\u064e\u064f\u0650\u0652")
_SHORT = 5  # letters


def contradicts(first: str, second: str) -> bool:
    """Whether two forms that are the same when folded cannot be the same word: their marks say different things.

    A letter that carries different vowels in both contradicts; one that carries none in either does not. Vowels at the
    end of a word are its case and say nothing. In short words a shadda contradicts its absence where the other form
    is marked elsewhere (عُمان, عمّان): who marks a word like that marks the shadda first.
    """
    words = zip(_letters(first), _letters(second), strict=False)
    return any(_contradict(one, other) for one, other in words if [x for x, _ in one] == [x for x, _ in other])


_Letters = list[tuple[str, frozenset[str]]]


def _letters(text: str) -> list[_Letters]:
    """Each word as its folded letters with the marks on them, without the vowel of the last one."""
    words: list[_Letters] = []
    for word in normalize("NFKC", text).split():
        letters: _Letters = []
        for character in word:
            if character in _VOWELS or character == _SHADDA:
                if letters:
                    letters[-1] = (letters[-1][0], letters[-1][1] | {character})
            else:
                letters += ((letter, frozenset()) for letter in fold_key(character))
        if letters:
            letters[-1] = (letters[-1][0], letters[-1][1] - _VOWELS)
            words.append(letters)
    return words


def _contradict(one: _Letters, other: _Letters) -> bool:
    pairs = [(marks, others) for (_, marks), (_, others) in zip(one, other, strict=True)]
    if any(marks & _VOWELS and others & _VOWELS and marks & _VOWELS != others & _VOWELS for marks, others in pairs):
        return True
    if len(pairs) > _SHORT or not any(marks for _, marks in one) or not any(marks for _, marks in other):
        return False
    return any(_SHADDA in marks ^ others for marks, others in pairs)
