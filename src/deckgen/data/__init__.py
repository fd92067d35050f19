"""Read: a table in a CSV or Excel file becomes a value, in which a figure is a number and keeps its text.

The codes that can be told here:

E211 no such file, or none that can be opened · E212 a kind of file that is not read · E213 encoding · E214 delimiter
or decimal mark in doubt · E215 the cells make no table: rows of unequal length, no rows, heads alike or empty · E216
no such sheet · E217 workbook broken or locked · E218 a cell whose value is an error or was never worked out · E219 too
large
"""
