# 스튜디오의 첫 화면과, 연주하기 전의 방.

studio-home-link = Hapju 첫 화면으로
studio-learn = 배우기
studio-language = 언어
studio-theme-to-dark = 어둡게 보기
studio-theme-to-light = 밝게 보기
studio-nowhere-title = 여기에는 아무것도 없어요
studio-nowhere-text = 이 주소로는 갈 수 있는 곳이 없어요. 방 링크의 끝이 잘렸을 수도 있어요.
studio-nowhere-home = 첫 화면으로
studio-not-loaded = 이 부분을 불러오지 못했어요.
studio-load-again = 다시 시도
studio-loading = 잠시만요…

studio-home-kicker = 합주 · 合奏 · 함께 연주한다는 것
studio-home-title = 둘이 치는, 하나의 박.
studio-home-standfirst = 한 소파에서도, 서로 다른 도시에서도 한 곡을 함께 연주해요. Hapju가 두 사람의 소리를 듣고, 박과 서로에게 얼마나 가까운지 치는 동안 바로 보여 드려요.
studio-home-play = 함께 연주하기
studio-home-learn = 처음부터 배우기
studio-home-demo = 데모 합주 보기
studio-home-class = 반에서 가르치기
studio-home-no-room = 방을 만들지 못했어요. 스튜디오가 켜져 있나요?
studio-home-legend = 두 선이 만나면 두 소리가 하나로 들려요. 벌어지면 플램이 들리고요.
studio-home-tap = 북을 두드려 보세요. 당신은 주황이에요
studio-home-tap-together = 딱 맞았어요!
studio-home-tap-early = 파랑보다 { $ms }ms 먼저
studio-home-tap-late = 파랑보다 { $ms }ms 나중
studio-home-how = 1분이면 시작하는 합주
studio-home-step-input = 있는 것으로 치세요
studio-home-step-input-text = 전자 드럼, 키보드 반쪽, 휴대폰 화면 무엇이든 좋아요. 컴퓨터 한 대를 둘이 나눠 써도 돼요.
studio-home-step-friend = 친구를 부르세요
studio-home-step-friend-text = 링크를 보내거나 QR 코드를 보여 주세요. 가입은 필요 없고, 링크가 있는 사람만 들어올 수 있어요.
studio-home-step-play = 치면서 서로를 보세요
studio-home-step-play-text = 한 타 한 타가 빠른지 늦은지, 딱 맞았는지 플램인지 바로 보여요. 마지막 음이 끝나면 리포트가 기다리고 있어요.
studio-home-drop-title = 이미 녹음한 것이 있나요?
studio-home-drop-text = 연주자마다 녹음을 하나씩 여기에 놓으면 얼마나 잘 맞았는지 볼 수 있어요. 휴대폰으로 찍은 소리나 동영상, MIDI, CSV를 넣을 수 있어요.
studio-home-earlier = 지난 연주
studio-home-foot = 가입은 필요 없어요. 연주한 것은 이 스튜디오에만 남아요.

studio-lobby-page = 연주할 방
studio-lobby-title = 누가 연주하나요?
studio-lobby-nobody = 아직 아무도 없어요. 몇 초면 들어올 수 있어요.
studio-lobby-add-first = 연주자 추가
studio-lobby-add-another = 이 기기에 연주자 더 추가
studio-lobby-name = 이름
studio-lobby-name-example = 연주자 { $number }
studio-lobby-input = 무엇으로 치나요
studio-lobby-input-keys = 키보드
studio-lobby-input-keys-text = 컴퓨터 키보드로 쳐요. 반쪽이 드럼 한 대라서 둘이 나눠 쓸 수 있어요.
studio-lobby-input-midi = 전자 드럼
studio-lobby-input-midi-text = USB로 연결한 드럼 모듈(MIDI)이에요.
studio-lobby-input-touch = 터치 패드
studio-lobby-input-touch-text = 이 휴대폰이나 태블릿 화면의 패드예요.
studio-lobby-input-microphone = 마이크
studio-lobby-half = 어느 쪽
studio-lobby-half-left = 왼쪽 절반
studio-lobby-half-right = 오른쪽 절반
studio-lobby-find-kits = 드럼 찾기
studio-lobby-finding-kits = 찾고 있어요…
studio-lobby-kit-device = 내 드럼
studio-lobby-kit-none = 드럼을 찾지 못했어요. 전원과 케이블을 확인하고 다시 찾아 주세요.
studio-lobby-kit-map = 노트 맵
studio-lobby-kit-hit-snare = 스네어를 한 번 쳐 주세요. 어느 드럼인지, 패드를 어떻게 부르는지 알 수 있어요.
studio-lobby-kit-snare-heard = 스네어 소리를 들었어요. 이 드럼이 맞네요.
studio-lobby-kit-not-snare = { $piece } 소리로 들어왔어요. 스네어를 친 거라면 다른 노트 맵을 골라 주세요.
studio-lobby-kit-note = 노트 맵에 없는 { $note }번 노트
studio-lobby-kit-learn = 스네어를 친 게 맞아요
studio-lobby-kit-learning = 스네어를 한 번 더 쳐 주세요…
studio-lobby-half-whole = 키보드 전체
studio-lobby-add = 들어가기
studio-lobby-cancel = 취소
studio-lobby-part-is = { $part } 파트
studio-lobby-part-of = { $name } 님의 파트
studio-lobby-remove = { $name } 님 내보내기
studio-lobby-rename = 연주자 { $number }의 이름
studio-lobby-ready = 준비됐어요
studio-lobby-not-ready = 아직 준비 중
studio-lobby-elsewhere = 다른 기기
studio-lobby-calibrate = 지연 맞추기
studio-lobby-calibrate-for = { $name } 님의 지연 맞추기
studio-lobby-kit-alt = 치는 곳에 불이 들어오는 드럼 그림
studio-lobby-try = 한번 쳐 보세요. 친 곳에 불이 들어와요.
studio-lobby-kit-of = { $name } 님의 드럼

studio-lobby-sure-away = 연결 끊김
studio-lobby-sure-measuring = 시계를 재고 있어요…
studio-lobby-sure-far = 거리가 멀어요: 시계 오차 ±{ $error }ms
studio-lobby-sure-reported = 지연은 브라우저가 알려 준 대로(직접 재지 않음), 시계 오차 ±{ $error }ms
studio-lobby-sure-unknown = 지연을 아직 몰라요, 시계 오차 ±{ $error }ms
studio-lobby-sure-calibrated = 지연 { $latency }ms(직접 잰 값), 시계 오차 ±{ $error }ms

studio-lobby-song = 곡
studio-lobby-other-song = 다른 곡이나 다른 설정
studio-lobby-level = 단계
studio-lobby-bpm = { $tempo } BPM
studio-lobby-bars =
    { $bars ->
        [0] 없음
       *[other] { $bars }마디
    }
studio-lobby-how = 어떻게 연주할까요
studio-lobby-tempo = 템포
studio-lobby-tempo-is = { $percent }% · { $tempo } BPM
studio-lobby-loop = 연주할 마디
studio-lobby-first-bar = 시작 마디
studio-lobby-last-bar = 끝 마디
studio-lobby-rounds = 반복
studio-lobby-step = 반복할 때마다 빠르게
studio-lobby-step-by =
    { $percent ->
        [0] 아니요, 같은 템포로
       *[other] 원래 템포의 { $percent }%씩
    }
studio-lobby-step-way = { $first }에서 시작해 { $round }번째에는 { $last }까지 빨라져요.
studio-lobby-whole-song = 곡 전체
studio-lobby-count-in = 카운트인
studio-lobby-sounds = 함께 들리는 소리
studio-lobby-click = 클릭
studio-lobby-backing = 반주
studio-lobby-gap-click = 클릭 쉬어 가기
studio-lobby-gap-bars =
    { $bars ->
        [0] 쉬지 않기
       *[other] { $bars }마디 울리고 { $bars }마디 쉬기
    }
studio-lobby-gap-note = 카운트인이 끝나면 클릭이 울리다 쉬기를 되풀이해요. 반주는 쉬지 않아요.
studio-lobby-partner-sounds = 멀리 있는 상대의 소리
studio-lobby-partner-arrival = 도착하는 대로
studio-lobby-partner-bar = 한 마디 뒤에
studio-lobby-partner-off = 듣지 않기

studio-lobby-invite = 친구 부르기
studio-lobby-invite-player = 이 링크를 여는 사람은 함께 연주할 수 있어요.
studio-lobby-invite-spectator = 이 링크를 여는 사람은 볼 수만 있고 연주는 할 수 없어요.
studio-lobby-invite-only-here = 이 스튜디오는 이 컴퓨터에서만 열려 있어요. 휴대폰이나 다른 컴퓨터에서는 링크가 열리지 않아요. 다른 기기에 여는 방법은 ‘hapju studio --help’에서 볼 수 있어요.
studio-lobby-invite-as = 어떤 자격으로
studio-lobby-as-player = 연주자로
studio-lobby-as-spectator = 관객으로
studio-lobby-link = 이 방의 링크
studio-lobby-copy = 링크 복사
studio-lobby-copied = 복사했어요
studio-lobby-qr-alt = 링크의 QR 코드
studio-lobby-spectators = { $count }명이 보고 있어요

studio-lobby-clocks = 시계
studio-lobby-clock-measuring = 재고 있어요…
studio-lobby-clock-short = 스튜디오와 ±{ $ms }ms
studio-lobby-clock-what = 멀리 떨어진 두 사람을 비교하려면 두 기기의 시계가 맞아야 해요. 이 기기가 지금 알고 있는 것이에요.
studio-lobby-clock-offset = 스튜디오 시계와 이 기기 시계의 차이
studio-lobby-clock-round-trip = 왕복 시간
studio-lobby-clock-asymmetry = 오가는 길이 달라서 숨을 수 있는 오차, 최대
studio-lobby-clock-output = 소리가 나오기까지(브라우저가 알려 준 값)

studio-lobby-start = 시작
studio-lobby-start-anyway = 그래도 시작
studio-lobby-i-am-ready = 준비됐어요
studio-lobby-we-are-ready = 우리 준비됐어요
studio-lobby-wait-for = { $names } 님을 기다리고 있어요
studio-lobby-everyone-ready = 모두 준비됐어요
studio-lobby-add-to-start = 연주자를 추가하면 시작할 수 있어요
studio-lobby-watching = 관객으로 보고 있어요. 연주가 시작되면 바로 보여요.
studio-lobby-takes = 이 방에서 한 연주
studio-lobby-take-number = { $number }번째 연주

studio-room-connecting = 들어가는 중이에요…
studio-room-lost = 연결이 끊겨서 다시 잇고 있어요. 친 것은 그대로 남아 있어요.
studio-room-closed = 이 방은 닫혔어요
studio-room-new = 새 방 만들기
