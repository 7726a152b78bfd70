"""The dashboard: tables with a picture beside each."""
