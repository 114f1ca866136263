"""Batches handed to the workers of a Dask scheduler. The only place with dask.distributed."""
