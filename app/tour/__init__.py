"""A tour of the window in steps that the user does: a table of steps, and what shows them."""
