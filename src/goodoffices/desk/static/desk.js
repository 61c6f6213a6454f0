// Lights up a finding and its words without asking for the page again.
// Without this script the same links do the same by a reload, so nothing depends on it.
"use strict";

const report = document.querySelector("[data-lit]");

const light = (finding) => {
  for (const bit of report.querySelectorAll("a.bit")) {
    bit.classList.toggle("lit", bit.dataset.in.split(" ").includes(finding));
  }
  for (const note of document.querySelectorAll(".note")) {
    const chosen = note.id === finding;
    note.classList.toggle("chosen", chosen);
    const link = note.querySelector("a.choose");
    chosen ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current");
  }
};

const follow = (address) => {
  const place = document.getElementById(new URL(address).hash.slice(1));
  const link = place.matches(".note") ? place.querySelector("a.choose") : document.querySelector(`#${place.id} ~ a.bit`);
  link.focus({ preventScroll: true });
  link.scrollIntoView({ block: "nearest" });
};

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-finding]");
  if (!report || !link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  light(link.dataset.finding);
  history.replaceState(null, "", link.href);
  follow(link.href);
});
