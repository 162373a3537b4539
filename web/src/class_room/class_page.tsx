/** A class by the key in the address: the teacher's page, the way in for players, or making one. */
import { useSignal, useSignalEffect } from "@preact/signals";
import type { Fetched } from "../fetched";
import { useTitle } from "../look/page_title";
import { Topbar } from "../look/topbar";
import { RoomPage } from "../lobby/room_page";
import type { ClassSaid } from "../protocol";
import { link } from "../routes";
import { language } from "../words/language";
import { ClassLobby } from "./class_lobby";
import { lookAtClass } from "./class_requests";
import { isSpoken, say } from "./class_words";
import { NewClass } from "./new_class";
import { ClassSeen } from "./seen";
import { TeacherPage } from "./teacher_page";
import "./class_room.css";

export function ClassPage({ classKey }: { classKey: string }) {
  const looked = useSignal<Fetched<ClassSaid> | null>(null);
  const look = async () => {
    const found = await lookAtClass(classKey, language.peek());
    // A class that was there once stays, whatever becomes of one look.
    if (typeof found !== "string" || typeof (looked.peek() ?? "") === "string") looked.value = found;
  };
  useSignalEffect(() => {
    void language.value;
    if (classKey !== "") void look();
  });
  useTitle(isSpoken() ? say("class-page") : "");
  const found = looked.value;
  if (!isSpoken() || (found === null && classKey !== "")) return <Quiet words={say("studio-loading")} />;
  if (found === null) return <NewClass />;
  if (typeof found === "string") return <NoClass isMissing={found === "missing"} />;
  return (
    <ClassSeen.Provider value={{ key: classKey, said: found, look }}>
      {found.role === "teacher" ? (
        <TeacherPage />
      ) : (
        <RoomPage roomKey={classKey} Lobby={ClassLobby} />
      )}
    </ClassSeen.Provider>
  );
}

function Quiet({ words }: { words: string }) {
  return (
    <>
      <Topbar />
      <p class="quiet-page muted" role="status">
        {words}
      </p>
    </>
  );
}

function NoClass({ isMissing }: { isMissing: boolean }) {
  return (
    <>
      <Topbar />
      <main class="quiet-page">
        <h1>{say(isMissing ? "class-missing" : "class-failed")}</h1>
        <p>{say(isMissing ? "class-missing-text" : "class-failed-text")}</p>
        <a class="button" {...link("/")}>
          {say("studio-nowhere-home")}
        </a>
      </main>
    </>
  );
}
