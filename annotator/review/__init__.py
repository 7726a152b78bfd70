"""Comparing annotators: matching, agreement, disagreements, and the rules that fill the gold version."""
