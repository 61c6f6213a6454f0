"""The desk: the web edge. A route states who may see it; a view makes one call into the office and fills one template.

No rules, no SQL and no arithmetic here. Pages work without JavaScript.
"""
