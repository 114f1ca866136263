"""The words for somebody who has a seat in a parliament, where the text gives only a tag."""

MEMBER = "member of parliament"
