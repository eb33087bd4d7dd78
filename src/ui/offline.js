// Has the browser keep the page for when there is no network, and tells when a newer one is ready: it takes over when its
// reader says so, or when the last tab is closed. Where the browser keeps nothing, nothing is said.
const HOUR = 3_600_000;

// The policy of the page lets only this name a script, and it names only this one.
const only = (script) => {
  const policy = globalThis.trustedTypes?.createPolicy("sandtable-offline", { createScriptURL: () => script });
  return policy?.createScriptURL("") ?? script;
};

const keep = async (script) => {
  const worker = navigator.serviceWorker;
  const registration = await worker.register(only(script));
  worker.controller?.postMessage("started");
  const tell = () => {
    if (!registration.waiting || !worker.controller) return;
    document.documentElement.dataset.newer = "";
    dispatchEvent(new Event("newer"));
  };
  registration.addEventListener("updatefound", () => registration.installing.addEventListener("statechange", tell));
  tell();
  addEventListener("renew", () => {
    worker.addEventListener("controllerchange", () => location.reload());
    if (registration.waiting) registration.waiting.postMessage("take over");
    else location.reload();
  });
  addEventListener("forget", async () => {
    const ours = `sandtable ${new URL("./", registration.scope).href} `;
    for (const name of await caches.keys()) if (name.startsWith(ours)) await caches.delete(name);
    await registration.unregister();
  });
  let asked = performance.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || performance.now() - asked < HOUR) return;
    asked = performance.now();
    registration.update().catch(() => {});
  });
};

// `cargo xtask build` names the script in its pages.
const script = document.querySelector('meta[name="offline"]')?.content;
if (script && "serviceWorker" in navigator) keep(script).catch(() => {});
