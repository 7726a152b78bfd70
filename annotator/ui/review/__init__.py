"""Reviewer mode: annotators compared in one article, disagreements settled by keys, agreement in figures."""
