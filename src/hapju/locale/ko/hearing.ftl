# 소리 녹음: 어떻게 들었는지, 어떻게 하면 더 잘 녹음할 수 있는지.

remark-heard = { $player } 님의 연주는 녹음에서 들었어요: 타이밍 ±{ NUMBER($timing, minimumFractionDigits: 1, maximumFractionDigits: 1) } ms, 어느 북인지 확실한 음 { $percent }%.
remark-heard-scatter =
    { $what ->
        [all] { $player } 님의 흔들림({ $sd } ms)은 녹음을 들을 때 생기는 오차(±{ $doubt } ms)보다 크지 않아서, 얼마나 고른지는 알 수 없어요.
       *[part] { $player } 님의 흔들림({ $sd } ms)에는 녹음을 들을 때 생기는 오차(±{ $doubt } ms)도 들어 있어요. 연주만의 흔들림은 { $rest } ms쯤이에요.
    }
remark-heard-scatter-pair =
    { $what ->
        [all] { $a } 님과 { $b } 님 사이의 흔들림({ $sd } ms)은 녹음을 들을 때 생기는 오차(±{ $doubt } ms)보다 크지 않아서, 얼마나 촘촘하게 맞는지는 알 수 없어요.
       *[part] { $a } 님과 { $b } 님 사이의 흔들림({ $sd } ms)에는 녹음을 들을 때 생기는 오차(±{ $doubt } ms)도 들어 있어요. 연주만의 흔들림은 { $rest } ms쯤이에요.
    }
remark-start-found = 소리 녹음은 언제든 시작할 수 있어서, 첫 박을 연주에서 찾았어요. 그래서 { $player_count ->
        [one] 박보다
       *[other] 모두가 박보다
    } 평균적으로 얼마나 빠르거나 늦은지는 알 수 없어요.
remark-clock-rate = { $player } 님을 녹음한 기기의 시계가 조금 다르게 갔어요(연주하는 동안 { NUMBER($ms, maximumFractionDigits: 1) } ms). 그만큼 바로잡았어요.
remark-not-aligned = { $a } 님과 { $b } 님의 녹음은 서로 맞는 곳이 없어서 그대로 두었어요. 따로 시작한 녹음은 시계가 달라서, 두 분 사이에 대해서는 아무것도 말씀드릴 수 없어요. 같은 그루브를 같은 때에 녹음하거나, --song으로 곡을 알려 주세요.
remark-same-sound = { $a } 님과 { $b } 님의 녹음에 같은 음이 4 ms 이내로 들어 있어요({ $percent }%). 두 휴대폰이 같은 북소리를 들은 거라서, 두 분 사이에 대해서는 아무것도 말씀드릴 수 없어요. 휴대폰을 각자의 드럼 가까이에 두고, 다른 드럼은 멀리 두거나 다른 방에 두세요.

recording-clipped = { $player } 님의 녹음은 { $count }곳에서 소리가 찌그러졌어요. 세게 친 음이 잘려서 흐려져요. 휴대폰을 드럼에서 더 멀리 두거나 녹음 레벨을 낮춰 보세요.
recording-noisy = { $player } 님의 녹음에서 친 음이 다른 소리보다 { $decibels } dB밖에 크지 않아서, 여린 음이 빠졌을 수 있어요. 휴대폰을 드럼에 더 가까이 두고, 음악이나 선풍기를 꺼 보세요.
recording-too-quiet = { $player } 님의 녹음은 소리가 아주 작아요(가장 큰 음도 최대보다 { $decibels } dB 아래예요). 휴대폰을 드럼에 더 가까이 두거나 녹음 레벨을 높여 보세요.
recording-dull = { $player } 님의 녹음에는 { NUMBER($kilohertz, maximumFractionDigits: 1) } kHz보다 높은 소리가 없어요. 하이햇과 심벌은 그 위에서 구별돼요. 소음 제거나 음성 모드를 끄고 더 좋은 음질로 녹음해 보세요.
recording-lost = { $player } 님의 녹음 파일에서 { NUMBER($seconds, maximumFractionDigits: 2) }초가 없어졌어요. 그 부분의 음은 빠져 있어요.
recording-smeared = { $player } 님의 녹음은 치는 순간이 흐릿해요. 휴대폰을 벽에서 떨어뜨려 드럼에서 1~2미터 앞에, 사이에 아무것도 없게 두어 보세요.
recording-unsure = { $player } 님이 어느 악기를 쳤는지 확실하지 않은 음이 많아요. hapju teach로 30초만 들려주면 이 드럼의 소리를 배워요.
