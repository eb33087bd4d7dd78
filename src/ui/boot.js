// Starts the page, or says in plain words that it can't. index.html names the two files in its preload links.
const file = (rel) => document.querySelector(`link[rel="${rel}"]`).href;

const say = (reason) => {
  console.error(reason);
  // Once the page has started, it has replaced these elements and speaks for itself.
  const starting = document.getElementById("starting");
  if (starting) starting.hidden = true;
  const sentence = document.getElementById("cannot-start");
  if (sentence) sentence.hidden = false;
};

// Who has been here before has something waiting for them; a browser that keeps nothing for us says so by throwing.
let known;
try {
  known = localStorage.length;
} catch {}

// What a first answer does without is fetched when its reader first stirs, sees its place, or has looked for a while: till
// then nothing holds up their first touch.
const SIGNS = ["pointermove", "pointerdown", "keydown", "click", "scroll", "focusin", "beforeprint"];
const WHILE = 4000;
let stirred = known || location.hash.length > 1;
globalThis.wanted = () =>
  new Promise((go) => {
    const place = document.querySelector(".later");
    if (stirred || place?.getBoundingClientRect().top < innerHeight) return go();
    for (const sign of SIGNS) addEventListener(sign, go, { once: true });
    setTimeout(go, WHILE);
  }).then(() => (stirred = true));

// A step of the start ends: what it made is laid out, each in a task of its own, and whoever waits may be answered.
globalThis.breathe = () =>
  new Promise((go) =>
    setTimeout(() => {
      document.body.offsetHeight;
      setTimeout(go);
    }),
  );

import(file("modulepreload"))
  .then((app) => app.default({ module_or_path: new URL(file("preload")) }))
  .catch(say);

// What is put by for when there is no network comes after all that.
addEventListener("load", () =>
  wanted()
    .then(() => import("./offline.js"))
    .catch(() => {}),
);
