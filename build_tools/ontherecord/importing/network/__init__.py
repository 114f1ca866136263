"""A page of the web, once: from public addresses alone, in a bounded time, in bounded bytes."""
