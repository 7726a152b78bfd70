"""Finding articles: by words in any spelling, by what was marked in them, and by what they are."""
