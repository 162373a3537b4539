# hapju hear와 hapju teach가 터미널에 보이는 말.

terminal-heard =
    { $count ->
        [0] { $name }({ $length }): 들린 음이 없어요.
       *[other] { $name }({ $length }): { $count }타
    }
terminal-heard-piece = 악기
terminal-heard-sure = 확실한 음
terminal-heard-rests-on = 타이밍 ±{ $timing } ms, 어느 북인지 확실한 음 { $percent }%.
terminal-teach-how = 연주할 때와 같은 자리에 휴대폰을 두고 30초쯤 녹음하세요. 아래 악기를 하나씩, 1초에 두 번쯤 빠르기로 { $count }번 치고, 마지막 소리가 사라지면 다음으로 넘어가세요:
terminal-teach-then = 가진 악기가 다르면 --order로 친 순서대로 적어 주세요. 그런 다음:
terminal-taught = 배웠어요: { $pieces }
