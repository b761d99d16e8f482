"""The canvas as a list: every node in the order of the network, for those who do not see or do not use a mouse."""
