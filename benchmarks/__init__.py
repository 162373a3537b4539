"""Speed and memory of Hapju against bars that are written down; ``python -m benchmarks``.

As the command line does, they run linear algebra on one thread: the matrices are small, and threads
on a machine that does other things, too, mostly wait for each other (300 ms instead of 100 ms for a
report's data were seen on two busy cores).
"""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
