"""onrecord: many reports in, one sourced account out."""
