"""The sample corpus and the scripts that render it; not installed with the package."""
