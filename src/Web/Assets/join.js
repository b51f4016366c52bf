// The application form where there is no network: what was filled in is checked as the server would, locked under the key of the union, kept on this
// phone as ciphertext only, and sent once when the network is back. Without script, or without what it needs, the form is a form like any other.
import { clearComplaints, complain } from './complaints.js';
import { addPeople, empty, faults, filledLines, form } from './join-form.js';
import { button, canKeep, keepPage, make, written } from './kept-page.js';
import { keptIn, seal } from './kept.js';

const { all, write, remove, alone } = keptIn('doanket-don', 'don');
const WAIT = 4_000, AGAIN = 20_000;

async function onSubmit(event) {
  event.preventDefault();
  const pressed = event.submitter;
  if (pressed?.dataset.more) return addPeople(pressed);
  if (pressed) pressed.disabled = true;
  try {
    if (await isReached()) await post();
    else await keep();
  } finally {
    if (pressed) pressed.disabled = false;
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

async function post() {
  form.elements.Key.value = await keyOf(filledLines());
  HTMLFormElement.prototype.submit.call(form);
}

/**
 * The same application has the same key as long as this window is open: where the answer to it was lost, it is filled in and sent again, and the server takes
 * each key once. What is remembered is a digest; the application itself lies on the phone only locked.
 */
async function keyOf(lines) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify([form.dataset.send, ...lines.map(line => line.person)]))));
  const name = `don-${[...digest].map(byte => byte.toString(16).padStart(2, '0')).join('')}`;
  const key = sessionStorage.getItem(name) ?? crypto.randomUUID();
  sessionStorage.setItem(name, key);
  return key;
}

/** "S.T.D.", so that somebody who keeps many can tell them apart and nobody else whose they are. */
function initials(lines) {
  const words = (lines[0].person.fullName ?? '').split(/\s+/).filter(word => word);
  return words.map(word => `${word[0].toUpperCase()}.`).join('') + (lines.length > 1 ? ` và ${lines.length - 1} người` : '');
}

async function keep() {
  const lines = filledLines();
  const wrong = faults(lines);
  clearComplaints(form);
  if (wrong.length > 0) return complain(wrong);
  const envelope = await seal(form.dataset.seal, JSON.stringify({ consent: Number(form.elements.Consent.value), people: lines.map(line => line.person) }));
  await write({ key: await keyOf(lines), send: form.dataset.send, envelope, who: initials(lines), at: new Date().toISOString(), state: 'waiting' });
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
    await write({ key: kept.key, who: kept.who, at: kept.at, state: 'sent', receipt });
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
  const [time, who] = [written(new Date(kept.at)), kept.who ? ` (${kept.who})` : ''];
  const note = make('div', { className: 'note after' });
  const text = note.appendChild(make('div'));
  if (kept.state === 'sent') {
    note.classList.add('is-ok');
    text.append(`Đơn lưu lúc ${time}${who} đã gửi xong. `, make('a', { href: kept.receipt }, 'Xem mã theo dõi'));
  } else if (kept.state === 'refused') {
    note.classList.add('is-late');
    text.append(`Đơn lưu lúc ${time}${who} chưa được nhận. ${kept.message}`);
  } else {
    text.append(`Đã lưu trên máy lúc ${time}, chờ gửi${who}. ${kept.message ?? 'Mở lại trang này khi có mạng, đơn tự gửi.'}`);
  }
  if (kept.state !== 'waiting') text.append(forget(kept));
  return note;
}

const forget = kept => make('p', {}, button('Xóa dòng này khỏi máy', async () => {
  await remove(kept.key);
  await show();
}, 'btn-sm'));

if (form && canKeep) {
  form.querySelector('[data-offline]').hidden = false;
  form.addEventListener('submit', onSubmit);
  addEventListener('online', flush);
  setInterval(flush, AGAIN);
  keepPage('/gia-nhap/', form.dataset.keep.split(' '));
  show().then(flush);
}
