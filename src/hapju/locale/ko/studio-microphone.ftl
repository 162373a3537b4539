# 마이크로 연주하기: 어느 마이크, 얼마나 크게, 어느 악기, 그리고 곁의 스피커.

studio-lobby-input-microphone-text = 드럼이나 연습 패드 소리를 이 기기가 들어요.
studio-microphone-listen = 마이크로 듣기
studio-microphone-asking = 브라우저에 묻는 중…
studio-microphone-device = 어느 마이크
studio-microphone-denied = 브라우저가 마이크를 쓰도록 허용되지 않았어요. 위쪽 주소 옆에서 허용한 뒤 다시 해 보세요.
studio-microphone-none = 마이크를 찾지 못했어요. 꽂거나 켠 뒤 다시 해 보세요.
studio-microphone-busy = 마이크를 열 수 없어요. 다른 프로그램이 쓰고 있을지 몰라요. 그 프로그램을 닫고 다시 해 보세요.
studio-microphone-insecure = 브라우저는 안전한 페이지에만 마이크를 내줘요. 이 컴퓨터에서 직접(127.0.0.1) 열거나 https로 여세요.
studio-microphone-unsupported = 이 브라우저는 페이지에 마이크를 내주지 않아요. 새 Chrome, Edge, Firefox, Safari를 쓰세요.
studio-microphone-rates = 이 브라우저는 이 마이크와 이 스피커를 이을 수 없어요. 샘플레이트가 서로 달라요. 시스템에서 둘 다 48 kHz로 맞추거나 Chrome을 쓰세요.
studio-microphone-platform = 마이크를 열지 못했어요. 페이지를 새로 고친 뒤 다시 해 보세요.
studio-microphone-gone = 마이크가 사라졌어요. 다시 꽂으면 이어져요.
studio-microphone-raw = 소리가 손대지 않은 그대로 들어와요.
studio-microphone-raw-unknown = 브라우저가 소리에 손을 대는지 알려 주지 않아요({ $what }). 여린 타격이 빠진다면 다른 브라우저를 써 보세요.
studio-microphone-treated = 하지 말라고 했는데도 브라우저가 소리를 손봐요({ $what }). 그러면 타격이 사라지거나 밀려요. 다른 마이크나 다른 브라우저를 고르세요.
studio-microphone-treatment-echoCancellation = 에코 제거
studio-microphone-treatment-noiseSuppression = 잡음 억제
studio-microphone-treatment-autoGainControl = 자동 음량 조절
studio-microphone-least = 타격으로 치는 가장 여린 소리
studio-microphone-level = { $level } dB
studio-microphone-least-is = { $least } dB부터, 방금 친 소리는 { $last } dB
studio-microphone-least-what = 회색 막대가 지금 마이크에 들리는 소리예요. 여리게 쳐 보세요. 표시는 가장 여린 타격보다 아래, 나머지 모든 소리보다 위에 두세요.
studio-microphone-clipped = 이 마이크에는 소리가 너무 커서 파형이 잘려요. 드럼에서 멀리 두거나 입력 음량을 낮추세요.
studio-microphone-next = 들어온 뒤, 그려진 드럼 아래에서 북을 고르거나 악기를 가르쳐 주세요.
studio-microphone-notes = 마이크, 악기, 스피커
studio-microphone-pieces = 듣는 것
studio-microphone-one = 북이나 패드 하나
studio-microphone-several = 여러 악기
studio-microphone-one-is = 모든 타격을
studio-microphone-several-what = 악기마다 { $strokes }번씩, 한 번 칠 때마다 잠깐 쉬면서 여리게도 세게도 쳐 주세요. 한 번에 타격 하나만 구별해요. 함께 친 것은 악기 하나의 타격 하나로 쳐요.
studio-microphone-teach-which = 다음 악기
studio-microphone-teach = 가르치기
studio-microphone-teach-again = 다시
studio-microphone-forget = 잊기
studio-microphone-strike = 이것만 치세요: { $piece } ({ $strokes } / { $of })
studio-microphone-alike = 여기서는 { $one }·{ $other } 소리가 비슷해서 가끔 서로 바뀌어요. 마이크를 옮기거나 둘 중 하나를 빼세요.
studio-microphone-too-soft =
    { $count ->
        [0] 아직 너무 여린 타격은 없어요
       *[other] 타격 { $count }개가 너무 여려서 세지 않았어요
    }
studio-microphone-strange =
    { $count ->
        [0] 가르친 악기와 다른 소리는 없었어요
       *[other] { $count }개는 가르친 어느 악기와도 달랐어요
    }
studio-speakers-title = 헤드폰 없이 치나요?
studio-speakers-what = 그러면 마이크가 클릭 소리도 들어요. 연주할 때의 음량으로 8초 동안 페이지가 내는 소리를 들려주고, 그동안은 치지 마세요. 두드려 맞추지 않아도 지연까지 재요.
studio-speakers-start = 스피커 소리 듣기
studio-speakers-hearing = 듣는 중… 치지 마세요
studio-speakers-silent = 헤드폰을 쓸 때처럼 마이크에 아무 소리도 닿지 않아요. 가려낼 것이 없어요. 지연은 두드려 맞추거나 헤드폰을 마이크에 대고 재세요.
studio-speakers-unsure = 늦는 정도가 한결같지 않았어요. 누가 치고 있었나요? 조금 더 크게 해서 다시 해 보세요.
studio-speakers-known = 페이지가 내는 소리는 { $ms } ms 뒤에 돌아와요. 이제 그 소리를 알기 때문에 타격으로 세지 않고, 지연도 쟀어요.
studio-speakers-backing = 그 순간 페이지 소리보다 크지 않은 타격은 사라져요. 따라 칠 수 있을 만큼만 작게 틀거나 헤드폰을 쓰세요. 기기의 음량을 키우거나 자리를 옮겼다면 다시 들려주세요.
studio-speakers-headphones = 헤드폰을 쓸게요
studio-microphone-tapping = 마이크로 칠 때는 헤드폰을 쓰거나, 먼저 스피커 소리를 들려주세요. 그러지 않으면 클릭을 타격으로 들어요.
