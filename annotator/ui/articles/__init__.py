"""The list of articles: search, filters, order, groups, and what is done to many articles at once."""
