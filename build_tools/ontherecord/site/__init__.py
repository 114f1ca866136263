"""Pages → site: all that knows the generator, or the finished folder."""

from ontherecord.site.generator import use_what_there_is

use_what_there_is()  # before any module here imports `mkdocs`
