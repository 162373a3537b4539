# 터미널에 보이는 요약.
terminal-practise = 다음에 연습할 것
terminal-player = 연주자
terminal-strokes = 타수
terminal-mean = 박 대비 평균
terminal-sd = 흔들림(표준편차)
terminal-tempo = 템포
terminal-drift = 템포 변화
terminal-pair = 두 사람
terminal-joint-onsets = 함께 친 자리
terminal-mean-between = 평균(−: 앞사람이 먼저)
terminal-flams = 플램
terminal-together = 함께
terminal-adjusting = 벌어지면 다음 박까지 { $a } 님은 { $a_share }, { $b } 님은 { $b_share }를 되돌려요.{ $side ->
        [a] { " " }{ $a } 님이 이끌어요.
        [b] { " " }{ $b } 님이 이끌어요.
        [nobody] { " " }뚜렷하게 이끄는 사람은 없어요.
       *[unsaid] { "" }
    }
terminal-as-stated = 파일에 적힌 대로 { $tempo } BPM, { $meter }.
terminal-stroke-count = { $count }타
terminal-demo = 연주자 모형 두 명이 연주하는 곡, { $song }:
terminal-demo-report = 리포트: { $page }
terminal-demo-again = 직접 다시 해 보려면:
