/** The studio's pages: which one the address asks for, in the reader's language. */
import { render } from "preact";
import { HomePage } from "./home/home_page";
import { later } from "./look/later";
import { Topbar } from "./look/topbar";
import { link, route } from "./routes";
import { say, startSpeaking } from "./words/words";
import "./look/tokens.css";
import "./look/letters.css";
import "./look/controls.css";
import "./look/theme";

const Waiting = () => <p class="quiet-page muted">{say("studio-loading")}</p>;

const RoomPage = later(() => import("./lobby/room_page").then((part) => part.RoomPage), <Waiting />);
const ReviewFrame = later(
  () => import("./stage/review_frame").then((part) => part.ReviewFrame),
  <Waiting />,
);
const PathPage = later(() => import("./path/path_page").then((part) => part.PathPage), <Waiting />);
const LessonPage = later(
  () => import("./lesson/lesson_page").then((part) => part.LessonPage),
  <Waiting />,
);

const ClassPage = later(() => import("./class_room/class_page").then((part) => part.ClassPage), <Waiting />);
const PlayerPage = later(() => import("./history/player_page").then((part) => part.PlayerPage), <Waiting />);
const PairPage = later(() => import("./history/pair_page").then((part) => part.PairPage), <Waiting />);

function Page() {
  const at = route.value;
  switch (at.page) {
    case "home":
      return <HomePage />;
    case "room":
    case "watch":
      return <RoomPage key={at.key} roomKey={at.key} />;
    case "review":
      return <ReviewFrame key={at.take} take={at.take} />;
    case "path":
      return <PathPage />;
    case "lesson":
      return <LessonPage key={at.name} name={at.name} />;
    case "class":
      return <ClassPage key={at.key} classKey={at.key} />;
    case "player":
      return <PlayerPage key={at.key} playerKey={at.key} />;
    case "pair":
      return <PairPage key={at.keys} keys={at.keys} />;
    case "nowhere":
      return <Nowhere />;
  }
}

function Nowhere() {
  return (
    <>
      <Topbar />
      <main class="quiet-page">
        <h1>{say("studio-nowhere-title")}</h1>
        <p>{say("studio-nowhere-text")}</p>
        <a class="button" {...link("/")}>
          {say("studio-nowhere-home")}
        </a>
      </main>
    </>
  );
}

await startSpeaking();
render(<Page />, document.getElementById("page")!);
