"""Text to attributions: who says what, by which words (codebook §§1, 4, 8, 9)."""

from build_tools.attribute.record import Attribution, CueClass

__all__ = ["Attribution", "CueClass"]
