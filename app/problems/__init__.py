"""The list of everything that is wrong with the design, each with what would mend it."""
