"""Start: an outline and its article for a talk that is still to be written, in Danish and in English.

Each language has a folder with the two texts. They build as they are; `starter.py` fills in the time, `write.py` puts
them where the author wants them.
"""
