"""Whole jobs over a project: what comes in and what goes out, each with a report in plain sentences."""
