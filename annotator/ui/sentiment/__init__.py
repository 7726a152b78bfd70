"""Sentiment of the article, towards whom it speaks of, and inside its quotes."""
