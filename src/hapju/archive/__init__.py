"""What is kept: takes, players and their progress.

:mod:`~hapju.archive.open_archive` opens the database; :mod:`~hapju.archive.takes` keeps, finds,
lists and deletes takes in it; :mod:`~hapju.archive.take_journal` is the file of a take that is
played.
"""
