"""A plane on which a problem is drawn by hand while a network learns it."""
