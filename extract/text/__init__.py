"""The text of a document: its words, what scanners made of them, the regions named in it, the way back to its pages."""
