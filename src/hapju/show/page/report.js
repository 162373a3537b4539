"use strict";
(() => {
  const strip = document.getElementById("strip");
  if (!strip) return;
  const bars = [...strip.querySelectorAll(".bars > li")];
  const flams = [...strip.querySelectorAll(".flam")];
  const where = document.getElementById("where");
  const labels = strip.querySelector(".rows");
  const shares = [0.25, 0.34, 0.5, 0.75, 1, 1.5, 2.5];
  const wanted = () => (strip.clientWidth < 560 ? 1 : 0.5);
  let share = wanted();
  let bar = 0;
  let flam = -1;
  let settling = 0;

  const edge = () => labels.getBoundingClientRect().right + 14;

  const say = () => {
    where.textContent = bars[bar].dataset.said;
    bars.forEach((each, at) => each.classList.toggle("now", at === bar));
  };

  const scrollBy = (distance) => {
    settling = Date.now() + 700; // while the strip glides, the bar that was asked for is the bar
    strip.scrollBy({ left: distance });
  };

  const toBar = (at) => {
    bar = Math.max(0, Math.min(bars.length - 1, at));
    scrollBy(bars[bar].getBoundingClientRect().left - edge());
    say();
  };

  const toFlam = (at) => {
    if (!flams.length) return;
    flams[flam]?.classList.remove("now");
    flam = Math.max(0, Math.min(flams.length - 1, at));
    flams[flam].classList.add("now");
    bar = bars.indexOf(flams[flam].closest("li"));
    const box = flams[flam].getBoundingClientRect();
    const room = strip.getBoundingClientRect().right - edge();
    scrollBy(box.left + box.width / 2 - edge() - room / 2);
    say();
  };

  // From where the eye is: the flams of the bar in view come first.
  const nextFlam = () => {
    if (flam >= 0 && flams[flam].closest("li") === bars[bar]) return toFlam(flam + 1);
    const found = flams.findIndex((each) => bars.indexOf(each.closest("li")) >= bar);
    return toFlam(found < 0 ? flams.length - 1 : found);
  };
  const previousFlam = () => {
    if (flam >= 0 && flams[flam].closest("li") === bars[bar]) return toFlam(flam - 1);
    const found = flams.findLastIndex((each) => bars.indexOf(each.closest("li")) <= bar);
    return toFlam(Math.max(found, 0));
  };

  const zoom = (step) => {
    const at = Math.max(0, Math.min(shares.length - 1, shares.indexOf(share) + step));
    share = shares[at];
    strip.style.setProperty("--share", share);
    strip.scrollBy({ left: bars[bar].getBoundingClientRect().left - edge(), behavior: "instant" });
  };

  const actions = {
    "previous-bar": () => toBar(bar - 1),
    "next-bar": () => toBar(bar + 1),
    "previous-flam": previousFlam,
    "next-flam": nextFlam,
    "zoom-in": () => zoom(1),
    "zoom-out": () => zoom(-1),
  };
  const keys = {
    ArrowLeft: "previous-bar",
    ArrowRight: "next-bar",
    n: "next-flam",
    p: "previous-flam",
    "+": "zoom-in",
    "=": "zoom-in",
    "-": "zoom-out",
  };

  document.querySelectorAll("[data-do]").forEach((button) => {
    button.addEventListener("click", actions[button.dataset.do]);
  });
  strip.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Home") toBar(0);
    else if (event.key === "End") toBar(bars.length - 1);
    else if (keys[event.key]) actions[keys[event.key]]();
    else return;
    event.preventDefault();
  });
  strip.addEventListener("scroll", () => {
    if (Date.now() < settling) return;
    const left = edge();
    const found = bars.findIndex((each) => each.getBoundingClientRect().right > left + 24);
    if (found >= 0 && found !== bar) {
      bar = found;
      say();
    }
  }, { passive: true });

  const show = (id) => {
    const at = bars.findIndex((each) => each.id === id);
    if (at < 0) return false;
    document.getElementById("picture").scrollIntoView();
    strip.focus({ preventScroll: true });
    toBar(at);
    return true;
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.('a[href^="#bar-"]');
    if (link && show(link.hash.slice(1))) event.preventDefault();
  });

  document.querySelectorAll(".map svg").forEach((map) => {
    map.addEventListener("click", (event) => {
      const box = map.getBoundingClientRect();
      const { first, last } = map.closest(".map").dataset;
      const along = (event.clientX - box.left) / box.width;
      const asked = Number(first) + along * (Number(last) - Number(first) + 1);
      const at = bars.findLastIndex((each) => Number(each.id.slice(4)) <= asked);
      toBar(Math.max(at, 0));
    });
  });

  window.addEventListener("beforeprint", () => {
    document.querySelectorAll("details").forEach((each) => { each.open = true; });
  });

  document.querySelector(".controls").hidden = false;
  strip.style.setProperty("--share", share);
  if (!show(location.hash.slice(1))) say();
})();
