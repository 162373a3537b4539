# 되돌아보기 화면의 합주 기념.

studio-keepsake = 합주 기념
studio-keepsake-what = 액자에 넣을 포스터, 보낼 카드, 나눌 영상이에요. 이번 연주에서만 나올 수 있는 무늬로 그려요.
studio-keepsake-style = 스타일
studio-keepsake-pearl = 나전(자개)
studio-keepsake-gold = 붉은 옻칠에 금
studio-keepsake-paper = 종이에 먹
studio-keepsake-format = 형태
studio-keepsake-poster = 포스터(A3)
studio-keepsake-card = 카드(A6)
studio-keepsake-square = 정사각형
studio-keepsake-languages = 함께 남기는 글의 언어
studio-keepsake-place = 장소(원하면)
studio-keepsake-save = 저장
studio-keepsake-clip = 가장 잘 맞은 여덟 마디 영상(WebM)
studio-keepsake-clip-making = 영상을 만들고 있어요. 30초쯤 걸려요…
studio-keepsake-drawing = 그리고 있어요…
studio-keepsake-preview = 합주 기념 미리보기: { $style }, { $format }
studio-keepsake-back = 뒷면
