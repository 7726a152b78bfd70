"""What the app knows of the script: cleaning, words, boundaries, folding, direction."""
