"""Good Offices: a mediator's workbench, from the news report to the signed text.

The parts are packages of their own; import what you need from them (`goodoffices.domain`, `goodoffices.reading`,
`goodoffices.casefile`, `goodoffices.office`). Nothing is re-exported here, so that importing one part loads no other.
"""

__version__ = "0.1.0"
