"""What was learnt from labelled texts, asked without the library that trained it (models/fit_*.py)."""
