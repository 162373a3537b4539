# 전자 드럼의 패드를 얼마나 여리게 쳐도 되는지.

studio-pads-softest = 이보다 여리면 세지 않기
studio-pads-softest-what = 옆 패드를 치거나 발을 구를 때 덩달아 반응하는 패드가 있으면, 그 타점보다 위로 옮겨 주세요. 1이면 고스트 노트까지 모두 세요.
studio-pads-pad = { $piece }({ $note }번 노트)
studio-pads-least = { $least }부터 세요. 마지막으로 친 세기: { $last }
studio-pads-too-soft =
    { $count ->
        [0] 너무 여려서 뺀 것은 아직 없어요
       *[other] 너무 여린 것 { $count }개를 뺐어요
    }
