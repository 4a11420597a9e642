"""Where extraction runs: the same function over the same batches, in processes of this machine or on a cluster."""
