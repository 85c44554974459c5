"""Trained models that the project ships, and the scripts that train them; nothing here runs in daily use."""
