# 한 사람과 두 사람의 기록, 그리고 한 주 계획: 페이지와 터미널.

## Python says these

history-free-play = 자유 연주
history-song-at-level = { $song }, { $level }
history-week =
    { $takes ->
        [0] 지난 이레 동안은 연주가 없었어요.
       *[other] 지난 이레 중 { $days }일, { $takes }번에 걸쳐 { $minutes }분 동안 드럼을 쳤어요.{ $lessons ->
            [0] { "" }
           *[other] { " " }레슨 { $lessons }개를 마쳤어요.
        }
    }
history-basis =
    { $likeness ->
        [same] 같은 곡의 같은 마디를 같은 템포로 친 연주끼리 견주었어요: { $music }.
        [song] 템포와 마디는 다르더라도 같은 곡, 같은 난이도의 연주끼리 견주었어요: { $music }.
       *[any] 두 번의 만남에 같은 곡과 난이도가 없어서, 무엇을 쳤든 모든 연주를 견주었어요.
    }
history-nothing-clear = 뚜렷한 변화는 없어요. 차이는 연주마다 으레 생기는 만큼이에요.
history-change-sd =
    { $players ->
        [1] { $way ->
            [down] 박이 더 고르게 됐어요. 흔들림이 { $before }ms에서 { $now }ms로 줄었어요.
           *[up] 박이 조금 더 흔들렸어요. 흔들림이 { $before }ms에서 { $now }ms로 늘었어요.
        }
       *[other] { $way ->
            [down] 둘의 호흡이 더 촘촘해졌어요. 두 분 사이의 흔들림이 { $before }ms에서 { $now }ms로 줄었어요.
           *[up] 둘의 호흡이 조금 더 느슨했어요. 두 분 사이의 흔들림이 { $before }ms에서 { $now }ms로 늘었어요.
        }
    }
history-change-mean =
    { $players ->
        [1] 박에 견주면(−는 빠름) 지난번에는 { $before }ms, 이번에는 { $now }ms예요.
       *[other] { $other } 님에 견준 { $name } 님의 자리(−는 앞섬)는 지난번에는 { $before }ms, 이번에는 { $now }ms예요.
    }
history-change-flams =
    { $way ->
        [down] 플램이 줄었어요. 지난번에는 1분에 { $before }번, 이번에는 { $now }번이에요.
       *[up] 플램이 늘었어요. 지난번에는 1분에 { $before }번, 이번에는 { $now }번이에요.
    }
history-change-alpha = 둘이 벌어졌을 때 { $name } 님이 다음 박까지 되돌리는 몫은 지난번에는 { $before }%, 이번에는 { $now }%예요.
history-best =
    { $kind ->
        [tightest] 가장 촘촘했던 연주: ±{ $value }ms
        [fastest] 흔들리지 않은 가장 빠른 템포: { $value } BPM
       *[fewest_flams] 플램이 가장 적었던 연주: 1분에 { $value }번
    }
history-plan-how =
    { $has_level ->
        [yes] { $level }, { $percent }%
       *[no] { $percent }%
    }{ $bar_count ->
        [0] { "" }
       *[other] , { $bars }마디
    }
history-plan-why =
    { $reason ->
        [new] 처음
        [learning] { $days ->
            [1] 하루 만에 다시
           *[other] { $days }일 만에 다시
        }
        [again] 천천히 한 번 더
       *[keep] { $days ->
            [1] 하루 만에, 잊지 않게
           *[other] { $days }일 만에, 잊지 않게
        }
    }
history-plan-block = { $how } · { $why }
history-day = { $month } { $day }일 { $weekday }
history-weekday =
    { $number ->
        [0] 월
        [1] 화
        [2] 수
        [3] 목
        [4] 금
        [5] 토
       *[6] 일
    }
history-month =
    { $number ->
        [1] 1월
        [2] 2월
        [3] 3월
        [4] 4월
        [5] 5월
        [6] 6월
        [7] 7월
        [8] 8월
        [9] 9월
        [10] 10월
        [11] 11월
       *[12] 12월
    }

## Pages and terminal

history-title-player = { $name } 님의 드럼
history-title-pair = { $a } 님과 { $b } 님
history-standfirst-player =
    { $meetings ->
        [0] 아직 남은 기록이 없어요. 첫 연주부터 쌓여요.
        [1] 지금까지 한 번 드럼 앞에 앉았어요. 두 번째부터는 달라진 점을 여기서 볼 수 있어요.
       *[other] { $first }부터 지금까지 { $meetings }번 드럼 앞에 앉았어요.
    }
history-standfirst-pair =
    { $meetings ->
        [0] 아직 두 분이 함께한 기록이 없어요. 첫 연주부터 쌓여요.
        [1] 두 분은 한 번 만났어요. 두 번째부터는 달라진 점을 여기서 볼 수 있어요.
       *[other] 두 분은 { $first }부터 { $meetings }번 만났어요.
    }
history-changed = 지난번과 견주면
history-changed-between =
    { $players ->
        [1] { $before }번째 연습과 { $now }번째 연습
       *[other] { $before }번째 만남과 { $now }번째 만남
    }
history-over-time =
    { $players ->
        [1] 연습할 때마다
       *[other] 만날 때마다
    }
history-over-time-how = 점은 그날의 숫자이고, 점을 지나는 선은 그 숫자가 얼마나 확실한지(95%)를 보여 줘요. 연주마다 다르다는 것까지 헤아렸어요. 아래는 몇 번째인지예요.
history-whose-takes = 어떤 연주
history-all-takes = 모든 연주
history-measure-sd =
    { $players ->
        [1] 박에서 흔들리는 폭
       *[other] 두 분 사이의 흔들림
    }
history-measure-mean =
    { $players ->
        [1] 빠른지 늦은지
       *[other] 누가 앞서는지
    }
history-measure-flams = 1분에 플램 몇 번
history-measure-alpha_a = { $name } 님이 되돌리는 몫
history-measure-alpha_b = { $name } 님이 되돌리는 몫
history-side-sd = 작을수록 촘촘해요
history-side-mean =
    { $players ->
        [1] − 빠름, + 늦음
       *[other] − { $a } 님이 앞섬, + { $b } 님이 앞섬
    }
history-side-flams = 둘로 들린 타격
history-side-alpha = 벌어진 간격 중 다음 박까지 되돌린 몫
history-unit-ms = ms
history-unit-per-minute = 번/분
history-unit-percent = %
history-meeting =
    { $players ->
        [1] 연습
       *[other] 만남
    }
history-number = 숫자
history-interval = 95% 구간
history-takes = 연주 수
history-as-table = 숫자를 표로 보기
history-curve-alt = { $measure }, 모두 { $meetings }번. 첫 번째는 { $first } { $unit }, 마지막은 { $last } { $unit }
history-few = 두 번째부터 선이 그려져요.
history-week-behind = 지난 이레
history-day-minutes =
    { $takes ->
        [0] 없음
       *[other] { $minutes }분, 연주 { $takes }번
    }
history-lessons-passed = 마친 레슨
history-plan = 앞으로 이레
history-plan-how-made = 그때그때의 연주로 새로 짜는 제안이에요. 잘된 것은 점점 뜸하게, 잘 안된 것은 이튿날 다시 나와요. 하루를, 한 달을 쉬어도 거기서부터 다시 짜요.
history-plan-minutes = 하루에 몇 분
history-plan-rules = 이렇게 짜는 까닭
history-plan-rules-text = 새로운 것은 5분씩 두 번, 그 사이에 다른 것을 번갈아 치고, 새로운 것은 하루에 많아야 하나예요. 날마다 치는 것보다 1, 2, 4, 8일…로 벌려 치는 쪽이 손에 더 오래 남아요.
history-plan-free = 차례가 된 것이 없어요. 치고 싶은 것을 치세요.
history-plan-today = 오늘
history-plan-minutes-of = { $minutes }분
history-plan-for-two = 다음에 둘이 만나면
history-plan-play = 치기
history-plan-failed = 지금은 방을 열 수 없어요. 첫 페이지에서 열어 보세요.
history-bests = 내 최고의 연주
history-bests-how = 두 번 이상 친 곡에서, 내 연주끼리만 견주어요.
history-partners = 함께 친 사람
history-partner-meetings = 만남 { $meetings }번
history-meetings =
    { $players ->
        [1] 지난 연습 모두
       *[other] 지난 만남 모두
    }
history-meeting-said =
    { $players ->
        [1] { $number }번째 연습, { $when }
       *[other] { $number }번째 만남, { $when }
    }
history-meeting-about = 연주 { $takes }번, { $minutes }분
history-waiting = 예전 연주 { $count }개를 아직 계산하고 있어요. 잠시 뒤에 다시 봐 주세요.
history-missing = 이런 페이지는 없어요
history-missing-text = 이 링크의 열쇠를 여기서는 몰라요. 이 스튜디오에서 첫 연주를 하면 그때부터 기록돼요.
history-failed = 지금은 스튜디오에 닿을 수 없어요. 잠시 뒤에 페이지를 다시 열어 주세요.
history-keep-link = 이 페이지의 링크가 있으면 누구나 볼 수 있어요. 혼자 간직하거나, 보여 주고 싶은 사람에게만 알려 주세요.
history-home = 첫 페이지로
history-term-meeting-none = { $names } 님의 연주 기록이 아직 없어요.
