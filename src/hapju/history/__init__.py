"""How players, and pairs, grow from meeting to meeting.

:mod:`~hapju.history.meetings` puts takes into meetings; :mod:`~hapju.history.pooling` makes one
number of a meeting's takes; :mod:`~hapju.history.changes` tells what changed;
:mod:`~hapju.history.recall` gets the takes of somebody out of the archive.
"""
