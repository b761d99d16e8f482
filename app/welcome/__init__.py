"""What a newcomer meets first: the welcome page, and the desk that shows it, the tour and the list of keys."""
