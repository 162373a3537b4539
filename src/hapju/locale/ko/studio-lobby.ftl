# 스튜디오의 첫 화면과, 연주하기 전의 방.

studio-home-link = Hapju 첫 화면으로
studio-language = 언어
studio-theme-to-dark = 어둡게 보기
studio-theme-to-light = 밝게 보기
studio-nowhere-title = 여기에는 아무것도 없어요
studio-nowhere-text = 이 주소로는 갈 수 있는 곳이 없어요. 방 링크의 끝이 잘렸을 수도 있어요.
studio-nowhere-home = 첫 화면으로
studio-loading = 잠시만요…

studio-home-kicker = 합주 · 合奏 · 함께 연주한다는 것
studio-home-title = 둘이 치는, 하나의 박.
studio-home-standfirst = 한 소파에서도, 서로 다른 도시에서도 한 곡을 함께 연주해요. Hapju가 두 사람의 소리를 듣고, 박과 서로에게 얼마나 가까운지 치는 동안 바로 보여 드려요.
studio-home-play = 함께 연주하기
studio-home-demo = 데모 합주 보기
studio-home-no-room = 방을 만들지 못했어요. 스튜디오가 켜져 있나요?
studio-home-legend = 두 선이 만나면 두 소리가 하나로 들려요. 벌어지면 플램이 들리고요.
studio-home-how = 1분이면 시작하는 합주
studio-home-step-input = 있는 것으로 치세요
studio-home-step-input-text = 전자 드럼, 키보드 반쪽, 휴대폰 화면 무엇이든 좋아요. 컴퓨터 한 대를 둘이 나눠 써도 돼요.
studio-home-step-friend = 친구를 부르세요
studio-home-step-friend-text = 링크를 보내거나 QR 코드를 보여 주세요. 가입은 필요 없고, 링크가 있는 사람만 들어올 수 있어요.
studio-home-step-play = 치면서 서로를 보세요
studio-home-step-play-text = 한 타 한 타가 빠른지 늦은지, 딱 맞았는지 플램인지 바로 보여요. 마지막 음이 끝나면 리포트가 기다리고 있어요.
studio-home-drop-title = 이미 녹음한 것이 있나요?
studio-home-drop-text = 두 사람의 녹음(MIDI나 CSV)을 여기에 끌어다 놓으면 얼마나 잘 맞았는지 보여 드려요.
studio-home-earlier = 지난 연주
studio-home-foot = Hapju는 이 컴퓨터에서 돌아가요. 연주한 것은 밖으로 나가지 않아요.
