// The application form where there is no network: what was filled in is locked under the key of the union, kept on this phone as
// ciphertext only, and sent once when the network is back. Without script, or without what it needs, the form is a form like any other.
const DATABASE = 'doanket-don', STORE = 'don', PURPOSE = 'doanket don gia nhap 1', WAIT = 4_000, AGAIN = 20_000;
const form = document.querySelector('form[data-seal]');
const supported = form && window.isSecureContext && 'serviceWorker' in navigator && 'indexedDB' in window && crypto.subtle;

if (supported) begin();

function begin() {
  form.querySelector('[data-offline]').hidden = false;
  form.elements.Key.value = crypto.randomUUID();
  form.addEventListener('submit', onSubmit);
  addEventListener('online', flush);
  setInterval(flush, AGAIN);
  keepPage();
  show().then(flush);
}

/** The worker keeps this page and what it is made of, so that it opens again without network. */
async function keepPage() {
  await navigator.serviceWorker.register('/join-sw.js', { scope: '/gia-nhap/' });
  const { active } = await navigator.serviceWorker.ready;
  const parts = [...document.querySelectorAll('link[rel=stylesheet], link[rel=icon], link[rel=manifest], script[src]')].map(e => e.href || e.src);
  const sprite = document.querySelector('svg use')?.getAttribute('href')?.split('#')[0];
  active.postMessage([location.pathname, ...parts, ...(sprite ? [sprite] : [])]);
}

async function onSubmit(event) {
  if (event.submitter?.hasAttribute('data-plain')) return;
  event.preventDefault();
  const button = event.submitter;
  if (button) button.disabled = true;
  try {
    if (await isReached()) HTMLFormElement.prototype.submit.call(form);
    else await keep();
  } finally {
    if (button) button.disabled = false;
  }
}

async function isReached() {
  if (!navigator.onLine) return false;
  try {
    return (await fetch(form.dataset.send, { cache: 'no-store', signal: AbortSignal.timeout(WAIT) })).ok;
  } catch {
    return false;
  }
}

async function keep() {
  const wrong = faults();
  if (wrong.length > 0) return complain(wrong);
  const key = crypto.randomUUID();
  const envelope = await seal(JSON.stringify({ consent: Number(form.elements.Consent.value), people: people() }));
  await write({ key, send: form.dataset.send, envelope, at: new Date().toISOString(), state: 'waiting' });
  form.reset();
  clearComplaints();
  await show();
  form.querySelector('[data-kept]').scrollIntoView({ block: 'center' });
}

/** The lines that hold anything, as the server reads them. */
function people() {
  const list = [];
  for (const field of form.elements) {
    const [, at, name] = /^People\[(\d+)\]\.(\w+)$/.exec(field.name) ?? [];
    if (!name || (field.type === 'radio' && !field.checked)) continue;
    const person = list[at] ??= {};
    const key = name[0].toLowerCase() + name.slice(1);
    if (field.type === 'checkbox') person[key] = field.checked;
    else if (field.value.trim() !== '') person[key] = field.value;
  }
  return list.filter(isFilled);
}

const isFilled = person => person && Object.entries(person).some(([name, value]) => name !== 'standing' && value !== false);

/** What the server would certainly refuse; the rest it says when the application arrives. */
function faults() {
  const filled = new Set([...form.elements].map(f => f.name.match(/^People\[\d+\]/)?.[0]).filter(line => line && (line === 'People[0]' || isFilledLine(line))));
  const seen = new Set();
  return [...form.querySelectorAll('[data-need]')].filter(field => {
    if (!field.dataset.need || seen.has(field.name) || !filled.has(field.name.match(/^People\[\d+\]/)?.[0])) return false;
    if (field.type === 'radio') seen.add(field.name);
    const value = field.type === 'checkbox' ? field.checked : field.type === 'radio' ? form.elements[field.name].value : field.value.trim();
    return !value || (field.dataset.form && !new RegExp(field.dataset.form).test(value));
  });
}

const isFilledLine = line => [...form.elements].some(f => f.name.startsWith(line + '.') && f.tagName !== 'SELECT'
  && (f.type === 'checkbox' || f.type === 'radio' ? f.checked : f.value.trim() !== ''));

function complain(wrong) {
  clearComplaints();
  for (const field of wrong) {
    const text = Object.assign(document.createElement('p'), { className: 'field-error', textContent: field.dataset.need });
    text.dataset.complaint = '';
    (field.closest('.form-check, .trio') ?? field).before(text);
    field.setAttribute('aria-invalid', 'true');
  }
  wrong[0].focus();
}

function clearComplaints() {
  form.querySelectorAll('[data-complaint]').forEach(text => text.remove());
  form.querySelectorAll('[aria-invalid]').forEach(field => field.removeAttribute('aria-invalid'));
}

/** ECDH with a key of one use, HKDF-SHA-256, AES-GCM: only the server has the other half (SealedBox). */
async function seal(text) {
  const curve = { name: 'ECDH', namedCurve: 'P-256' };
  const server = await crypto.subtle.importKey('spki', Uint8Array.from(atob(form.dataset.seal), c => c.charCodeAt(0)), curve, false, []);
  const own = await crypto.subtle.generateKey(curve, false, ['deriveBits']);
  const shared = await crypto.subtle.importKey('raw', await crypto.subtle.deriveBits({ name: 'ECDH', public: server }, own.privateKey, 256), 'HKDF', false, ['deriveKey']);
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: new TextEncoder().encode(PURPOSE) };
  const key = await crypto.subtle.deriveKey(derivation, shared, { name: 'AES-GCM', length: 256 }, false, ['encrypt']);
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const content = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, key, new TextEncoder().encode(text));
  return { sender: base64(await crypto.subtle.exportKey('raw', own.publicKey)), nonce: base64(nonce), content: base64(content) };
}

const base64 = bytes => btoa(String.fromCharCode(...new Uint8Array(bytes)));

/** One page at a time sends, and the server takes each key once, so that a line that breaks in between costs nothing. */
function flush() {
  if (!navigator.onLine) return;
  return navigator.locks.request(DATABASE, async () => {
    for (const kept of (await all()).filter(k => k.state === 'waiting')) if (!await send(kept)) break;
    await show();
  });
}

/** False when the line is broken or the site is busy: then the rest waits too. */
async function send(kept) {
  let answer;
  try {
    answer = await fetch(kept.send, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ key: kept.key, envelope: kept.envelope }) });
  } catch {
    return false;
  }
  if (answer.ok) {
    const { receipt } = await answer.json();
    await write({ key: kept.key, at: kept.at, state: 'sent', receipt });
  } else if (answer.status === 404 || answer.status === 422) {
    const { message } = await answer.json();
    await write({ ...kept, state: answer.status === 422 ? 'refused' : 'waiting', message });
  } else return false;
  return true;
}

async function show() {
  const box = form.querySelector('[data-kept]');
  box.replaceChildren(...(await all()).sort((a, b) => a.at < b.at ? 1 : -1).map(line));
}

function line(kept) {
  const time = new Date(kept.at).toLocaleString('vi-VN', { hour: '2-digit', minute: '2-digit', day: '2-digit', month: '2-digit' });
  const note = Object.assign(document.createElement('div'), { className: 'note after' });
  const text = note.appendChild(document.createElement('div'));
  if (kept.state === 'sent') {
    note.classList.add('is-ok');
    text.append(`Đơn lưu lúc ${time} đã gửi xong. `, Object.assign(document.createElement('a'), { href: kept.receipt, textContent: 'Xem mã theo dõi' }));
  } else if (kept.state === 'refused') {
    note.classList.add('is-late');
    text.append(`Đơn lưu lúc ${time} chưa được nhận: ${kept.message} Điền lại đơn.`);
  } else {
    text.append(`Đã lưu trên máy lúc ${time}, chờ gửi. ${kept.message ?? 'Mở lại trang này khi có mạng, đơn tự gửi.'}`);
  }
  if (kept.state !== 'waiting') text.append(forget(kept));
  return note;
}

function forget(kept) {
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'btn btn-sm', textContent: 'Xóa dòng này khỏi máy' });
  button.addEventListener('click', async () => {
    await store('readwrite', s => s.delete(kept.key));
    await show();
  });
  const row = document.createElement('p');
  row.append(button);
  return row;
}

const all = () => store('readonly', s => s.getAll());

const write = kept => store('readwrite', s => s.put(kept));

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
