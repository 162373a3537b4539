/** The bar on top of every page: home, the languages, day or night. */
import type { ComponentChildren } from "preact";
import { link } from "../routes";
import { say } from "../words/words";
import { LANGUAGES, chooseLanguage, language, nameOfLanguage } from "../words/language";
import { Wordmark } from "./wordmark";
import { chooseTheme, isDark } from "./theme";
import "./topbar.css";

export function Topbar({ children }: { children?: ComponentChildren }) {
  return (
    <header class="topbar">
      <Wordmark />
      {children}
      <a class="topbar-link" {...link("/path")}>
        {say("studio-learn")}
      </a>
      <Languages />
      <ThemeSwitch />
    </header>
  );
}

function Languages() {
  return (
    <div class="languages" role="group" aria-label={say("studio-language")}>
      {LANGUAGES.map((code) => (
        <button
          type="button"
          key={code}
          lang={code}
          aria-label={code === "en" ? `EN, ${nameOfLanguage(code)}` : nameOfLanguage(code)}
          aria-pressed={language.value === code}
          onClick={() => chooseLanguage(code)}
        >
          {code === "en" ? "EN" : code === "ko" ? "한" : "日"}
        </button>
      ))}
    </div>
  );
}

function ThemeSwitch() {
  const dark = isDark.value;
  return (
    <button
      type="button"
      class="button plain round"
      aria-label={say(dark ? "studio-theme-to-light" : "studio-theme-to-dark")}
      onClick={() => chooseTheme(dark ? "light" : "dark")}
    >
      <svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" aria-hidden="true">
        {dark ? (
          <path d="M10 6.2a3.8 3.8 0 1 1 0 7.6 3.8 3.8 0 0 1 0-7.6ZM10 1.5v1.6M10 16.9v1.6M1.5 10h1.6M16.9 10h1.6M4 4l1.1 1.1M14.9 14.9 16 16M4 16l1.1-1.1M14.9 5.1 16 4" />
        ) : (
          <path d="M16.8 12.3A7.2 7.2 0 0 1 7.7 3.2a7.2 7.2 0 1 0 9.1 9.1Z" />
        )}
      </svg>
    </button>
  );
}
