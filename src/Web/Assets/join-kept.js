// What waits on the phone: each application locked under the key of the union's door, as ciphertext only.
const DATABASE = 'doanket-don', STORE = 'don', PURPOSE = 'doanket don gia nhap 1';

/** ECDH with a key of one use, HKDF-SHA-256, AES-GCM: only the server has the other half (SealedBox). */
export async function seal(publicKey, text) {
  const curve = { name: 'ECDH', namedCurve: 'P-256' };
  const server = await crypto.subtle.importKey('spki', Uint8Array.from(atob(publicKey), c => c.charCodeAt(0)), curve, false, []);
  const own = await crypto.subtle.generateKey(curve, false, ['deriveBits']);
  const shared = await crypto.subtle.importKey('raw', await crypto.subtle.deriveBits({ name: 'ECDH', public: server }, own.privateKey, 256), 'HKDF', false, ['deriveKey']);
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: new TextEncoder().encode(PURPOSE) };
  const key = await crypto.subtle.deriveKey(derivation, shared, { name: 'AES-GCM', length: 256 }, false, ['encrypt']);
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const content = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, key, new TextEncoder().encode(text));
  return { sender: base64(await crypto.subtle.exportKey('raw', own.publicKey)), nonce: base64(nonce), content: base64(content) };
}

const base64 = bytes => btoa(String.fromCharCode(...new Uint8Array(bytes)));

export const all = () => store('readonly', s => s.getAll());

export const write = kept => store('readwrite', s => s.put(kept));

export const remove = key => store('readwrite', s => s.delete(key));

/** One page at a time sends. */
export const alone = act => navigator.locks.request(DATABASE, act);

async function store(mode, act) {
  const opened = indexedDB.open(DATABASE, 1);
  opened.onupgradeneeded = () => opened.result.createObjectStore(STORE, { keyPath: 'key' });
  const database = await promised(opened);
  try {
    return await promised(act(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

const promised = request => new Promise((done, failed) => {
  request.onsuccess = () => done(request.result);
  request.onerror = () => failed(request.error);
});
