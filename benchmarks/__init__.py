"""Our figures against gold, one script a room."""
