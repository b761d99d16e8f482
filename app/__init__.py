"""The desktop application of Brains: a projection of a design and of a run's events, on Qt."""
