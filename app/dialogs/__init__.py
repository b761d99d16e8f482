"""Dialogs: each says in its title what will happen, and names its button after it."""
