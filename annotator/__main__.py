"""`python -m annotator` is the same as `annotator`."""

import sys

from annotator.cli import main as run


def main() -> int:
    """Run the command line. Returns the exit status."""
    if getattr(sys, "frozen", False) and len(sys.argv) > 1:
        # In a bundle the processes that read web pages are this program, too.
        import multiprocessing

        multiprocessing.freeze_support()
    return run()


if __name__ == "__main__":
    sys.exit(main())
