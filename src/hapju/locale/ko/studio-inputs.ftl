# 입력 장치, 지연 맞추기, 그리고 안 되는 까닭.

studio-midi-denied = 브라우저에서 MIDI 사용이 허용되지 않았어요. 위쪽 주소창 옆에서 허용한 뒤 다시 해 보세요.
studio-midi-unsupported = 이 브라우저에는 MIDI 기능이 없어요. Chrome, Edge, Firefox에서는 되고 Safari에서는 안 돼요.
studio-midi-insecure = 브라우저는 안전한 페이지에서만 MIDI를 쓰게 해 줘요. 이 컴퓨터에서 바로 열거나(127.0.0.1) https로 열어 주세요.
studio-midi-platform = 시스템의 MIDI가 시작되지 않았어요. 드럼을 연결하고, MIDI를 쓰는 다른 프로그램을 닫은 뒤 다시 해 보세요.

studio-calibration-title = 지연 맞추기: { $name } 님
studio-calibration-why = 패드도, 케이블도, 스피커도 조금씩 늦어요. 소리에 맞춰 치면 Hapju가 장치 때문에 늦은 만큼을 빼 드려요.
studio-calibration-sound = 소리에 맞춰 치기
studio-calibration-light = 빛에 맞춰 치기
studio-calibration-how-sound = 가장 편한 패드로 클릭에 맞춰 치세요. 처음 네 번은 감을 잡는 시간이에요.
studio-calibration-how-light = 깜빡이는 빛에 맞춰 치세요. 처음 네 번은 감을 잡는 시간이에요.
studio-calibration-takes = { $seconds }초면 돼요.
studio-calibration-start = 시작
studio-calibration-again = 한 번 더
studio-calibration-stop = 멈추기
studio-calibration-close = 다 됐어요
studio-calibration-forget = 잰 값 지우기
studio-calibration-taps = { $beats }번 중 { $taps }번
studio-calibration-known = 박보다 { $ms }ms 늦게 들려요(오차 ±{ $error }ms). 이제부터 그만큼 빼고 계산해요.
studio-calibration-known-ahead = 박보다 { $ms }ms 먼저 들려요(오차 ±{ $error }ms). 이제부터 그만큼 더하고 계산해요.
studio-calibration-scatter = { $taps }번 친 타점의 흔들림은 { $ms }ms예요.
studio-calibration-picture-late = 치신 것으로 보면, 화면은 소리보다 { $ms }ms 늦게 보여요.
studio-calibration-picture-early = 치신 것으로 보면, 화면은 소리보다 { $ms }ms 먼저 보여요.
studio-calibration-honest = 쳐서 재는 것만으로는 장치와 사람을 나눌 수 없어요. 사람은 대개 클릭보다 20~50ms 먼저 치는데, 그만큼도 함께 빠져요. 두 사람 모두 맞춰 두면 둘 사이의 간격은 그대로 믿을 수 있어요.
studio-calibration-no-taps = 친 소리가 들리지 않았어요. 패드가 제대로 연결됐는지, 이 페이지가 맨 앞에 있는지 봐 주세요.
studio-calibration-few-taps = 친 횟수가 너무 적어요. 박마다 한 번씩 쳐 주세요.
studio-calibration-scattered = 타점이 너무 흩어져서 믿을 만한 값을 낼 수 없어요. 숨을 고르고 한 번 더 해 보세요.
studio-calibration-two-groups = 박에 맞은 것과 박에서 멀리 떨어진 것이 섞여 있어요. 박마다 한 번씩만 쳐서 다시 해 보세요.

studio-kit-notes = 패드와 음
studio-kit-unplugged = 드럼 연결이 끊겼어요. 다시 연결하면 이어서 칠 수 있어요.
studio-kit-hit = 패드를 치면 무엇으로 들리는지 보여 드려요.
studio-kit-map-of = { $name } 님의 노트 맵
studio-kit-pad-is = 방금 친 패드(노트 { $note })는
studio-kit-unknown = 알 수 없음
studio-kit-force = 세기
studio-kit-pedal = 하이햇 페달(127이 닫힘)
studio-kit-forget = 바꾼 것 되돌리기
studio-doubled = 한 번 쳤는데 두 번 들어온 것 { $count }개를 뺐어요

studio-partner-late = 친 뒤 { $ms }ms 만에 들려요

studio-refused-spectators-watch = 관객은 볼 수만 있어요. 연주하려면 연주자 링크를 받으세요.
studio-refused-room-is-full = 이 방의 자리가 모두 찼어요.
studio-refused-teacher-leads = 반에서는 선생님이 고르고, 시작하고, 멈춰요.
studio-refused-not-yours = 이 연주자는 다른 페이지에 앉아 있어요.
studio-refused-no-such-part = 이 레벨에는 그런 파트가 없어요.
studio-refused-no-such-song = 이 곡은 그렇게 연주할 수 없어요.
studio-refused-playing = 연주 중에는 할 수 없어요.
studio-refused-nobody-sits = 먼저 누군가 자리에 앉아야 해요.
studio-refused-no-notes = 이 곡에는 칠 음이 없어요.
studio-refused-no-such-take = 그 연주는 이미 끝났어요.
studio-refused-next-take = 지금 연주하고 있어요. 다음 연주부터 함께해요.
studio-refused-gap = 오는 길에 타점 몇 개를 잃었어요. 연주는 계속돼요.
studio-refused-too-late = 너무 늦게 온 타점이 있어요. 그 자리는 이미 계산이 끝나서 넣지 못했어요.
studio-refused-too-many-strokes = 한 번의 연주에는 한 사람이 십만 번까지 칠 수 있어요.
studio-refused-nothing-played = 아무도 치지 않아서 남길 연주가 없어요.
studio-refused-not-written = 스튜디오의 디스크에 쓸 수 없어서 연주를 여기서 끝내요.
studio-refused-not-kept = 연주를 보관함에 넣지 못했어요. 기록은 스튜디오 컴퓨터에 안전하게 남아 있어요.
studio-refused-lost = 스튜디오와 연결이 끊겼어요. 저절로 다시 이어지니, 그때 다시 해 보세요.

studio-closed-4000 = 스튜디오가 이 페이지의 말을 알아듣지 못했어요. 새로고침해 주세요.
studio-closed-4004 = 그런 방이 없어요. 이미 닫혔거나 링크의 끝이 잘렸을 수 있어요.
studio-closed-4008 = 이 페이지에서 한꺼번에 너무 많은 것이 왔어요. 잠시 뒤에 새로고침해 주세요.
studio-closed-4009 = 이 방은 꽉 찼어요.
studio-closed-4010 = 스튜디오가 이 페이지보다 새로워요. 새로고침해 주세요.
studio-closed-4011 = 다른 탭에서 이어서 하고 있어요. 이 탭은 쉴게요.
studio-closed-4012 = 오랫동안 아무도 없어서 방이 닫혔어요.
