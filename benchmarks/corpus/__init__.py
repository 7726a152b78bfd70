"""Articles of our own with their quotes marked by hand, and the script that makes records of them."""
