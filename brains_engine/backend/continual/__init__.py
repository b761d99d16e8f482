"""Learning one task after the other: networks, methods against forgetting, and a learner that is compiled once."""
