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
lesson-rule-mean = 평균적으로 { $ms }ms보다 이르거나 늦지 않기
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

lesson-picture-sitting = 앉는 자세
lesson-picture-sitting-description = 드럼 의자에 앉은 모습을 옆에서 본 그림이에요. 어깨는 내리고, 등은 길게 펴고, 팔꿈치는 몸 옆에, 허벅지는 앞으로 살짝 내려가게, 두 발은 바닥에 붙여요.
lesson-picture-sitting-shoulders = 어깨는 내리고
lesson-picture-sitting-back = 등은 길게
lesson-picture-sitting-elbow = 팔꿈치는 몸 옆에
lesson-picture-sitting-thigh = 허벅지는 살짝 아래로
lesson-picture-sitting-feet = 발바닥은 바닥에
lesson-picture-grip = 매치드 그립, 위에서 본 모습
lesson-picture-grip-description = 스네어 위의 두 손이에요. 두 손등이 모두 위를 보고, 엄지와 검지가 스틱 뒤에서 3분의 1 되는 곳을 잡아요. 두 스틱 끝은 헤드 가운데에서 직각에 가깝게 만나요.
lesson-picture-grip-third = 뒤에서 / 3분의 1 지점
lesson-picture-grip-fingers = 엄지와 / 검지로 잡기
lesson-picture-grip-angle = 90°쯤
lesson-picture-grip-backs = 두 손등이 위를 봐요
lesson-picture-heights = 스틱의 높이
lesson-picture-heights-description = 북 위에 있는 스틱의 세 높이예요. 고스트 노트는 손가락 두 개 높이, 보통 음은 한 뼘, 악센트는 어깨 높이에서 떨어져요.
lesson-picture-heights-ghost = 고스트 노트
lesson-picture-heights-stroke = 보통 음
lesson-picture-heights-accent = 악센트
lesson-picture-heights-wrist = 손목을 돌려요
lesson-picture-heights-head = 스네어 헤드
lesson-picture-foot = 페달 위의 발
lesson-picture-foot-description = 킥 페달에 올린 발을 옆에서 본 그림이에요. 뒤꿈치는 붙이고 발목이 움직여요. 점선은 기다릴 때의 발과 비터예요.
lesson-picture-foot-heel = 뒤꿈치는 붙이고
lesson-picture-foot-ankle = 발목이 움직여요
lesson-picture-foot-beater = 비터는 저절로 돌아와요
lesson-picture-foot-board = 발바닥 전체를 페달에
lesson-picture-kit = 위에서 본 드럼 세트
lesson-picture-kit-description = 위에서 본 드럼 세트예요. 아래 가운데에 앉아요. 바로 앞에 스네어, 그 뒤 킥 위에 하이 탐과 미드 탐, 오른쪽에 로우 탐과 플로어 탐, 왼쪽에 하이햇이 있고, 위쪽 왼편에 크래시, 오른편에 라이드가 있어요. 왼발은 하이햇, 오른발은 킥을 밟아요.
lesson-picture-kit-you = 나
lesson-picture-kit-hihat = 하이햇
lesson-picture-kit-crash = 크래시
lesson-picture-kit-ride = 라이드
lesson-picture-kit-left-foot = 왼발
lesson-picture-kit-right-foot = 오른발
lesson-picture-semachi = 세마치장단 한 바퀴
lesson-picture-semachi-description = 세 박을 다시 셋씩 나눈 바퀴예요. 1박과 2박에 덩, 2박의 마지막 자리에 덕, 3박에 쿵, 바로 다음에 덕이 와요.
lesson-picture-semachi-deong = 덩
lesson-picture-semachi-deok = 덕
lesson-picture-semachi-kung = 쿵
lesson-picture-semachi-deong-means = 덩: 킥과 스네어를 같이
lesson-picture-semachi-deok-means = 덕: 스네어
lesson-picture-semachi-kung-means = 쿵: 킥
