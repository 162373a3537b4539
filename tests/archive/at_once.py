"""Works done in threads that begin together."""

import threading
from collections.abc import Callable


def troubles_at_once(*works: Callable[[], object]) -> list[Exception]:
    """Do all works at once; what was raised."""
    started, troubles = threading.Barrier(len(works)), list[Exception]()

    def do(work: Callable[[], object]) -> None:
        started.wait()
        try:
            work()
        except Exception as trouble:
            troubles.append(trouble)

    threads = [threading.Thread(target=do, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return troubles
