# 다음 연습 제안. 무엇을 할지와 그 까닭을 함께 말한다.

coach-bars =
    { $bar_count ->
        [0] 곡 전체
       *[other] { $bars }마디
    }
coach-place =
    { $part ->
        [on] { $count }박
        [e] { $count }박의 ‘이(e)’ 자리
        [and] { $count }박의 ‘앤(&)’ 자리
        [a] { $count }박의 ‘어(a)’ 자리
        [triplet_2] { $count }박 셋잇단음의 둘째 자리
        [triplet_3] { $count }박 셋잇단음의 셋째 자리
       *[after] { $count }박 바로 뒤 음
    }
coach-piece =
    { $piece ->
        [kick] 킥
        [snare] 스네어
        [cross_stick] 크로스 스틱
        [tom_high] 하이 탐
        [tom_mid] 미드 탐
        [tom_low] 로우 탐
        [tom_floor] 플로어 탐
        [hihat_closed] 클로즈 하이햇
        [hihat_open] 오픈 하이햇
        [hihat_pedal] 하이햇 페달
        [crash] 크래시
        [ride] 라이드
       *[ride_bell] 라이드 벨
    }
coach-so-far =
    { $measure ->
        [together] 함께 친 음의 { $percent }%가 잘 맞았고
       *[spread] 타점의 흔들림이 { $ms }ms밖에 안 되고
    }

coach-few-joint-onsets =
    두 분이 같은 음을 치는 구간을 좀 더 길게 연주해 보세요. 16마디면 충분해요. 지금은 { $a } 님과 { $b } 님이 같은 자리에서 친 음이 { $joint_onsets ->
        [0] 없어서
       *[other] { $joint_onsets }개뿐이라
    } 얼마나 잘 맞는지 말씀드리기 어려워요.
coach-loose-bars =
    { coach-bars }를 { $tempo_bpm } BPM으로 함께 반복해 보세요. 플램 없이 네 번 되면 5 BPM씩 올려서 원래 템포까지 가면 돼요. { $a } 님과 { $b } 님 사이의 플램 { $all_flams }번 가운데 { $flams }번이 여기서 나왔어요.
coach-flams-at-position =
    함께 소리 내어 박을 세면서 { coach-bars }를 { $tempo_bpm } BPM으로 여덟 번 연주하되, 둘 다 { coach-place }에 집중해 보세요. 이 자리에서 함께 친 { $onsets }번 가운데 { $flams }번이 플램이었고, 마디 안에서 가장 많았어요.
coach-widest-bars =
    { coach-bars }를 네 번, 자기 소리보다 서로의 소리를 더 들으면서 연주해 보세요. { $a } 님과 { $b } 님의 간격이 가장 넓은 곳이에요. 전체 평균은 { $all_ms }ms인데 여기서는 평균 { $ms }ms예요.
coach-one-ahead =
    { coach-bars }에서 자리를 바꿔, 네 번은 { $behind } 님이 먼저 치고 { $ahead } 님이 느긋하게 따라가고, 다음 네 번은 반대로 해 보세요. 평균적으로 { $ahead } 님이 { $behind } 님보다 { $ms }ms 앞서 있어요. (녹음을 따로 시작했다면 시작 시점의 차이가 섞여 있을 수 있어요.)
coach-one-way =
    { $holds } 님, { coach-bars }를 { $tempo_bpm } BPM으로 여덟 번, 자기 소리보다 { $adjusts } 님의 소리를 더 들으면서 연주해 보세요. 둘이 벌어지면 다음 박까지 { $adjusts } 님은 그 간격의 { $adjusts_percent }%를, { $holds } 님은 { $holds_percent }%를 되돌려요. { $holds } 님이 이끌기로 했다면 괜찮지만, 아니라면 { $adjusts } 님 혼자 애쓰고 있는 거예요.
coach-nobody-listens =
    { coach-bars }를 { $tempo_bpm } BPM으로 여덟 번, 클릭 없이 마주 보고, 상대의 소리가 나는 곳에 내 소리를 얹는다는 느낌으로 연주해 보세요. 지금은 벌어져도 다음 박까지 거의 되돌리지 않아요. { $a } 님은 { $a_percent }%, { $b } 님은 { $b_percent }%예요.
coach-over-correction =
    { coach-bars }를 { $tempo_bpm } BPM으로 여덟 번, 역할을 나눠서 연주해 보세요. 먼저 { $a } 님이 박을 지키고 { $b } 님이 따라가고, 다음에는 반대로 해요. 지금은 같은 간격을 둘 다 줄이려다(다음 박까지 { $a } 님 { $a_percent }%, { $b } 님 { $b_percent }%) 서로를 지나쳐요.
coach-swing-apart =
    스윙 느낌을 하나로 맞춰 보세요. 먼저 오프비트를 함께 입으로 불러 보고, { coach-bars }를 { $tempo_bpm } BPM으로 여덟 번 연주해요. { $wide } 님은 { $wide_ratio } 대 1, { $narrow } 님은 { $narrow_ratio } 대 1로 스윙해서 오프비트가 { $ms }ms 벌어져요.
coach-tempo-up =
    { $players } 님, { coach-bars }를 { $tempo_bpm } BPM 클릭에 맞춰 { $player_count ->
        [1] 다섯 번
       *[other] 함께 다섯 번
    } 연주해 보세요. 마디가 시작될 때마다 숨을 내쉬면 도움이 돼요. 연주하는 동안 템포가 { $bpm } BPM 빨라졌어요.
coach-tempo-down =
    { $players } 님, { coach-bars }를 { $tempo_bpm } BPM 클릭에 맞춰 { $player_count ->
        [1] 다섯 번
       *[other] 함께 다섯 번
    } 연주해 보세요. 잘게 나눈 박을 속으로 끝까지 세면 도움이 돼요. 연주하는 동안 템포가 { $bpm } BPM 느려졌어요.
coach-unsteady =
    { $player } 님, { coach-bars }를 { $tempo_bpm } BPM으로, 클릭을 한 마디 걸러 한 번씩만 켜고 여덟 번 연주해 보세요. 타점이 자기 박을 중심으로 { $ms }ms쯤 흔들리는데, 여기서 가장 컸어요.
coach-piece-late =
    { $player } 님, { coach-bars }를 { $tempo_bpm } BPM으로 여덟 번 연주하면서 { coach-piece } 소리만 들어 보세요. 함께 치는 다른 소리보다 { $ms }ms 늦게 나와요.
coach-piece-early =
    { $player } 님, { coach-bars }를 { $tempo_bpm } BPM으로 여덟 번 연주하면서 { coach-piece } 소리만 들어 보세요. 함께 치는 다른 소리보다 { $ms }ms 먼저 나와요.
coach-limbs =
    { $player } 님, { coach-bars }를 { $tempo_bpm } BPM으로 다섯 번, 손과 발을 같이 치는 음마다 멈춰서 한 소리로 들릴 때까지 맞춰 보세요. 지금은 평균 { $ms }ms 벌어져 있어요.
coach-misses =
    { $player } 님, { coach-bars }를 { $tempo_bpm } BPM으로, 모든 음이 세 번 연속 다 나올 때까지 연주해 보세요. { $of }개 음 가운데 { $count }개가 빠졌고, 여기서 가장 많이 빠졌어요.
coach-extras =
    { $player } 님, 꾸밈을 넣기 전에 { coach-bars }를 악보 그대로 { $tempo_bpm } BPM으로 네 번 연주해 보세요. 친 음 { $of }개 가운데 { $count }개가 { $player_count ->
        [1] 악보에 없는 음이에요.
       *[other] 악보에 없는 음이라, 함께 치는 분은 미리 알 수 없어요.
    }
coach-wrong-pieces =
    { $player } 님, { coach-bars }를 { $tempo_bpm } BPM으로 네 번, 치기 전에 칠 곳을 눈으로 먼저 보면서 연주해 보세요. { $count }개 음이 타이밍은 맞았지만 다른 북이나 심벌에서 나왔어요.
coach-next-level =
    다음 단계 ‘{ $level }’에 도전해 보세요. { coach-so-far }, 특히 { coach-bars }에서 좋았어요. 준비가 됐어요.
coach-faster =
    { $tempo_bpm } BPM으로 연주해 보세요. { coach-so-far }, 특히 { coach-bars }에서 좋았어요. 아직 여유가 있어요.
coach-without-click =
    클릭을 두 마디 켜고 두 마디 끄면서, { $player_count ->
        [1] 혼자 힘으로
       *[other] 서로의 소리만 듣고
    } 박을 지켜 보세요. { coach-so-far }, 특히 { coach-bars }에서 좋았어요. 템포도 그대로 지켰어요.
coach-trade-lead =
    { $players } 님, 네 마디씩 번갈아 이끌고, 그동안 다른 사람은 눈을 감고 따라가 보세요. { coach-so-far }, 특히 { coach-bars }에서 좋았어요. 이제 누가 이끌지 골라 보세요.
