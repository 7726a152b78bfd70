"""Mark them all: the other mentions of a name, in one article or in a whole project. Computed, never stored."""

from annotator.assist.mentions.accepting import accept, spans_of
from annotator.assist.mentions.everywhere import Article, Search, find_everywhere, without_standing
from annotator.assist.mentions.finder import Finder, Surroundings, find_mentions
from annotator.assist.mentions.mention import RANK, Exactness, Mention
from annotator.assist.mentions.name import Name, names_of
from annotator.assist.mentions.room import Taken

__all__ = [
    "RANK",
    "Article",
    "Exactness",
    "Finder",
    "Mention",
    "Name",
    "Search",
    "Surroundings",
    "Taken",
    "accept",
    "find_everywhere",
    "find_mentions",
    "names_of",
    "spans_of",
    "without_standing",
]
