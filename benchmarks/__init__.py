"""Speed and memory of Hapju against bars that are written down; ``python -m benchmarks``."""
