# 음악 옆의 심장: 리포트, 터미널, 돌아보기 페이지에서.

unit-heart = 분당 { $value }회
heart-doubt = ({ $low }~{ $high })

heart-heading = 심박수
heart-how = 시계나 가슴 띠가 잰 1분당 심박수예요. 시계는 몇 초 늦게 알려 주고 시각도 조금씩 달라요. 그래서 괄호 안에는 5초까지 앞당기거나 늦췄을 때의 값을 적었어요.
heart-notice = Hapju는 의료 기기가 아니에요. 이 숫자는 함께 연주하는 즐거움을 위한 것이고, 건강에 대해서는 아무것도 말해 주지 않아요.
heart-moved = { $player } 님의 심박수는 요청하신 대로 { $seconds }초 옮겼어요.
heart-undated = { $player } 님의 심박수에는 날짜가 없어서, 기록의 시작을 연주의 시작으로 보았어요.
heart-reserve = { $player } 님의 심박수 뒤에 있는 %는 알려 주신 안정 시 { $resting }회에서 최고 { $maximum }회까지 가운데 어디쯤인지예요.
heart-left-out =
    { $count ->
       *[other] { $player } 님의 기록 가운데 { $count }개는 심장이 낼 수 없는 값이라 뺐어요.
    }
heart-few = { $player } 님의 심박수는 연주의 너무 적은 부분만 담고 있어서 말씀드릴 수 있는 것이 없어요({ $seconds }초 동안 { $readings }번 측정).

heart-player = { $player } 님: 평균 분당 { $mean }회, 가장 높을 때 { $high }회였어요.
heart-player-hardest =
    { $kind ->
        [fill] 가장 어려운 필인
       *[bar] 가장 바쁜 마디
    }({ $bar }마디)에서는 { $mean }회였어요.
heart-player-after =
    { $kind ->
        [fill] 가장 어려운 필인
       *[bar] 가장 바쁜 마디
    }({ $bar }마디)에서는 { $mean }회, 그 뒤 20초 안에 { $after }회까지 올랐어요.
heart-player-recovery =
    { $way ->
        [lower] 마지막 음을 치고 1분 뒤에는 { $beats }회 낮아졌어요.
       *[higher] 마지막 음을 치고 1분 뒤에는 { $beats }회 높아졌어요.
    }
heart-pair =
    { $way ->
        [alike] { $a } 님과 { $b } 님의 심박수는 함께 오르내렸어요
        [opposite] { $a } 님의 심장이 빨라질 때 { $b } 님의 심장은 느려졌어요
       *[unclear] { $a } 님과 { $b } 님의 심박수가 함께 움직였는지는 알 수 없어요
    }(상관 { $correlation }, 95%: { $low }~{ $high }).
heart-pair-few = { $a } 님과 { $b } 님의 심박수를 같은 때에 잰 부분이 너무 짧아서 비교할 수 없어요.
heart-pair-caveat = 같은 곡을 치면 같은 곳에서 힘이 들어요. 그것만으로도 심박수는 비슷하게 움직여요.

heart-course = 연주하는 동안의 심박수
heart-course-how = 한 사람에 선 하나씩이에요. 측정되지 않은 곳에는 선이 없어요. 동그라미는 가장 어려운 필인(필인이 없으면 가장 바쁜 마디)이에요.
heart-course-alt = 첫 마디부터 마지막 마디까지 각자의 심박수.
axis-heart = 분당 심박수
heart-table-numbers = 숫자로 보는 심박수
heart-table-sections = 구간별 심박수
heart-table-section = 구간
heart-row-mean = 평균
heart-row-low = 가장 낮을 때
heart-row-high = 가장 높을 때
heart-row-hardest = 가장 어려운 필인에서
heart-row-after = 그 뒤 20초 안에 가장 높을 때
heart-row-recovery-60 = 끝나고 1분 뒤 낮아진 정도
heart-row-recovery-120 = 끝나고 2분 뒤 낮아진 정도
heart-row-known = 측정된 시간
heart-at-bar = { $bar }마디
heart-unit-seconds = { $value }초

definition-heart-effort = 구간별 심박수
definition-heart-effort-text = 한 구간의 평균 심박수예요. 두 측정값 사이에서는 곧게 변한다고 보고, 20초 넘게 떨어져 있으면 모르는 것으로 해요. 절반도 측정되지 않은 구간은 말하지 않아요. 여유는 직접 알려 주신 두 숫자로 (심박수 − 안정 시) ÷ (최고 − 안정 시)를 계산해요.
definition-heart-hardest = 가장 어려운 필인
definition-heart-hardest-text = 손으로 스네어와 탐을 친 음이 평소 마디보다 뚜렷하게 많은 마디 가운데 가장 많은 마디예요. 그런 마디가 없으면 여러 북을 가장 많이 친 마디예요. 심장은 10~30초쯤 늦게 따라오기 때문에 그 뒤 20초 안의 가장 높은 값도 함께 적어요.
definition-heart-together = 두 사람의 심박수
definition-heart-together-text = 꾸준히 오르거나 내리는 흐름을 뺀 두 심박수의 상관이에요. 1이면 같은 순간에 오르내리고, 0이면 서로 관계가 없어요. 심박수가 천천히 변한다는 점을 구간 계산에 넣었어요.

terminal-heart-file =
    { $count ->
       *[other] 심박수를 { $count }번 쟀어요. 길이는 { $minutes }분이에요.
    }
terminal-heart-when = 이 컴퓨터의 시계로 { $from }부터 { $to }까지예요.
terminal-heart-undated = 날짜가 없어요. 시각은 기록의 시작부터 세어요.
terminal-heart-numbers = 시간 평균 { $mean }, 가장 낮을 때 { $low }, 가장 높을 때 { $high }였어요.
terminal-heart-gaps =
    { $count ->
       *[other] 20초 넘게 빈 곳이 { $count }군데, 모두 { $seconds }초예요.
    }
