// The application form where there is no network: what was filled in is checked as the server would, locked under the key of the union, kept on this
// phone as ciphertext only, and sent once when the network is back. Without script, or without what it needs, the form is a form like any other.
import { addPeople, clearComplaints, complain, empty, faults, filledLines, form } from './join-form.js';
import { alone, all, remove, seal, write } from './join-kept.js';

const WAIT = 4_000, AGAIN = 20_000;

/** The worker keeps this page, the other form of the same code and what they are made of, so that they open again without network. */
async function keepPage() {
  await navigator.serviceWorker.register('/join-sw.js', { scope: '/gia-nhap/' });
  const { active } = await navigator.serviceWorker.ready;
  const parts = [...document.querySelectorAll('link[rel=stylesheet], link[rel=icon], link[rel=manifest], script[src]')].map(e => e.href || e.src);
  const sprite = document.querySelector('svg use')?.getAttribute('href')?.split('#')[0];
  active.postMessage([...form.dataset.keep.split(' '), ...parts, ...(sprite ? [sprite] : [])]);
}

async function onSubmit(event) {
  event.preventDefault();
  const button = event.submitter;
  if (button?.dataset.more) return addPeople(button);
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
  const lines = filledLines();
  const wrong = faults(lines);
  clearComplaints();
  if (wrong.length > 0) return complain(wrong);
  const envelope = await seal(form.dataset.seal, JSON.stringify({ consent: Number(form.elements.Consent.value), people: lines.map(line => line.person) }));
  await write({ key: crypto.randomUUID(), send: form.dataset.send, envelope, at: new Date().toISOString(), state: 'waiting' });
  empty(form);
  await show();
  form.querySelector('[data-kept]').scrollIntoView({ block: 'center' });
}

/** The server takes each key once, so that a line that breaks in between costs nothing. */
async function flush() {
  if (!navigator.onLine) return;
  await alone(async () => {
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
  } else if ([404, 409, 422].includes(answer.status)) {
    const { message } = await answer.json();
    await write({ ...kept, state: answer.status === 422 ? 'refused' : 'waiting', message });
  } else return false;
  return true;
}

async function show() {
  form.querySelector('[data-kept]').replaceChildren(...(await all()).sort((a, b) => a.at < b.at ? 1 : -1).map(line));
}

function line(kept) {
  const time = written(new Date(kept.at));
  const note = Object.assign(document.createElement('div'), { className: 'note after' });
  const text = note.appendChild(document.createElement('div'));
  if (kept.state === 'sent') {
    note.classList.add('is-ok');
    text.append(`Đơn lưu lúc ${time} đã gửi xong. `, Object.assign(document.createElement('a'), { href: kept.receipt, textContent: 'Xem mã theo dõi' }));
  } else if (kept.state === 'refused') {
    note.classList.add('is-late');
    text.append(`Đơn lưu lúc ${time} chưa được nhận. ${kept.message}`);
  } else {
    text.append(`Đã lưu trên máy lúc ${time}, chờ gửi. ${kept.message ?? 'Mở lại trang này khi có mạng, đơn tự gửi.'}`);
  }
  if (kept.state !== 'waiting') text.append(forget(kept));
  return note;
}

/** dd/MM/yyyy HH:mm, as everywhere; the phone may be set to any language. */
function written(time) {
  const [day, month, hour, minute] = [time.getDate(), time.getMonth() + 1, time.getHours(), time.getMinutes()].map(n => String(n).padStart(2, '0'));
  return `${day}/${month}/${time.getFullYear()} ${hour}:${minute}`;
}

function forget(kept) {
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'btn btn-sm', textContent: 'Xóa dòng này khỏi máy' });
  button.addEventListener('click', async () => {
    await remove(kept.key);
    await show();
  });
  const row = document.createElement('p');
  row.append(button);
  return row;
}

if (form && window.isSecureContext && 'serviceWorker' in navigator && 'indexedDB' in window && crypto.subtle) {
  form.querySelector('[data-offline]').hidden = false;
  form.elements.Key.value = crypto.randomUUID();
  form.addEventListener('submit', onSubmit);
  addEventListener('online', flush);
  setInterval(flush, AGAIN);
  keepPage();
  show().then(flush);
}
