# The headline of a take. What it may say is decided in coach/headline.py.

headline-place =
    { $place ->
        [fills] 필인에서
        [position] { coach-place }에서
        [first_half] 앞 절반에서
       *[second_half] 뒤 절반에서
    }
headline-ahead =
    함께 친 음의 { $percent }%가 잘 맞았어요. { $size ->
        [slight] { $ahead } 님이 { $ms }ms 앞서지만 귀에 들릴 정도는 아니에요.
       *[audible] { $place ->
            [nowhere] { $ahead } 님이 { $ms }ms 앞서요.
           *[somewhere] { $ahead } 님이 { $ms }ms 앞서고, { headline-place } 가장 많이 앞서요.
        }
    }
headline-level =
    함께 친 음의 { $percent }%가 잘 맞았고, 누구도 앞서지 않았어요.{ $place ->
        [nowhere] { "" }
       *[somewhere] { " " }간격은 { headline-place } 가장 벌어져요.
    }
headline-ahead-unknown =
    함께 친 음의 { $percent }%가 잘 맞았어요.{ $place ->
        [nowhere] { "" }
       *[somewhere] { " " }간격은 { headline-place } 가장 벌어져요.
    }
headline-no-clock = 이 녹음들로는 { $a } 님과 { $b } 님이 얼마나 잘 맞았는지 알 수 없어요.
headline-few =
    { $joint_onsets ->
        [0] { $a } 님과 { $b } 님이 같은 자리에서 친 음이 없어서 아직 비교할 수 없어요.
       *[other] { $a } 님과 { $b } 님이 같은 자리에서 친 음이 { $joint_onsets }개뿐이라, 얼마나 잘 맞는지 말씀드리기 어려워요.
    }
headline-alone =
    { $side ->
        [early] { $player } 님은 박보다 { $ms }ms 앞서 치고, 흔들림은 { $spread_ms }ms 정도예요.
        [late] { $player } 님은 박보다 { $ms }ms 늦게 치고, 흔들림은 { $spread_ms }ms 정도예요.
        [unknown] { $player } 님의 흔들림은 { $spread_ms }ms 정도예요.
       *[on] { $player } 님은 박에 딱 맞춰 치고, 흔들림은 { $spread_ms }ms 정도예요.
    }
headline-alone-few =
    { $strokes ->
        [0] { $player } 님이 친 음이 그리드에 하나도 없어서, 타이밍은 아직 말씀드릴 수 없어요.
       *[other] { $player } 님이 친 음이 그리드에 { $strokes }개뿐이라, 얼마나 고른지 말씀드리기 어려워요.
    }
headline-number = { $player_count }명
headline-group =
    { headline-number }이 함께 친 음의 { $percent }%가 잘 맞았어요. { $a } 님과 { $b } 님이 가장 잘 맞았고요({ $closest_percent }%).{ $side ->
        [early] { " " }{ $player } 님은 다른 분들보다 { $ms }ms 앞서요.
        [late] { " " }{ $player } 님은 다른 분들보다 { $ms }ms 늦어요.
       *[nobody] { "" }
    }
headline-group-few = { headline-number }이 같은 자리에서 친 음이 너무 적어서, 얼마나 잘 맞는지 말씀드리기 어려워요.
headline-off-tempo =
    { $who ->
        [some] { $players } 님의 연주는 { $given } BPM에 맞지 않아요.
       *[all] 연주가 { $given } BPM에 맞지 않아요.
    }{ $known ->
        [give] { " " }약 { $tempo } BPM으로 연주한 것 같으니, 그 템포를 골라 주세요.
        [tempo] { " " }약 { $tempo } BPM으로 연주한 것 같아요.
        [moves] { " " }템포가 { $first } BPM에서 { $last } BPM으로 움직여요.
       *[unknown] { "" }
    }
headline-empty =
    { $player_count ->
        [1] 이 녹음에는 친 음이 없어요.
       *[other] 어느 녹음에도 친 음이 없어요.
    }
