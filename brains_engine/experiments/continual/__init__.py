"""Sequences of tasks, what is measured in them, and the methods that learn them."""
