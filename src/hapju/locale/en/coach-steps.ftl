# The next tempo and level. An offer: what to play, and the numbers it rests on.

coach-step-numbers = In this take { $matched_percent } % of the notes were struck, with a scatter of { $ms } ms.
coach-step-little = Once more at { $percent } % of the tempo: there is too little in this take, or it wasn’t at its tempo, to say where to go from here.
coach-step-easier = The level “{ $level }” at { $percent } % of the tempo, and back up from there. { coach-step-numbers }
coach-step-much-slower = { $percent } % of the tempo, until it feels whole. { coach-step-numbers }
coach-step-slower = { $percent } % of the tempo, one step slower. { coach-step-numbers }
coach-step-next-level = The level “{ $level }”, at { $percent } % of the tempo to begin with. { coach-step-numbers }
coach-step-once-more = The same once more: a second take like this, and the next level is open. { coach-step-numbers }
coach-step-faster = { $percent } % of the tempo, one step faster. { coach-step-numbers }
coach-step-done = Nothing is left to add to this song: play it as you like, or choose another. { coach-step-numbers }
coach-step-stay = Once more at { $percent } % of the tempo: this is where practice does its work. { coach-step-numbers }
