/*
 * Keeps the checker for a reload without a network: the page as a stranger gets it, and the files that it
 * needs. While there is a network nothing of this is used, so that nobody ever sees an old page.
 */
const CACHE = "checker";
const PAGE = "/checker";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", (event) => event.waitUntil(keep(event.data)));
self.addEventListener("fetch", (event) => {
  if (event.request.method === "GET") event.respondWith(answer(event.request));
});

async function answer(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await find(request.mode === "navigate" ? PAGE : request.url);
    if (kept === undefined) throw error;
    return kept;
  }
}

/** The page of a language with the files that were loaded for it, in place of what was kept before. */
async function keep({ language, files }) {
  const isKept = await Promise.all([languageOfKept(), ...files.map(find)]);
  if (isKept[0] === language && !isKept.includes(undefined)) return;
  // Nobody's name is kept: without cookies the page is a stranger's.
  const headers = { "Accept-Language": language };
  const page = await fetch(PAGE, { credentials: "omit", headers });
  if (!page.ok) return;
  const own =
    (await page.clone().text()).match(/\/(_next\/static\/[\w./~-]+|icon\.svg[\w?.-]*)/g) ?? [];
  await caches.delete(CACHE);
  const cache = await caches.open(CACHE);
  await cache.addAll([...new Set([...files, ...own.map((path) => self.origin + path)])]);
  await cache.put(PAGE, await labelled(page, language));
}

async function labelled(page, language) {
  const headers = new Headers(page.headers);
  headers.set("Content-Language", language);
  return new Response(await page.blob(), { headers });
}

async function languageOfKept() {
  return (await find(PAGE))?.headers.get("Content-Language");
}

function find(address) {
  return caches.match(address, { ignoreVary: true, cacheName: CACHE });
}
