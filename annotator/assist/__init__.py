"""What the app proposes: computed when asked, never stored."""
