"""From records to ready pages. In: an `Archive`. Out: `Page` records; no files, no MkDocs."""
