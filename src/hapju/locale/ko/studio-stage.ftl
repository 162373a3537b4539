# 연주하는 동안의 무대.

studio-piece-kick = 킥
studio-piece-snare = 스네어
studio-piece-cross-stick = 크로스 스틱
studio-piece-tom-high = 하이 탐
studio-piece-tom-mid = 미드 탐
studio-piece-tom-low = 로우 탐
studio-piece-tom-floor = 플로어 탐
studio-piece-hihat = 하이햇
studio-piece-hihat-closed = 클로즈 하이햇
studio-piece-hihat-open = 오픈 하이햇
studio-piece-hihat-pedal = 하이햇 페달
studio-piece-crash = 크래시
studio-piece-ride = 라이드
studio-piece-ride-bell = 라이드 벨

studio-stage-pad-hihat-open = 오픈 하이햇
studio-stage-pad-hihat-closed = 클로즈 하이햇

studio-stage-early = 빠름
studio-stage-late = 느림
studio-stage-timing-few = 듣는 중…
studio-stage-timing-beside = 음과 많이 벌어졌어요
studio-stage-timing-on = 박에 딱, ±{ $spread }ms
studio-stage-timing-early = { $ms }ms 빠름, ±{ $spread }
studio-stage-timing-late = { $ms }ms 느림, ±{ $spread }
studio-stage-timing-of = { $name } 님의 타이밍: { $words }
studio-stage-highway-alt = { $name } 님이 칠 음과 친 음
studio-stage-notation-alt = { $name } 님의 드럼 악보
studio-stage-here = 이 기기
studio-stage-away = 연결 끊김

studio-stage-together = 둘의 호흡
studio-stage-together-few = 듣는 중…
studio-stage-together-one = 한 몸처럼
studio-stage-together-close = 가까워요
studio-stage-together-loose = 조금 느슨해요
studio-stage-together-apart = 벌어졌어요
studio-stage-first = 먼저
studio-stage-second = 나중
studio-stage-river-alt = { $a } 님과 { $b } 님의 호흡: 함께 친 순간마다, 새것이 맨 끝
studio-stage-lead = { $name } 님이 { $ms }ms 앞서요
studio-stage-lead-nobody = 아무도 앞서지 않아요
studio-stage-lead-unknown = 누가 이끌까요?
studio-stage-flams = 플램
studio-stage-in-a-row = 연속
studio-stage-share = 맞은 비율
studio-stage-pairs = 연주자 짝
studio-stage-pair = { $a } 님과 { $b } 님
studio-stage-steadiness = 고른 정도
studio-stage-matched = 악보대로
studio-stage-missed = 빠뜨림
studio-stage-extra = 악보 밖
studio-stage-alone = 한 사람이 더 들어오면, 둘이 얼마나 가까운지 여기에 보여요.
studio-stage-summary = 둘의 간격 ±{ $ms }ms, 지난 네 마디에 플램 { $flams ->
        [0] 없음.
       *[other] { $flams }번.
    }

studio-stage-starts-in = { $seconds }초 뒤 시작
studio-stage-counting = 카운트인
studio-stage-progress = 곡의 진행
studio-stage-bar = { $last }마디 중 { $bar }마디
studio-stage-bar-round = { $last }마디 중 { $bar }마디, { $rounds }번 중 { $round }번째
studio-stage-keys = Esc 키를 누르면 연주가 끝나요.
studio-stage-stop = 그만하기
studio-stage-finished = 수고했어요!
studio-stage-they-play = 다시 연주해요, 보러 가기
studio-stage-finished-numbers = 함께 친 음의 { $percent }%가 잘 맞았어요. 플램 { $flams ->
        [0] 없음
       *[other] { $flams }번
    }
studio-stage-class = 반 전체의 합
studio-stage-class-own = 내 흔들림
studio-stage-class-text = 큰 숫자는 우리 반 { $count }명이 서로 얼마나 벌어져 있는지예요. 다른 사람의 숫자는 아무에게도 보이지 않아요.
studio-stage-finished-class = 우리 반은 함께한 박을 중심으로 ±{ $ms }ms 안에 모였어요.
studio-stage-finished-next = 어땠는지 보여 드릴게요…
studio-stage-pads = { $name } 님의 패드
studio-stage-view = 보기
studio-stage-view-falling = 떨어지게
studio-stage-view-running = 흘러가게
studio-stage-view-notation = 악보
studio-stage-left-handed = 왼손잡이 드럼
studio-stage-sound = 소리
studio-stage-mute = 음소거
studio-stage-solo = 솔로
studio-stage-mute-of = { $name } 음소거
studio-stage-solo-of = { $name } 솔로
studio-stage-volume-of = { $name } 음량
studio-stage-room = 방
studio-stage-back-to-room = 방으로 돌아가기
