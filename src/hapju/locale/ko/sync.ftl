# 터미널에 보이는 맞음 표(hapju sync).
sync-about = 시간차는 A − B이고 단위는 ms예요. 음수면 A가 먼저예요. t와 p는 평균이 0인지 검정한 값이에요.
sync-onsets = 친 자리
sync-npvi = nPVI
sync-joint-onsets = 함께 친 자리
sync-mean-asynchrony-ms = 평균
sync-mean-absolute-asynchrony-ms = 절댓값 평균
sync-sd-asynchrony-ms = SD
sync-median-asynchrony-ms = 중앙값
sync-t-statistic = t
sync-p-value = p
sync-p-value-bonferroni = p(본페로니)
sync-place = { $column } 값
sync-relative = 연주자 − { $reference }의 평균, 단위 ms:
sync-relative-even = 연주자 − { $reference }의 주기 시작 사이를 고르게 나눈 시각, 단위 ms:
