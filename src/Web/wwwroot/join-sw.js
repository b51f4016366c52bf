// Keeps the application form for places without network: the pages behind codes and what they are made of, nothing else, and never an answer about a person.
const CACHE = 'don-gia-nhap-1';
const FORM = /^\/gia-nhap\/[0-9A-Za-z-]{16,19}(\/tap-the)?$/;

const isKept = url => url.origin === location.origin && (FORM.test(url.pathname) || url.pathname.startsWith('/dist/') || url.pathname === '/icon.svg' || url.pathname.endsWith('.webmanifest'));

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));
self.addEventListener('message', event => event.waitUntil(keep(event.data)));

async function keep(addresses) {
  const cache = await caches.open(CACHE);
  await Promise.allSettled(addresses.map(address => new URL(address, location)).filter(isKept).map(async url => {
    const answer = await fetch(url, { cache: 'reload' });
    if (answer.ok) await cache.put(url, answer);
  }));
}

self.addEventListener('fetch', event => {
  if (event.request.method === 'GET' && isKept(new URL(event.request.url))) event.respondWith(answer(event.request));
});

/** What the network has now; without it, what was kept. */
async function answer(request) {
  try {
    return await fetch(request);
  } catch (failure) {
    const kept = await caches.match(request, { ignoreSearch: true });
    if (kept) return kept;
    throw failure;
  }
}
