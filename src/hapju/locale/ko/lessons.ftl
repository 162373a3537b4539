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
