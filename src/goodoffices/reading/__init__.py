"""Reading: from a report's bytes to statements, dates and doubts, each with its place in the text.

Nothing here knows the case file or any party's secrets, and nothing leaves the machine: the same bytes give the same
reading anywhere. `intake` makes text of bytes; `reader.read` makes a reading of text.
"""
