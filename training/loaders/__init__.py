"""The corpus and the labels on real text, in the form that trainings take."""
