# 기록으로 가는 길, 그리고 돌아보기에서 권하는 다음 연주.

studio-history-of = { $name } 님의 기록
studio-history-of-pair = { $a } 님과 { $b } 님이 함께 걸어온 길
studio-step = 다음은 이렇게
studio-step-play = 이렇게 치기
studio-review-why = 그 까닭과 숫자
