"""How good the machine drafts are: drafts against labelled articles, as figures."""

from build_tools.evaluation.scoring import Score, score_article, table

__all__ = ["Score", "score_article", "table"]
