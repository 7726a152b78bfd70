"""Articles of our own with their quotes marked by hand, and the script that makes records of them.

As a benchmark, `corpus` is about a project of 100,000 articles.
"""

from benchmarks.large import run

__all__ = ["run"]
