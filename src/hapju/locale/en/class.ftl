# A class: its teacher's page and what its players see.

class-page = Class
class-title = Class
class-missing = There is no such class
class-missing-text = The link may have been cut off, or the class has been deleted. Ask your teacher for it again.
class-failed = The studio doesn’t answer
class-failed-text = That didn’t work. Is the studio still running?
class-open-again = Open it again

class-new = Teach a class
class-new-text = Up to thirty play one song together, and you see how each of them is doing. There is no account: your link is your key, so keep it. This browser remembers it for you.
class-new-name = What is the class called?
class-new-example = Tuesday drummers
class-new-make = Make the class
class-mine = Your classes in this browser

class-players = Players
class-nobody = Nobody is here yet. Show the code or send the link: a name is all that anybody needs.
class-here = { $count } here
class-ready-count = { $count } ready
class-quiet-count = { $count } quiet
class-absent-count = { $count } absent
class-state-absent = absent
class-state-ready = ready
class-state-waiting = here
class-state-next = next take
class-state-quiet = quiet
class-state-playing = playing
class-early = { $ms } ms early
class-late = { $ms } ms late
class-on-time = on time
class-share = { $percent } % met
class-remove-seat = Free the seat of { $name }

class-together = How tight the class is
class-together-text = How far all lie apart, over the last four bars
class-together-whole = ±{ $ms } ms over the whole take · r { $order }
class-start = Start
class-stop = Stop
class-look-back = Look back at the last take
class-what = What you play
class-tempo = { $percent } %
class-close = Close

class-invite = Ask the class in
class-invite-text = Whoever opens this link gives a name and plays. Your own link stays with you.
class-invite-large = Show the code

class-pairs = Pairs
class-pair-off = Into pairs
class-call-together = Everybody together
class-pairs-text = Neighbours go into rooms of their own and practise there. You watch them all from here.
class-pair-on-the-way = on the way…
class-pair-plays = playing
class-pair-waits = before the take

class-assignments = To practise
class-assignments-none = Give the class a song or a lesson. It is shown to everybody who comes in.
class-give = Give something to practise
class-give-what = A song or a lesson
class-give-songs = Songs
class-give-lessons = Lessons
class-give-tempo = At least at this tempo
class-give-due = Until (may be left open)
class-give-text = A sentence for the class (may be left empty)
class-lesson = lesson
class-due = until { $day }
class-was-due = was until { $day }
class-done-count = { $done } of { $count } have done it
class-done-by = Done: { $names }
class-not-done-by = Not yet: { $names }
class-play-now = Play it with the class
class-take-back = Take back

class-table = List and table
class-table-text = What was played with the class, and takes of what you gave. The names in it are personal data: keep the files as you keep a register.
class-file-takes-csv = Takes for a spreadsheet (CSV)
class-file-assignments-csv = What was given, and who has done it (CSV)
class-file-table-json = Both for programs (JSON)
class-list = { $count ->
        [one] One player on the list
       *[other] { $count } players on the list
    }
class-remove = Take { $name } off the list
class-remove-short = Take off
class-end = Delete the class
class-end-sure = Delete “{ $name }”?
class-end-text = Its links, its list and what you gave are gone for good. What players have played stays theirs.
class-end-playing = The class is playing. Stop the take first.

class-how-many = { $count ->
        [0] Nobody has sat down yet.
        [one] One has sat down.
       *[other] { $count } have sat down.
    }
class-played = What you play today
class-privacy = Who sees what
class-privacy-text = Your teacher sees your name, your meter, what you play with the class, and takes of what was given to practise. Your classmates see none of that: only how many you are, and how tight all of you are together.
class-own-takes = Your takes with the class
class-practise = Practise it now
class-to-lesson = To the lesson
class-own-done = Done.
class-own-late = Done, after the last day.
class-own-tried = { $count ->
        [one] Tried once. Play it through to the end, at the tempo given or faster.
       *[other] Tried { $count } times. Play it through to the end, at the tempo given or faster.
    }
class-own-not-yet = Not played yet.
class-say-name = Say your name to come in.
class-say-ready = Say when you are ready. Your teacher starts.
class-teacher-starts = You are ready. Your teacher starts.
