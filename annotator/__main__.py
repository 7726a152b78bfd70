"""`python -m annotator` is the same as `annotator`."""

import sys

from annotator.cli import main as run


def main() -> int:
    """Run the command line. Returns the exit status."""
    return run()


if __name__ == "__main__":
    sys.exit(main())
