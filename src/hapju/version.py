"""The version of Hapju."""

__version__ = "0.1.0"
