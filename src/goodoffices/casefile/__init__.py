"""The case file: the append-only log of every room, one hash chain a room, kept in SQLite or PostgreSQL.

It keeps what it is given and gives it back to the viewer who may have it. What the events mean, and whether they may
happen, is the business of `domain` and `office`.
"""
