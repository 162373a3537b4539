import numpy as np
import pytest

pytest.importorskip("pyroomacoustics")

from pyroomacoustics.experimental import measure_rt60

from training.rooms import make, room_responses


@pytest.mark.parametrize("number", range(4))
def test_the_direct_sound_comes_first(number):
    for answer in room_responses(number):
        assert answer.dtype == np.float32
        assert answer[0] == 1.0
        assert answer.size <= 44_100
        assert np.max(np.abs(answer[-100:])) < 0.01


def test_rooms_ring_as_long_as_rooms_do():
    t60_s = [measure_rt60(room_responses(number)[0], 44_100, decay_db=20) for number in range(12)]
    assert min(t60_s) > 0.05
    assert max(t60_s) < 2.5
    assert 0.2 < np.median(t60_s) < 0.8


def test_the_bank_is_made_once_and_repeats(tmp_path):
    path = tmp_path / "rooms.npz"
    make(path, 1)
    with np.load(path) as file:
        first = {key: file[key] for key in file.files}
    assert list(first) == ["room_000_low", "room_000_high"]
    written = path.stat().st_mtime_ns
    make(path, 1)
    assert path.stat().st_mtime_ns == written
    np.testing.assert_array_equal(first["room_000_high"], room_responses(0)[1])
