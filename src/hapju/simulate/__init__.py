"""The player model: human-like performances of a chart from parameters of the literature."""

from hapju.simulate.beats import simulate_beats
from hapju.simulate.performance import simulate
from hapju.simulate.player_model import PRESETS, PlayerModel, Rush

__all__ = ["PRESETS", "PlayerModel", "Rush", "simulate", "simulate_beats"]
