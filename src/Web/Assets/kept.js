// What waits on a phone for a network: locked under a key of the site, as ciphertext only, until it has been sent.
const PURPOSE = 'doanket don gia nhap 1';

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

/** One table on this phone, of rows told apart by their `key`. */
export function keptIn(database, table) {
  const act = async (mode, work) => {
    const opened = indexedDB.open(database, 1);
    opened.onupgradeneeded = () => opened.result.createObjectStore(table, { keyPath: 'key' });
    const open = await promised(opened);
    try {
      return await promised(work(open.transaction(table, mode).objectStore(table)));
    } finally {
      open.close();
    }
  };
  return {
    all: () => act('readonly', s => s.getAll()),
    find: key => act('readonly', s => s.get(key)),
    write: row => act('readwrite', s => s.put(row)),
    remove: key => act('readwrite', s => s.delete(key)),
    /** One page at a time sends. */
    alone: work => navigator.locks.request(database, work),
  };
}

const promised = request => new Promise((done, failed) => {
  request.onsuccess = () => done(request.result);
  request.onerror = () => failed(request.error);
});
