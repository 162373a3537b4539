# 배움길: 장, 통과 판정, 그림에 쓰는 말.

lesson-counting-quarters = 하나 둘 셋 넷
lesson-counting-eighths = 원 앤 투 앤 쓰리 앤 포 앤
lesson-counting-triplets = 하나 둘 셋 둘 둘 셋 셋 둘 셋 넷 둘 셋
lesson-counting-sixteenths = 원 이 앤 어 투 이 앤 어 쓰리 이 앤 어 포 이 앤 어
lesson-picture-quarters = 4분음표
lesson-picture-eighths = 8분음표
lesson-picture-triplets = 셋잇단음표
lesson-picture-sixteenths = 16분음표
lesson-picture-counting = 한 마디 세기
lesson-picture-counting-description = 네 박으로 된 한 마디를 4분음표, 8분음표, 셋잇단음표, 16분음표 네 줄로 나누고, 입으로 셀 말을 적었어요. 같은 박은 위아래로 나란히 있어요.

lesson-passed = 통과했어요: { $lesson }
lesson-not-yet = 아직이에요: { $lesson }
lesson-reason-tempo =
    { $met ->
        [yes] 빠르기: { $percent }%로 연주했어요. { $limit }%면 돼요.
       *[no] 빠르기: { $percent }%로 연주했어요. { $limit }%까지 올리면 통과예요.
    }
lesson-reason-bars =
    { $met ->
        [yes] 길이: { $bars }마디를 이어서 쳤어요. { $limit }마디면 돼요.
       *[no] 길이: { $bars }마디를 쳤어요. 멈추지 말고 { $limit }마디를 이어서 쳐 보세요.
    }
lesson-reason-notes =
    { $met ->
        [yes] 음: { $of }개 가운데 { $count }개({ $percent }%)를 쳤어요. { $limit }%면 돼요.
       *[no] 음: { $of }개 가운데 { $count }개({ $percent }%)를 쳤어요. { $limit }%까지 해 봐요. 느리게 치면 더 쉬워요.
    }
lesson-reason-extra =
    { $met ->
        [yes] 더 치거나 다른 북을 친 음: { $count }개. { $limit }개까지는 괜찮아요.
       *[no] 더 치거나 다른 북을 친 음: { $count }개. { $limit }개 안으로 줄여 보세요.
    }
lesson-reason-steady =
    { $met ->
        [yes] 고르기: 타점이 { $ms }ms쯤 흔들려요. { $limit }ms까지는 괜찮아요.
       *[no] 고르기: 타점이 { $ms }ms쯤 흔들려요. { $limit }ms 안으로 줄여 보세요. 소리 내어 세면 도움이 돼요.
    }
lesson-reason-mean =
    { $met ->
        [yes] { $way ->
            [early] 평균적으로 { $ms }ms 일찍 쳐요. { $limit }ms까지는 괜찮아요.
           *[late] 평균적으로 { $ms }ms 늦게 쳐요. { $limit }ms까지는 괜찮아요.
        }
       *[no] { $way ->
            [early] 평균적으로 { $ms }ms 일찍 쳐요. { $limit }ms 안으로 들어오게 박을 조금 기다려 보세요.
           *[late] 평균적으로 { $ms }ms 늦게 쳐요. { $limit }ms 안으로 들어오게 조금 서둘러 보세요.
        }
    }
lesson-reason-row =
    { $met ->
        [yes] 실수 없이 이어 친 마디: { $bars }마디. { $limit }마디면 돼요.
       *[no] 실수 없이 이어 친 마디: { $bars }마디. { $limit }마디를 이어서 쳐 보세요.
    }
lesson-reason-together =
    { $met ->
        [yes] 호흡: 함께 친 음의 { $percent }%가 한 소리로 들려요. { $limit }%면 돼요.
       *[no] 호흡: 함께 친 음의 { $percent }%가 한 소리로 들려요. 둘이서 { $limit }%까지 맞춰 보세요.
    }
lesson-reason-tight =
    { $met ->
        [yes] 둘의 간격: { $ms }ms쯤 흔들려요. { $limit }ms까지는 괜찮아요.
       *[no] 둘의 간격: { $ms }ms쯤 흔들려요. 서로의 소리를 들으면서 { $limit }ms 안으로 줄여 보세요.
    }
lesson-reason-joint = 같은 자리에서 함께 친 음이 { $count }개예요. { $limit }개는 있어야 얼마나 맞는지 말할 수 있어요.
lesson-reason-alone = 둘이 하는 연습이에요. 누군가와 함께 쳐 보세요.
lesson-reason-another-tempo = 다른 빠르기로 연주해서 이 음들과 견줄 수 없어요. 카운트에서 클릭을 잘 듣고 시작해 보세요.
lesson-reason-too-few = 음에 맞은 타점이 { $count }개예요. { $limit }개는 있어야 얼마나 고른지 말할 수 있어요.
