"""Migrations: the steps by which a database gets the tables of today. They run when a case file is opened.

A step that has been released is never edited.
"""
