"""What the archive's files look like, as JSON Schema: for editors, forms and other programs.

In: the records of `model` and the words of `schema.words`. Out: one schema for each kind of file.
"""

from ontherecord.schema.files import FOLDER, schemas

__all__ = ["FOLDER", "schemas"]
