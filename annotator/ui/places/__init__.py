"""A list of many places in their context, with check marks: what is done to all of them at once is seen first."""
