"""Words that are labelled differently in different places, and what is done to many places at once."""
