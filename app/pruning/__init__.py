"""Pruning and regrowing a checkpoint by hand."""
