"""All of Qt: the main window, the article view, panels, dialogs and background jobs."""
