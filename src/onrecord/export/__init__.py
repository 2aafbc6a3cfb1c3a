"""Records and briefs in the formats that people and programs read, one file a format."""
