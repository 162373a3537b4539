# 노래와 단계.

studio-level-starter = 입문
studio-level-beginner = 초급
studio-level-intermediate = 중급
studio-level-upper-intermediate = 중상급
studio-level-advanced = 고급
