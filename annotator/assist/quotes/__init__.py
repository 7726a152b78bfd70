"""The quote assistant: proposes quotes with content, cue and speaker by the rules of Arabic news."""

from annotator.assist.quotes.assistant import propose_quotes, words_in_marks
from annotator.assist.quotes.proposal import MarkedWords, QuoteProposal, Speaker

__all__ = ["MarkedWords", "QuoteProposal", "Speaker", "propose_quotes", "words_in_marks"]
