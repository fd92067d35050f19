"""Read: a picture's file becomes pixels in sRGB, upright, in a kind that PowerPoint shows everywhere.

The codes that can be told here:

E221 no such file · E222 a folder, or a kind that is not read · E223 broken or cut off · E224 too large
· E225 cannot be opened · E226 a drawing without size or content · W221 text in a drawing
· W222 what was left out of one
"""
