"""What makes an export a data set: what goes into it, in which pieces, on which side, and what is said about it."""
