# 반: 선생님 화면과, 반에서 연주하는 사람이 보는 것.

class-page = 반
class-title = 반
class-missing = 이런 반은 없어요
class-missing-text = 링크 끝이 잘렸거나, 반이 지워졌을 수 있어요. 선생님께 링크를 다시 받아 보세요.
class-failed = 스튜디오가 대답하지 않아요
class-failed-text = 잘되지 않았어요. 스튜디오가 켜져 있나요?
class-open-again = 다시 열기

class-new = 반 만들기
class-new-text = 서른 명까지 한 곡을 함께 연주하고, 한 사람 한 사람이 어떤지 선생님 화면에서 한눈에 볼 수 있어요. 가입은 없어요. 선생님의 링크가 곧 열쇠이니 잘 간직해 주세요. 이 브라우저도 기억해 둘게요.
class-new-name = 반 이름
class-new-example = 화요일 드럼반
class-new-make = 반 만들기
class-mine = 이 브라우저에서 만든 반

class-players = 연주자
class-nobody = 아직 아무도 없어요. QR 코드를 보여 주거나 링크를 보내세요. 이름만 적으면 들어올 수 있어요.
class-here = { $count }명 있음
class-ready-count = { $count }명 준비됨
class-quiet-count = { $count }명 소리 없음
class-absent-count = { $count }명 자리 비움
class-state-absent = 자리 비움
class-state-ready = 준비됨
class-state-waiting = 와 있음
class-state-next = 다음부터
class-state-quiet = 소리 없음
class-state-playing = 연주 중
class-early = { $ms }ms 빠름
class-late = { $ms }ms 늦음
class-on-time = 딱 맞음
class-share = { $percent }% 맞춤
class-remove-seat = { $name } 님의 자리 비우기

class-together = 반 전체의 합
class-together-text = 최근 네 마디 동안 모두가 서로 벌어진 정도
class-together-whole = 연주 전체 ±{ $ms }ms · r { $order }
class-start = 시작
class-stop = 멈추기
class-look-back = 지난 연주 돌아보기
class-what = 연주할 곡
class-tempo = { $percent }%
class-close = 닫기

class-invite = 반 친구들 부르기
class-invite-text = 이 링크를 여는 사람은 이름만 적고 연주해요. 선생님의 링크는 혼자만 간직하세요.
class-invite-large = QR 코드 보여 주기

class-pairs = 짝 연습
class-pair-off = 둘씩 나누기
class-call-together = 모두 모이기
class-pairs-text = 옆자리끼리 따로 방에 들어가 연습해요. 선생님은 여기서 모두를 볼 수 있어요.
class-pair-on-the-way = 들어가는 중…
class-pair-plays = 연주 중
class-pair-waits = 연주 전

class-assignments = 연습할 것
class-assignments-none = 곡이나 레슨을 숙제로 내 보세요. 들어오는 모두에게 보여요.
class-give = 연습할 것 내기
class-give-what = 곡 또는 레슨
class-give-songs = 곡
class-give-lessons = 레슨
class-give-tempo = 적어도 이 템포로
class-give-due = 언제까지 (비워 두어도 돼요)
class-give-text = 반에 전하는 한마디 (비워 두어도 돼요)
class-lesson = 레슨
class-due = { $day }까지
class-was-due = { $day }까지였어요
class-done-count = { $count }명 중 { $done }명이 했어요
class-done-by = 한 사람: { $names }
class-not-done-by = 아직: { $names }
class-play-now = 다 같이 연주하기
class-take-back = 거두기

class-table = 명단과 표
class-table-text = 반에서 함께 연주한 것과, 내 준 것을 연습한 연주가 들어 있어요. 이름은 개인 정보이니, 파일은 출석부처럼 다뤄 주세요.
class-file-takes-csv = 연주 표 (스프레드시트용 CSV)
class-file-assignments-csv = 연습할 것과 한 사람 (CSV)
class-file-table-json = 둘 다, 프로그램용 (JSON)
class-list = 명단 { $count }명
class-remove = { $name } 님을 명단에서 빼기
class-remove-short = 빼기
class-end = 반 지우기
class-end-sure = ‘{ $name }’ 반을 지울까요?
class-end-text = 링크와 명단, 내 준 것이 모두 사라지고 되돌릴 수 없어요. 각자 연주한 것은 각자에게 남아요.
class-end-playing = 지금 반이 연주하고 있어요. 먼저 연주를 멈춰 주세요.

class-how-many = { $count ->
        [0] 아직 앉은 사람이 없어요.
       *[other] { $count }명이 앉아 있어요.
    }
class-played = 오늘 연주할 곡
class-privacy = 누가 무엇을 보나요
class-privacy-text = 선생님은 이름과 미터, 반에서 함께 한 연주, 내 준 것을 연습한 연주를 볼 수 있어요. 친구들은 몇 명이 있는지와 모두가 얼마나 잘 맞는지만 볼 수 있고, 그 밖의 것은 보지 못해요.
class-own-takes = 반에서 한 내 연주
class-practise = 지금 연습하기
class-to-lesson = 레슨 보기
class-own-done = 다 했어요.
class-own-late = 기한이 지난 뒤에 했어요.
class-own-tried = { $count }번 해 봤어요. 정해진 템포나 더 빠르게, 끝까지 쳐 보세요.
class-own-not-yet = 아직 치지 않았어요.
class-say-name = 이름을 적고 들어오세요.
class-say-ready = 준비되면 눌러 주세요. 시작은 선생님이 해요.
class-teacher-starts = 준비됐어요. 곧 선생님이 시작해요.
