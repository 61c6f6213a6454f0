// What a page does without being loaded again: a finding lights up its words, single keys move about, and a line tells
// that something new is on the record. Without this script a reload and the Tab key do the same.
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

// Single keys. A page's list is what these name; its items take the focus themselves.
const LISTS = ".items > li, .lines > li, .agenda > li, .notes > .note, .hits li, .contact, .cases > li, "
  + ".matrix tbody tr, .channels tbody tr";
const PLACES = { KeyJ: "j", KeyK: "k", Slash: "/" }; // of the keys, where they bear letters of another script
const dialog = document.getElementById("shortcuts");

const step = (by) => {
  const items = [...document.querySelectorAll(LISTS)].filter((item) => item.checkVisibility());
  const holds = (item, place) => place && item.contains(place);
  let at = items.findIndex((item) => holds(item, document.activeElement));
  if (at < 0) at = items.findIndex((item) => item.matches(".chosen") || holds(item, document.querySelector(":target")));
  const item = items[Math.min(Math.max(at + by, 0), items.length - 1)];
  if (!item) return;
  item.tabIndex = -1;
  item.focus({ preventScroll: true });
  item.scrollIntoView({ block: item.offsetHeight > innerHeight / 2 ? "start" : "nearest" });
  if (report && item.matches(".note")) light(item.id);
};

const search = () => {
  const field = document.getElementById("q");
  const link = document.querySelector(".places a[href$='/search']");
  field?.focus();
  field?.select();
  if (!field && link) location.assign(`${link.href}#q`);
};

const KEYS = {
  "j": () => step(1),
  "k": () => step(-1),
  "/": search,
  "?": () => dialog.showModal(),
  "Enter": () => document.activeElement.querySelector("a[href], summary")?.click(),
};

document.addEventListener("keydown", (event) => {
  if (!dialog || dialog.open || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target.closest("input, select, textarea, [contenteditable]")) return;
  const place = PLACES[event.code] === "/" && event.shiftKey ? "?" : PLACES[event.code];
  const key = event.key > "\x7f" ? place : event.key;
  if (!Object.hasOwn(KEYS, key) || (key === "Enter" && !event.target.matches(LISTS))) return;
  event.preventDefault();
  KEYS[key]();
});

// Live updates, while the page is looked at. Where somebody writes at length nothing offers to load the page again.
const updates = document.currentScript.dataset.updates;
let stream = null;

const hear = ({ data }) => {
  const line = document.querySelector(".news");
  if (data !== "news" || line.querySelector("p")) return;
  line.append(line.querySelector("template").content.cloneNode(true));
  line.querySelector("a").href = location.pathname + location.search;
};

const listen = () => {
  stream?.close();
  stream = document.hidden ? null : new EventSource(updates);
  stream?.addEventListener("message", hear);
};

if (updates && !document.querySelector("textarea")) {
  document.addEventListener("visibilitychange", listen);
  window.addEventListener("pagehide", () => stream?.close());
  listen();
}
