// Keeps what is filled in at places without network: the application forms behind codes, the sheet of surveys, and what they are made of. Nothing else, and never
// an answer about a person.
const CACHE = 'don-gia-nhap-1', WITHOUT_NETWORK = '/mat-mang', SURVEY = '/khao-sat/ngoai-mang';
const FORM = /^\/gia-nhap\/[0-9A-Za-z-]{16,19}(\/tap-the|\/mat-mang)?$|^\/khao-sat\/ngoai-mang$/;

const isKept = url => url.origin === location.origin && (FORM.test(url.pathname) || url.pathname.startsWith('/dist/') || url.pathname === '/icon.svg' || url.pathname.endsWith('.webmanifest'));

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));
self.addEventListener('message', event => event.waitUntil(keep(event.data)));

/** What the pages are made of before the pages: one that is kept opens whole, also when the network goes in between. */
async function keep(addresses) {
  const cache = await caches.open(CACHE);
  const wanted = addresses.map(address => new URL(address, location)).filter(isKept);
  for (const arePages of [false, true]) await Promise.allSettled(wanted.filter(url => FORM.test(url.pathname) === arePages).map(url => put(cache, url)));
}

async function put(cache, url) {
  const answer = await fetch(url, { cache: 'reload' });
  if (answer.ok) await cache.put(url, answer);
}

self.addEventListener('fetch', event => {
  const { request } = event;
  if (request.mode === 'navigate' || (request.method === 'GET' && isKept(new URL(request.url)))) event.respondWith(answer(request));
});

/** What the network has now; without it, what was kept; in place of a page that is not kept, the one that says so. */
async function answer(request) {
  try {
    return await fetch(request);
  } catch (failure) {
    const kept = (request.method === 'GET' && await caches.match(request, { ignoreSearch: true })) || (request.mode === 'navigate' && await withoutNetwork(request));
    if (kept) return kept;
    throw failure;
  }
}

/** Of the code from whose form somebody comes, as a phone seldom keeps more than one; of surveys their sheet, unless a form was being sent. */
async function withoutNetwork({ referrer, method, url }) {
  const cache = await caches.open(CACHE);
  if (new URL(url).pathname.startsWith('/khao-sat')) return method === 'GET' ? cache.match(SURVEY) : undefined;
  const pages = (await cache.keys()).filter(page => new URL(page.url).pathname.endsWith(WITHOUT_NETWORK));
  const page = pages.find(p => referrer.startsWith(p.url.slice(0, -WITHOUT_NETWORK.length))) ?? pages.at(-1);
  return page && cache.match(page);
}
