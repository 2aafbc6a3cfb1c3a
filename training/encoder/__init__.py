"""How the encoder that finds statements is trained."""
