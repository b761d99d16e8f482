"""Weights and masks of a layer as pictures."""
