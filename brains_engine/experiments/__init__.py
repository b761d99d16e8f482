"""The laboratory: experiments that test NormNet's hypothesis, each run, resumed and reported by one command."""
