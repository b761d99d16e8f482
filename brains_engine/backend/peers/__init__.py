"""What `brains bench training` times: our trainer and others, on the same network and the same kind of data.

One file a contestant. PyTorch and JAX run in processes of their own (`child`), which wait without computing while it is
not their turn: two frameworks in one process would fight for its threads.
"""
