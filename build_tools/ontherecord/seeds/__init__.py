"""The archive's data on disk: the only place that reads `seeds/` and knows YAML.

`load(root)` gives all of it as records, with every fault as a `Problem`; it never raises on bad
data and writes nothing.
"""

from ontherecord.seeds.loader import load

__all__ = ["load"]
