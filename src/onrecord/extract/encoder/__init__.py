"""Statements by a trained encoder."""
