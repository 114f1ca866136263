"""Many files, folders and addresses in one run: read, taken on all cores, put in their places."""
