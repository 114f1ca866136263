"""Words → places in a text: selectors, permanent ids, the nearest match."""
