"""`python -m goodoffices`: the same as `goodoffices`."""

from goodoffices.cli import main

main()
