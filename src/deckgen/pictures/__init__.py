"""Read: a picture's file becomes pixels in sRGB, upright, in a kind that PowerPoint shows everywhere.

The codes that can be told here:

E221 no such file · E222 a folder, or a kind that is not read · E223 broken or cut off · E224 too large
· E225 cannot be opened
"""
