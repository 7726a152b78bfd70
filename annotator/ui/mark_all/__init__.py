"""Mark them all: after one mark, every other mention of its name, in this article, in chosen ones or everywhere."""
