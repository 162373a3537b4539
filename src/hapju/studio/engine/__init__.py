"""The engine: rooms, seats and takes as a state machine without sockets, files or clocks.

What happens comes in with its time; what is to be done goes out as effects, in their order.
"""
