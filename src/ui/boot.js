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

import(file("modulepreload"))
  .then((app) => app.default({ module_or_path: new URL(file("preload")) }))
  .catch(say);
