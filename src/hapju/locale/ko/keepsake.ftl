# 기념품. 포스터, 카드, 영상에 들어가는 말과 화면에 나오는 말.

keepsake-title = { $song } · { $names } · 합주 기념
keepsake-date = { $year }년 { $month }월 { $day }일
keepsake-and = { $a }과 { $b }
keepsake-player = { $name } 님
keepsake-together-of = 함께 친 음 { $joint_onsets }개 가운데 한 소리로 맞은 비율
keepsake-moments = { $joint_onsets ->
        [0] 나란히 연주했어요
       *[other] 함께 친 음 { $joint_onsets }개
    }

# 함께 남기는 글. 무엇을 연주했고, 어땠고, 왜 소중한지.
keepsake-played = { $has_date ->
        [yes] { $date }, { $has_place ->
            [yes] { $place }에서 { $names }이
           *[no] { $names }이
        }
       *[no] { $has_place ->
            [yes] { $place }에서 { $names }이
           *[no] { $names }이
        }
    } ‘{ $song }’ 합주를 했어요. { $bars }마디, { $minutes ->
        [0] { $seconds }초
       *[other] { $minutes }분 { $seconds }초
    } 동안이에요.
keepsake-how = { $player_count ->
        [2] 둘이
       *[other] 두 사람씩
    } 함께 친 음 { $joint_onsets }개 가운데 { $together }개는 30ms 안에 맞았어요. 귀에는 한 소리로 들리는 간격이에요.
keepsake-apart = 두 소리는 평균 { $ms }ms 떨어져 있었어요. 소리가 { $metres }m쯤 나아가는 시간이에요.
keepsake-closest = 가장 가까웠던 곳은 { $bars }예요.
keepsake-few = { $joint_onsets ->
        [0] 아직 함께 친 음이 없어서 숫자는 없지만, 여기가 시작이에요.
       *[other] 함께 친 음은 { $joint_onsets }개예요. 숫자로 말하기엔 적지만, 시작으로는 충분해요.
    }
keepsake-unknown = 이 녹음만으로는 서로 얼마나 가까웠는지 알 수 없어서 숫자를 적지 않았어요.
keepsake-why = 함께하는 일은 혼자서는 할 수 없어요. 이 무늬는 { $player_count ->
        [2] 둘이
       *[other] 모두가
    } 함께 만들었고, 다른 어떤 연주에서도 똑같이 나오지 않아요.

# 무늬가 무엇인지 한 줄로.
keepsake-ornament-pearl = 잎 하나가 함께 친 음 하나이고, 조각 사이는 두 소리의 간격이에요. 시간은 안에서 밖으로 감겨 나가요.
keepsake-ornament-gold = 물결 하나가 함께 친 음 하나이고, 금빛 호의 어긋남은 두 소리의 간격이에요. 시간은 수평선에서 다가와요.
keepsake-ornament-paper = 글자 하나가 함께 친 음 하나이고, 획의 높낮이는 두 소리의 간격이에요. 정간보처럼 위에서 아래로, 오른쪽에서 왼쪽으로 읽어요.
