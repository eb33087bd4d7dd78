// Keeps every file of one build of the page, so that it opens without a network. `cargo xtask build` writes the build's own
// version and files into the next two lines; with another build this file differs, which is how a browser notices it.
const VERSION = "";
const FILES = [];
const HOME = new URL("./", location).href;
// Two copies of the page under one origin don't touch each other's files.
const OURS = `sandtable ${HOME} `;
const NAME = OURS + VERSION;

// All or nothing, and nothing but what was built together: a file that differs spoils the whole.
const fill = async () => {
  const request = ([file, integrity]) => new Request(new URL(file, HOME), { integrity, cache: "no-cache" });
  try {
    await (await caches.open(NAME)).addAll(FILES.map(request));
  } catch (reason) {
    await caches.delete(NAME);
    throw reason;
  }
};

// Older builds go when no other tab can be of one: such a tab still fetches its later parts from there.
const tidy = async () => {
  if ((await clients.matchAll({ type: "window", includeUncontrolled: true })).length > 1) return;
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS));
  await Promise.all(names.slice(0, Math.max(0, names.indexOf(NAME))).map((name) => caches.delete(name)));
};

// Names tell files of different builds apart, all but the page itself.
const answer = async (request) => {
  const { origin, pathname } = new URL(request.url);
  const name = origin + pathname === `${HOME}index.html` ? HOME : origin + pathname;
  const own = await caches.match(name, { cacheName: NAME });
  return own ?? (name === HOME ? undefined : await caches.match(name)) ?? fetch(request);
};

addEventListener("install", (event) => event.waitUntil(fill()));
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("message", (event) => {
  if (event.data === "started") event.waitUntil(tidy());
  if (event.data === "take over") event.waitUntil(skipWaiting());
});
addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && url.startsWith(HOME)) event.respondWith(answer(event.request));
});
