"""From dropped files, a folder or the clipboard to articles, with the questions that have to be asked."""
