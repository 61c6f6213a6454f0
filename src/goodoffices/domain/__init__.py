"""Facts and pure rules: what a mediation is made of, without files, clocks, network or arrays.

One module a subject: its facts, its events (past tense), its rules and its own fold. `case` composes the folds.
"""
