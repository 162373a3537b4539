# The report: numbers and words used everywhere, then the page from top to bottom.

none = –
unit-ms = { $value }ms
unit-percent = { $value }%
unit-bpm = { $value } BPM
unit-bpm-per-minute = 1분에 { $value } BPM
interval = (95%: { $low } ~ { $high })
interval-of-share = (95% 구간: { $low } ~ { $high }%)
too-few = 수가 적어 말할 수 없음
bars = { coach-bars }
piece-kick = 킥
piece-snare = 스네어
piece-cross-stick = 크로스 스틱
piece-tom-high = 하이 탐
piece-tom-mid = 미드 탐
piece-tom-low = 로우 탐
piece-tom-floor = 플로어 탐
piece-hihat = 하이햇
piece-hihat-closed = 클로즈 하이햇
piece-hihat-open = 오픈 하이햇
piece-hihat-pedal = 하이햇 페달
piece-crash = 크래시
piece-ride = 라이드
piece-ride-bell = 라이드 벨
piece-short-kick = 킥
piece-short-snare = 스네어
piece-short-tom-high = 하이탐
piece-short-tom-mid = 미드탐
piece-short-tom-low = 로우탐
piece-short-tom-floor = 플로어
piece-short-hihat = 하이햇
piece-short-crash = 크래시
piece-short-ride = 라이드

report-kicker = 합주, 함께 연주한다는 것
report-facts =
    { $bars }마디, { $minutes ->
        [0] { $seconds }초
       *[other] { $minutes }분 { $seconds }초
    }
report-together-means = 두 소리의 간격이 30ms 이하면 ‘맞았다’고 해요. 대부분의 사람에게 한 소리로 들려요.
report-together-count = 둘이 함께 친 { $joint_onsets }번 가운데 { $together }번이 그랬어요 { $interval }.
report-remarks = 알아 두면 좋아요
report-empty = 친 음이 없어서 보여 드릴 것이 없어요. 패드와 채널, 파일이 맞게 녹음됐는지 확인해 보세요.

## 1. The picture

report-picture =
    { $player_count ->
        [1] 마디마다 보는 나의 연주
       *[other] 마디마다 보는 우리의 합주
    }
report-picture-how =
    { $player_count ->
        [1] 한 줄이 북이나 심벌 하나이고, 줄 위의 막대 하나가 한 번 친 음이에요. 막대가 길수록 세게 친 거예요.
        [2] 한 줄이 북이나 심벌 하나예요. { $a } 님이 친 음은 줄 위에 서고, { $b } 님이 친 음은 줄 아래에 매달려요. 두 막대가 한 선이 되면 딱 맞은 거예요. 길수록 세게 친 거예요.
       *[other] 한 칸이 북이나 심벌 하나이고, 그 안의 한 줄이 한 사람이에요. 막대가 길수록 세게 친 거예요.
    }
report-picture-flams = 숫자가 붙은 띠는 플램이에요. 그 자리에서 친 음이 평균 그만큼(ms) 벌어졌다는 뜻이에요.
report-bars-shown = 연주가 길어서 { $all }마디 가운데 { $shown }마디만 그렸어요. 플램이 가장 많은 마디들은 모두 들어 있어요.
report-strip = 마디를 나란히 놓은 그림. 화살표 키로 마디를, N과 P로 플램을 오갈 수 있어요.
report-previous-bar = 이전 마디
report-next-bar = 다음 마디
report-previous-flam = 이전 플램
report-next-flam = 다음 플램
report-zoom-in = 확대
report-zoom-out = 축소
report-bar-label =
    { $bar }마디{ $flams ->
        [0] { "" }
       *[other] , 플램 { $flams }번
    }
report-flam-label = { $first } 님이 먼저, { $second } 님이 { $ms }ms 뒤
report-flam-map = 마디별 플램 수
report-flam-map-alt = { $all }마디 가운데 { $bars }마디에서 플램 { $flams }번.
report-mark-extra = 그리드에 없는 음
report-mark-extra-chart = 악보에 없는 음
report-mark-wrong-piece = 악보와 다른 북이나 심벌
report-mark-missed = 빠뜨린 음

## 2. The beat

report-beat =
    { $player_count ->
        [1] 박을 얼마나 잘 지켰을까요
       *[other] 각자 박을 얼마나 잘 지켰을까요
    }
report-histogram = 빨랐을까, 늦었을까?
report-histogram-how = 그리드에서 얼마나 떨어진 음이 몇 번 있었는지 보여 줘요. 언덕의 자리는 버릇을, 너비는 안정감을 말해요.
report-histogram-alt = { $player } 님: 평균 { $mean }, 흔들림 { $sd }, { $count }타.
report-positions = 마디의 어디에서?
report-positions-how = 마디 안 자리마다의 평균과 95% 구간이에요. 옆 자리들과 유난히 다른 곳이 있다면 그것이 버릇이에요.
report-positions-alt = 마디 안의 자리마다 본 각 연주자의 평균 시간차.
report-tempo = 얼마나 빠르게?
report-tempo-how = 두 마디씩 재어 본 템포예요.
report-tempo-alt = 마디에 따른 각 연주자의 템포.
report-tempo-song = 정해 둔 템포 { $tempo }
report-tempo-found = 연주에서 찾은 박, 약 { $tempo }
axis-early = 빠름
axis-late = 늦음
axis-bar = 마디
axis-ms = ms
axis-scatter = 흔들림 { $sd }
axis-nothing = 그리기에는 친 음이 너무 적어요.

## 3. Tuning to each other

report-tuning = 서로 얼마나 잘 맞췄을까요
report-pair = { $a } 님과 { $b } 님
report-over-time = 처음부터 끝까지
report-over-time-how = 점 하나가 둘이 함께 친 순간이고, 선은 그 이동 평균이에요. 회색 띠 안에서는 한 소리로 들리고, 그 밖은 플램이에요.
report-over-time-bars = 점 하나가 한 마디의 평균이고, 선은 그 이동 평균이에요. 회색 띠 안에서는 한 소리로 들려요.
report-over-time-alt = 마디에 따른 { $a } 님과 { $b } 님의 시간차. 평균 { $mean }, 플램 { $flams }번.
report-first = 누가 먼저일까?
report-first-how = 둘이 함께 친 모든 순간을, { $a } 님이 먼저인 것부터 { $b } 님이 먼저인 것까지 늘어놓았어요.
report-first-alt = { $a } 님이 10ms 넘게 먼저: { $a_count }번, 10ms 이내: { $even_count }번, { $b } 님이 10ms 넘게 먼저: { $b_count }번.
report-first-even = 10ms 이내
report-pair-positions = 마디의 어디에서?
report-pair-positions-how = 마디 안 자리마다 누가 먼저인지와 95% 구간이에요. 아래 숫자는 그 자리의 플램 수예요.
report-pair-positions-alt = 마디 안의 자리마다 본 { $a } 님과 { $b } 님의 평균 시간차와 플램.
report-coupling = 누가 누구에게 맞출까?
report-coupling-how =
    어느 박에서 서로 벌어지면, 다음 박에서 각자 그 간격을 조금씩 되돌릴 수 있어요. 막대는 얼마나 되돌리는지, 그 아래 선은 95% 구간이에요.{ $beside ->
        [click] { " " }클릭이나 반주에 맞춘 몫은 빼고 구했어요.
       *[nothing] { " " }둘 다 클릭이나 반주를 따라갔다면 그 몫도 조금 들어 있어요.
    }
report-coupling-alt = 다음 박까지 되돌리는 간격: { $a } 님 { $share_a } { $interval_a }, { $b } 님 { $share_b } { $interval_b }.
report-coupling-few = 누가 누구에게 맞추는지 말씀드리기에는 자료가 부족해요. 둘이 함께 친 박이 25개 이상이고, 간격이 조금씩 변해야 알 수 있어요.
report-coupling-doubtful = 이 비율은 그대로 믿기 어려워요. 두 분의 연주가 계산에 쓴 모형과 잘 맞지 않아요.
report-coupling-long = 연주가 길어서, 전체에 고르게 퍼진 { $beats }박으로 구했어요.
report-leader = { $leader } 님이 이끌어요. { $leader } 님의 박이 변하면 { $follower } 님이 따라가고, 그 반대는 훨씬 적어요. 우연으로 보기 어려운 차이예요.
report-leader-nobody = 우연을 넘어 이끄는 사람은 없어요. 잘 맞는 두 사람은 대개 서로에게 맞춰요.
report-led-in = { $leader } 님이 가장 뚜렷하게 이끈 곳은 { $bars }마디예요.
axis-keeps = 자기 박 그대로
axis-takes-back = 모두 되돌림
report-flams = 플램
report-members = 다른 사람들과 견주어 보면
report-members-how = 한 사람의 시각을 나머지 사람들의 평균과 견준 평균과 95% 구간이에요.
report-members-alt = 나머지 사람들과 견준 각 연주자의 평균 시간차.
report-group = 모두 함께
report-group-spread = 여럿이 함께 치는 순간, 여러분의 음은 가운데를 중심으로 { $spread }만큼 흩어져요.
report-group-loosest = 가장 벌어진 곳은 { $bars }, { $spread }예요.
report-group-order = 먼저 치는 순서: { $order }.
report-group-level = 뚜렷하게 앞서거나 늦는 사람은 없어요.
report-group-leads = { $leader } 님이 { $follower } 님을 이끌어요.
report-group-nobody-leads = 뚜렷하게 이끄는 사람은 없어요.
report-more-pairs = 나머지 { $count }쌍은 아래 표에 있어요.
report-tuning-off = 먼저 연주한 템포를 골라 주세요. 다른 템포로 세면 같은 자리가 음악의 같은 순간이 아니에요.
axis-first = { $name } 먼저

## 4. What to practise

report-practise = 다음에 연습할 것
report-practise-off = 먼저 연주한 템포를 골라 주세요. 다른 템포로는 타이밍을 말씀드릴 수 없어요.
report-practise-nothing = 무엇을 연습할지 말씀드리기에는 연주가 짧아요. 같은 음으로 16마디 이상 연주해 보세요.
report-see-bar = { $bar }마디

## 5. The numbers

report-numbers = 숫자로 보기
report-interval-note = 괄호 안은 95% 구간이에요. 평균의 구간에 0이 들어 있으면 누가 앞선다고 할 수 없어요.
report-table-players = 그리드와 견준 각 연주자
report-table-pairs = 연주자 사이
report-table-pieces = 악기별 평균 시간차
report-table-members = 나머지 사람들의 평균과 견준 각 연주자
report-table-group = 모두 함께
table-everybody = 모두
table-order = 질서 변수
table-spread = 흩어짐(표준편차)
table-place = 그룹 안의 자리
table-strokes = 친 음
table-matched = 그리드에 맞은 음
table-missed = 빠뜨린 음
table-extra = 그리드에 없는 음
table-extra-chart = 악보에 없는 음
table-wrong-piece = 다른 악기로 친 음
table-mean = 평균 시간차
table-sd = 흔들림(표준편차)
table-mean-absolute = 평균 간격
table-rms = RMS
table-tempo = 템포
table-drift = 템포 변화
table-phase = 위상 집중도 R
table-rayleigh = 레일리 p값
table-click = 클릭 쪽으로 되돌림
table-click-tempo = 템포도 되돌림
table-swing = 스윙 비율
table-limbs = 손발 벌어짐
table-joint-onsets = 함께 친 순간
table-flams = 플램
table-flams-per-minute = 1분당 플램
table-together = 맞은 비율
table-corrects-first = 첫째 사람이 되돌림
table-corrects-second = 둘째 사람이 되돌림
table-coupling-fit = 모형과의 맞음(p)
table-leads = 이끄는 사람
table-nobody = 없음
table-piece = 악기
table-number = 항목

## 6. Definitions

report-definitions = 숫자의 뜻
report-definitions-note = 시간의 단위는 ms예요. 친 음이 8개가 안 되면 숫자를 내지 않고 ‘수가 적어 말할 수 없음’이라고 적어요.
definition-grid = 그리드
definition-grid-text = 음이 있어야 할 순간들이에요. 악보가 있으면 악보의 음이고, 없으면 모두의 연주에서 드러나는 가장 잘게 나눈 박이에요.
definition-asynchrony = 시간차
definition-asynchrony-text = 친 시각에서 음의 시각을 뺀 값이에요. 음수면 빨랐다는 뜻이에요. 두 사람 사이에서는 첫째 사람의 시각에서 둘째 사람의 시각을 빼므로, 음수면 첫째 사람이 앞선 거예요. 친 음은 저마다 같은 북이나 심벌의 가장 가까운 음에 이어지는데, 100ms보다 멀거나 다음 음까지의 절반을 넘으면 잇지 않아요.
definition-mean = 평균 시간차
definition-mean-text = 시간차의 평균으로, 서두르거나 처지는 버릇을 보여 줘요. 반응이 느린 드럼 모듈이나 늦게 시작한 녹음도 똑같이 나타나요.
definition-sd = 흔들림(표준편차)
definition-sd-text = 시간차의 표준편차(n − 1로 나눔)예요. 친 음의 3분의 2쯤이 평균에서 이 거리 안에 있어요. 그리드와 견주면 한 사람의 안정감이고, 두 사람 사이에서는 얼마나 촘촘히 맞는지를 말해요. 시작이 어긋난 만큼은 영향을 주지 않아요.
definition-absolute = 평균 간격과 RMS
definition-absolute-text = 부호를 뗀 시간차의 평균, 그리고 제곱 평균의 제곱근이에요. RMS에서는 크게 어긋난 음이 더 무겁게 들어가요.
definition-moment = 함께 친 순간
definition-moment-text = 그리드에서 둘이 모두 친 자리예요. 한 사람이 그 자리에서 여러 번 쳤으면 그 시각들의 평균을 써요.
definition-flam = 플램과 맞은 비율
definition-flam-text = 두 사람이 30ms 넘게 벌어진 순간을 플램이라고 해요. 두 소리로 들려요. 맞은 비율은 플램이 아닌 순간의 비율이에요.
definition-place = ‘필인에서 가장’, ‘2박에서 가장’
definition-place-text = 그곳의 평균이 다른 곳보다 6ms 이상 크고 우연으로 볼 수 없을 때만(웰치 검정, 살펴본 자리 모두를 합쳐 5%, 이웃한 음이 서로 닮은 정도를 고려함) 자리를 말해요. 필인은 탐을 세 번 이상 친 마디에서 첫 탐부터 마지막 탐까지예요.
definition-coupling = 되돌림(결합 α)
definition-coupling-text = 두 사람이 벌어졌을 때 한 사람이 다음 박까지 되돌리는 비율이에요. 0%면 자기 박을 그대로 지키고, 100%면 한 번에 모두 되돌려요. 둘을 합쳐 100%쯤이면 가장 빨리 맞고, 넘으면 지나쳐요. 둘이 함께 친 박에 선형 위상 교정 모형을 맞춰서 구해요. p가 0.01보다 작으면 믿기 어려워요.
definition-leading = 이끌기
definition-leading-text = 덜 맞추는 사람이 이끄는 사람이에요. 그 사람의 변화가 상대의 다음 박들에 나타나요. 누가 먼저 치는지와는 관계가 없어요. 똑같이 맞추는 두 사람 가운데 5% 이하만 이만큼 한쪽으로 기울 때에만 이름을 말해요.
definition-tempo = 템포와 템포 변화
definition-tempo-text = 연주 전체의 템포와, 1분 동안 템포가 얼마나 변하는지예요. 입력한 템포와 달라도 연주한 그대로 나타내고, 8마디보다 짧으면 변화는 나타내지 않아요. 곡선은 박마다 앞뒤 두 마디의 음에 가중 직선을 맞춘 것이에요.
definition-swing = 스윙 비율
definition-swing-text = 긴 8분음을 짧은 8분음으로 나눈 값이에요. 1이면 스트레이트, 2면 셋잇단 느낌이에요.
definition-limbs = 손발 벌어짐
definition-limbs-text = 한 사람이 여러 악기를 동시에 칠 때 손과 발의 소리가 얼마나 벌어지는지예요.
definition-phase = 위상 집중도 R, 레일리 p값
definition-phase-text = R은 모든 음이 박의 같은 자리에 오면 1, 아무 데나 오면 0에 가까워요. p값은 아무 데나 쳤는데도 R이 이만큼 클 확률이에요.
definition-click = 클릭 쪽으로 되돌림
definition-click-text = 이르거나 늦은 것을 다음 박에서 되돌리는 비율이에요. 0%면 그대로, 100%면 한 번에 모두 되돌려요. 곡이나 템포를 정했고, 친 박이 25개 이상이고, 모형이 잘 맞을 때 나와요. 클릭이 없었다면 곡의 고른 박을 클릭으로 보아요. 함께 친 사람에게 맞춘 몫도 들어 있어요. ‘템포도 되돌림’은 그만큼 템포까지 움직이는 것이 확실할 때 나와요.
definition-order = 질서 변수
definition-order-text = 세 사람 이상일 때, 한 순간의 음이 모두 겹치면 1, 박의 아무 데나 흩어지면 0에 가까워요.
definition-group = 흩어짐과 그룹 안의 자리
definition-group-text = 흩어짐은 한 순간의 음이 가운데에서 얼마나 흩어졌는지예요(표준편차). 자리는 그룹의 가운데보다 얼마나 앞서는지(−) 늦는지(+)이고, 모든 쌍을 둘이 함께 친 순간의 수만큼 쳐서 구해요. 모든 쌍을 함께 고려해도 뚜렷할 때에만 누가 누구를 이끈다고 말해요.
definition-interval = 95% 구간
definition-interval-text = 잰 시간차를 여러 번 다시 뽑아서(부트스트랩) 구해요. 이렇게 100번 연주하면 95번은 숫자가 이 안에 있을 만한 범위예요.

report-made-by = Hapju로 만들었어요. 합주와 合奏는 같은 두 글자, ‘함께 연주한다’는 뜻이에요.
