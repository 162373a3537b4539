# What a reader should know of a take before its numbers.

remark-no-strokes = { $player } 님의 녹음에는 친 음이 하나도 없어요.
remark-double-triggers = { $player } 님의 더블 트리거 { $count }개를 뺐어요. 모듈이 한 번 친 것을 두 번 보냈어요.
remark-unmapped-notes = { $player } 님의 음 { $count }개(MIDI { $notes })는 어느 패드인지 알 수 없어서 뺐어요. 노트 맵을 직접 지정하면 넣을 수 있어요.
remark-other-sounds = { $player } 님의 소리 { $count }개는 북이나 심벌이 아닌 것으로 적혀 있어서 뺐어요.
remark-chokes = { $player } 님의 심벌 초크 { $count }번은 친 음이 아니라서 세지 않았어요.
remark-undated = { $player } 님의 처음 { $count }타는 녹음이 시작되는 순간에 걸려 있어요. 친 것으로는 세지만 시각을 믿을 수 없어서 시간차 계산에서는 뺐어요.
remark-free-play = 곡도 템포도 정해 주지 않아서 연주에서 박을 찾았어요: { $meter }, 약 { NUMBER($tempo, maximumFractionDigits: 0) } BPM(확실한 정도 { $percent }%).
remark-free-play-unsure = 곡도 템포도 정해 주지 않았는데, 연주만으로는 박을 확실히 알기 어려워요(확실한 정도 { $percent }%). 일단 { $meter }, 약 { NUMBER($tempo, maximumFractionDigits: 0) } BPM으로 보았어요. 템포를 아신다면 알려 주세요.
remark-grid-found = 악보가 없어서 연주에서 그리드를 찾았어요: { $kind ->
        [quarters] 4분음표
        [eighths] 8분음표
        [triplets] 셋잇단음표
        [sixteenths] 16분음표
        [swung_eighths] 스윙 8분음표
        [swung_sixteenths] 스윙 16분음표
        [sextuplets] 여섯잇단음표
        [dotted_quarters] 점4분음표
       *[thirty_seconds] 32분음표
    }.
remark-grid-unsure = 악보가 없고, 연주한 음이 적거나 박과 잘 맞지 않아서 그리드를 찾지 못했어요. 대신 쓴 그리드: { $kind ->
        [quarters] 4분음표
        [eighths] 8분음표
        [triplets] 셋잇단음표
        [sixteenths] 16분음표
        [swung_eighths] 스윙 8분음표
        [swung_sixteenths] 스윙 16분음표
        [sextuplets] 여섯잇단음표
        [dotted_quarters] 점4분음표
       *[thirty_seconds] 32분음표
    }.
remark-swing = 그리드의 스윙 비율은 { NUMBER($ratio, minimumFractionDigits: 2, maximumFractionDigits: 2) } 대 1이에요(1이면 스트레이트, 2면 셋잇단 느낌).
remark-note-map = { $player } 님의 패드는 노트 맵 ‘{ $map }’으로 읽었어요.
remark-offset = 다른 녹음과 맞추려고 { $player } 님의 녹음을 { NUMBER($seconds, maximumFractionDigits: 3) }초 옮겼어요. 평균적으로 누가 앞서는지는 알 수 없지만, 얼마나 촘촘하게 맞는지는 알 수 있어요.
remark-loose-grid = { $player } 님의 연주는 그리드와 꽤 떨어져 있어서, 일부 음은 다른 자리에 놓였을 수 있어요. 녹음이 첫 박에서 시작하지 않았다면, 템포를 빼거나 카운트인 마디 수를 알려 주세요.
remark-beside-the-chart = { $player } 님이 악보의 음 { $of }개 가운데 { $count }개를 빠뜨린 것으로 나와요. 그렇지 않다면 친 음이 악보에서 너무 멀리 떨어져 있는 거예요. 녹음이라면 카운트인 마디 수를 알려 주거나, 녹음을 맞추거나, 곡과 단계를 확인해 보세요. 스튜디오라면 지연을 맞추거나 더 느리게 연주해 보세요.
remark-beside-the-beat = 연주의 박이 { NUMBER($given, maximumFractionDigits: 1) } BPM의 박에서 { $ms } ms쯤 벗어나 있어요. 녹음이 첫 박에서 시작하지 않은 것 같아요. 그러면 마디 안의 자리가 틀리고, 누가 앞서는지도 알 수 없어요. 클릭과 함께 녹음을 시작하거나, 템포를 빼 보세요. 템포를 빼면 연주에서 박을 찾아요.
remark-other-level = { NUMBER($given, maximumFractionDigits: 1) } BPM을 입력했지만, 연주는 그 { $kind ->
        [half] 절반
       *[double] 두 배
    }인 { NUMBER($tempo, maximumFractionDigits: 1) } BPM처럼 들려요. 그 박이 맞다면 { NUMBER($tempo, maximumFractionDigits: 1) } BPM으로 입력해 보세요. 마디와 자리는 입력한 템포로 세요.
remark-extra = { $player } 님의 음 가운데 { $percent }%는 찾아낸 그리드에 없는 자리라서 재지 않았어요. 꾸밈음이거나 그리드보다 잘게 나뉜 음이에요.
remark-other-tempo = { $player } 님은 { NUMBER($given, maximumFractionDigits: 1) } BPM이 아니라 약 { NUMBER($tempo, maximumFractionDigits: 1) } BPM으로 연주한 것 같아서, 타이밍도 함께 맞는 정도도 말씀드릴 수 없어요. 고른 템포를 확인해 보세요.
remark-tempo-moves = { $player } 님의 템포가 약 { NUMBER($first, maximumFractionDigits: 1) } BPM에서 { NUMBER($last, maximumFractionDigits: 1) } BPM으로 움직여 고른 템포 { NUMBER($given, maximumFractionDigits: 1) } BPM에서 벗어나기 때문에, 타이밍도 함께 맞는 정도도 말씀드릴 수 없어요.
remark-wanders = { $player } 님의 박이 { NUMBER($given, maximumFractionDigits: 1) } BPM에서 이리저리 벗어나서, 타이밍도 함께 맞는 정도도 말씀드릴 수 없어요.
remark-identical = { $a } 님과 { $b } 님의 녹음이 똑같아요. 같은 파일을 두 번 넣지 않았는지 확인해 보세요.
