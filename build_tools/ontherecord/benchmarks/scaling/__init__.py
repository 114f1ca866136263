"""What `scale` measures: archives, other programs, processes, sites."""
