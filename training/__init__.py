"""How what is shipped in src/onrecord/weights is made."""
