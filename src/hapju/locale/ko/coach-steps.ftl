# 다음 템포와 난이도. 권하기만 한다: 무엇을 칠지와 그 근거가 되는 숫자.

coach-step-numbers = 이번 연주에서는 음의 { $matched_percent }%를 쳤고, 타점은 { $ms }ms 흔들렸어요.
coach-step-little = 원래 템포의 { $percent }%로 한 번 더 쳐 보세요. 이번 연주는 너무 짧거나 정한 템포와 달라서 다음을 권하기 어려워요.
coach-step-easier = ‘{ $level }’을 원래 템포의 { $percent }%로 쳐 보고, 거기서 다시 올라오면 어떨까요? { coach-step-numbers }
coach-step-much-slower = 원래 템포의 { $percent }%로, 음이 다 갖춰질 때까지 쳐 보면 어떨까요? { coach-step-numbers }
coach-step-slower = 한 단계 느리게, 원래 템포의 { $percent }%로 쳐 보면 어떨까요? { coach-step-numbers }
coach-step-next-level = 이제 ‘{ $level }’을 원래 템포의 { $percent }%부터 시작해 보면 어떨까요? { coach-step-numbers }
coach-step-once-more = 그대로 한 번 더 쳐 보세요. 이렇게 한 번만 더 되면 다음 난이도로 갈 수 있어요. { coach-step-numbers }
coach-step-faster = 한 단계 빠르게, 원래 템포의 { $percent }%로 쳐 보면 어떨까요? { coach-step-numbers }
coach-step-done = 이 곡에는 더 더할 것이 없어요. 마음껏 즐기거나 다른 곡을 골라 보세요. { coach-step-numbers }
coach-step-stay = 원래 템포의 { $percent }%로 한 번 더 쳐 보세요. 지금이 연습이 가장 잘 드는 자리예요. { coach-step-numbers }
