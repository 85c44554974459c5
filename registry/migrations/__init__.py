"""Numbered steps from every earlier database to the present one; run by registry/migrate.py."""
