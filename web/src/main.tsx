/** The studio's pages: which one the address asks for, in the reader's language. */
import { render } from "preact";
import { Suspense, lazy } from "preact/compat";
import { HomePage } from "./home/home_page";
import { Topbar } from "./look/topbar";
import { link, route } from "./routes";
import { say, startSpeaking } from "./words/words";
import "./look/tokens.css";
import "./look/letters.css";
import "./look/controls.css";
import "./look/theme";

const RoomPage = lazy(() => import("./lobby/room_page").then((part) => part.RoomPage));
const ReviewFrame = lazy(() => import("./stage/review_frame").then((part) => part.ReviewFrame));

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

const Waiting = () => <p class="quiet-page muted">{say("studio-loading")}</p>;

await startSpeaking();
render(
  <Suspense fallback={<Waiting />}>
    <Page />
  </Suspense>,
  document.getElementById("page")!,
);
