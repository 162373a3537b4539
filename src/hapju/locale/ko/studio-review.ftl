# 연주 돌아보기와 녹음 파일 올리기. 숫자와 그림의 말은 report.ftl에 있다.

## Looking

studio-review-strip = 시간에 따라 보는 연주
studio-review-strip-how = 그림을 끌면 움직이고, 위쪽 숫자 줄을 끌면 소리를 훑어요. 누르면 그 자리로 가요. 키보드로는 화살표가 한 박, Shift와 함께 누르면 한 마디, 스페이스는 재생, N과 P는 다음 플램과 이전 플램, +와 −는 확대와 축소예요.
studio-review-place =
    { $is_count_in ->
        [yes] 카운트인 { $beat }박
       *[no] { $bar }마디 { $beat }박
    }{ $round ->
        [0] { "" }
       *[other] { " " }({ $round }번째)
    }
studio-review-zoom = 확대와 축소
studio-review-bars-shown =
    { $bars ->
        [0.25] ¼마디
        [0.5] ½마디
        [1] 1마디
       *[other] { $bars }마디
    }
studio-review-all-flams =
    { $count ->
        [1] 하나뿐인 플램을 글로 보기
       *[other] 플램 { $count }번을 글로 보기
    }
studio-review-flam-place = { $bar }마디 { $place }
studio-review-flam-said = { $bar }마디 { $place }: { $said }
studio-review-stroke =
    { $name } 님, { $piece }: { $kind ->
        [early] { $ms }ms 빠름
        [late] { $ms }ms 늦음
        [on] 딱 맞음
        [extra] 악보에 없는 음
        [wrong_piece] 악보와 다른 북이나 심벌
       *[missed] 빠뜨린 음
    }
studio-review-chart-how = 누르면 그 자리로 가요.

## Listening

studio-review-listening = 듣기
studio-review-play = 재생
studio-review-pause = 멈춤
studio-review-more = 반복과 믹서
studio-review-speed = 빠르기
studio-review-way = 무엇을 들을까요
studio-review-way-all = 전체
studio-review-way-bars = 이 마디만
studio-review-way-flams = 플램만
studio-review-bar-in-round = { $bar } ({ $round }번째)
studio-review-from-bar = 처음
studio-review-to-bar = 끝
studio-review-mixer = 누구 소리를 들을까요
studio-review-heard = { $name } 님 소리 듣기
studio-review-alone = 솔로
studio-review-alone-label = { $name } 님 솔로
studio-review-click = 클릭
studio-review-backing = 반주
studio-review-no-sound = 불러오지 못한 소리가 있어요. 스튜디오가 켜져 있나요?

## Practising

studio-review-listen-bars = { $bars } 듣기
studio-review-practise-bars = { $bars } 연습하기
studio-review-try = 해 보기
studio-review-again = 다시 연주하기
studio-review-again-slower = 더 느리게, { $percent }%로
studio-review-again-hard = 어려운 곳만, { $bars }

## Comparing

studio-review-compare = 지난 연주와 견주기
studio-review-compare-how = 두 연주의 95% 구간으로는 설명되지 않는 차이만 뚜렷한 변화라고 해요.
studio-review-compare-with = 지난 연주
studio-review-earlier =
    { $when }: { $flams ->
        [-1] 수가 적어 말할 수 없음
        [0] 플램 없음, 흔들림 { $sd }
       *[other] 플램 { $flams }번, 흔들림 { $sd }
    }
studio-review-before = 지난 연주
studio-review-now = 이번 연주
studio-review-change = 변화
studio-review-against-grid = 그리드와 견준 { $name } 님
studio-review-points = { $value }%p
studio-review-verdict =
    { $verdict ->
        [better] { $number ->
            [together] 더 잘 맞아요
            [sd] 더 고르게 됐어요
           *[mean_absolute] 더 가까워졌어요
        }
        [worse] { $number ->
            [together] 덜 맞아요
            [sd] 더 흔들려요
           *[mean_absolute] 더 벌어졌어요
        }
        [other] 달라졌어요
        [few] 수가 적어 말할 수 없음
       *[same] 뚜렷한 변화 없음
    }
studio-review-compare-verdict =
    { $verdict ->
        [better] 좋아졌어요. 뚜렷이 달라진 것은 모두 더 가까워졌어요.
        [worse] 지난 연주가 더 잘 맞았어요.
        [mixed] 가까워진 것도 있고 벌어진 것도 있어요.
        [few] 무엇이 달라졌는지 말씀드리기에는 친 음이 적어요.
       *[same] 뚜렷한 변화는 없어요. 두 연주는 구간 안에서 비슷해요.
    }

## Taking it along

studio-review-downloads = 파일로 받기
studio-review-download-midi = 한 사람이 친 음, 음악 프로그램에서 열 수 있어요
studio-review-download-csv = 친 음 모두를 표로
studio-review-download-json = 모든 숫자
studio-review-download-html = 리포트를 파일 하나로
studio-review-download-pdf = 종이에 뽑을 리포트
studio-review-download-journal = 연주 그대로, 다른 스튜디오에서 열 수 있어요
studio-review-another = 다른 녹음 보기

## Dropping recordings

studio-review-drop-title = 녹음 파일을 여기에 끌어다 놓거나 골라 주세요
studio-review-drop-how = 한 사람에 파일 하나: 휴대폰 녹음이나 동영상, MIDI, CSV
studio-review-drop-remove = { $name } 빼기
studio-review-drop-song = 곡 (선택)
studio-review-drop-no-song = 모르거나 다른 곡
studio-review-drop-level = 난이도
studio-review-drop-any-level = 가장 잘 맞는 것
studio-review-drop-tempo = 템포 BPM (선택)
studio-review-drop-count-in = 카운트인 마디 수 (선택)
studio-review-drop-align = 녹음을 따로 시작했어요. 시작을 맞춰 주세요
studio-review-drop-sending = 보내고 있어요…
studio-review-drop-reading = 읽고 있어요…
studio-review-drop-waiting = 다른 분들의 녹음을 먼저 듣고 있어요…
studio-review-drop-listening = 드럼을 듣고 있어요…
studio-review-drop-too-large = 파일을 합치면 1 GB가 넘어요. 영상 없이 소리만 보내거나 더 짧은 녹음을 보내 주세요.
studio-review-drop-percent = { $percent }%
studio-review-drop-send =
    { $count ->
        [1] 어떻게 쳤는지 보기
       *[other] 얼마나 잘 맞았는지 보기
    }

## When something is missing

studio-review-missing = 이 연주는 여기에 없어요
studio-review-missing-text = 주소의 끝이 잘렸거나, 다른 스튜디오에서 한 연주일 수 있어요.
studio-review-home = 첫 화면으로
studio-review-unreachable = 스튜디오가 대답하지 않아요. 켜져 있나요?
studio-review-refused = 스튜디오가 그 일을 하지 못했어요({ $status }).
