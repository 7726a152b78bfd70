"""The export dialog's parts: what can be chosen, page by page, and the preview beside it."""
