// Answers of a survey where there is no network. The list of the round lies on this phone while the officer is signed in; each answer is checked as the server
// would, locked under the key that came with the list, and sent once when the network is back.
import { canKeep, keepPage } from './kept-page.js';
import { seal } from './kept.js';
import { fill, openForm, readForm } from './survey-form.js';
import { ANSWERS, keyOf, today } from './survey-kept.js';
import { flush, takeAlong } from './survey-line.js';
import { show, tell } from './survey-page.js';

const AGAIN = 20_000, PAGE = '/khao-sat/ngoai-mang';
const form = document.querySelector('form[data-survey]');
let chosen = null;

const acts = {
  answer(list, entry) {
    chosen = { list, entry };
    openForm(form, list, entry);
  },
  /** What the server gave back because something in it is wrong. */
  mend(list, kept, refused) {
    chosen = { list, entry: { id: kept.entry, version: kept.version, name: kept.name, workers: kept.workers } };
    openForm(form, list, chosen.entry);
    fill(form, refused);
  },
  /** The officer has seen both answers. */
  async writeOver(kept, version) {
    await ANSWERS.write({ ...kept, version, state: 'waiting' });
    await send();
  },
  async again(kept) {
    await ANSWERS.write({ ...kept, state: 'waiting' });
    await send();
  },
  async forget(kept) {
    await ANSWERS.remove(kept.key);
    await show(acts);
  },
};

async function keep(event) {
  event.preventDefault();
  const { list, entry } = chosen;
  const told = readForm(form, { from: list.from, to: list.to, today: today(list) });
  if (!told) return;
  const envelope = await seal(list.publicKey, JSON.stringify(told));
  await ANSWERS.write({
    key: keyOf(list.round, entry.id), id: crypto.randomUUID(), round: list.round, unit: list.unit, entry: entry.id, version: entry.version, name: entry.name, workers: entry.workers,
    ticket: list.ticket, envelope, at: new Date().toISOString(), state: 'waiting',
  });
  close();
  await show(acts);
  tell(`Đã giữ phiếu của ${entry.name} trên máy.`, 'ok');
  await send();
}

function close() {
  form.hidden = true;
  chosen = null;
}

async function send() {
  await flush();
  await show(acts);
}

async function open() {
  const asked = new URLSearchParams(location.search);
  if (asked.get('dot')) await takeAlong(Number(asked.get('dot')), asked.get('don-vi'));
  await show(acts);
  await send();
}

if (form && canKeep) {
  form.addEventListener('submit', keep);
  form.querySelector('[data-back]').addEventListener('click', close);
  addEventListener('online', send);
  setInterval(async () => (await ANSWERS.all()).some(kept => kept.state === 'waiting') && await send(), AGAIN);
  keepPage('/khao-sat', [PAGE]);
  open();
} else if (form) {
  tell('Trình duyệt này không giữ được phiếu trên máy. Ghi phiếu ở trang của đợt khảo sát khi có mạng.', 'slow');
}
