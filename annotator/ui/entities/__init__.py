"""Canonical entities in the window: the panel that lists them, what can be done to them, and the search for one."""
