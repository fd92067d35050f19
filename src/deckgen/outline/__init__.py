"""Load: the author's YAML becomes a `Talk` whose every value knows its place in the file.

The codes that can be told here:

E101 no such file · E102 a folder · E103 empty · E104 not UTF-8 · E105 broken YAML · E106 wrong white space
· E107 a sign no file can hold · E108 a key twice · E109 unknown key · E110 wrong kind of value · E111 out
of range · E112 missing key · E113 id twice or not allowed · E114 reference to nothing · E115 undefined
value · E116 bad template expression · E117 an option that fits nothing · E118 too large, too deep, too many
aliases · E119 shown twice · E122 not to be formatted · W101 curly quotation marks
· W102 text lost after ` #`
"""
