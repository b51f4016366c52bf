// The line to the server: the list of a round comes, the answers that wait go, each once.
import { ANSWERS, LISTS } from './survey-kept.js';

const WAIT = 15_000;
/** Why nothing comes or goes for a round. */
export const words = new Map();

/** What the server said of answers that it did not take, with the answer in clear: it stands on the page only, and is asked for again when needed. */
export const refused = new Map();

const addressOf = (round, unit) => `/khao-sat/${round}/mang-theo${unit ? `?don-vi=${unit}` : ''}`;

/** Fetches the employers that still wait, the key for their answers and the token for sending; none when that was not possible. */
export async function takeAlong(round, unit) {
  const answer = await ask(addressOf(round, unit));
  if (!answer) return null;
  if (answer.type === 'opaqueredirect') return say(round, 'signed-out');
  if ([403, 404].includes(answer.status)) return say(round, 'no-round');
  if (!answer.ok) return null;
  const { token, ...list } = await answer.json();
  await LISTS.write({ ...list, key: round, takenAt: new Date().toISOString() });
  words.delete(round);
  return token;
}

/** The server takes each key once, so that a line that breaks in between costs nothing. */
export async function flush() {
  if (!navigator.onLine) return;
  await ANSWERS.alone(async () => {
    const waiting = (await ANSWERS.all()).filter(kept => kept.state === 'waiting');
    for (const round of new Set(waiting.map(kept => kept.round))) {
      const own = waiting.filter(kept => kept.round === round);
      const token = await takeAlong(round, own[0].unit);
      if (!token) continue;
      for (const kept of own) if (!await send(kept, token)) break;
    }
  });
}

/** False when the line is broken or the site is busy: then the rest waits too. */
async function send(kept, token) {
  const { round, id, entry, version, ticket, envelope } = kept;
  const answer = await ask(addressOf(round), { method: 'POST', headers: { 'Content-Type': 'application/json', RequestVerificationToken: token }, body: JSON.stringify({ key: id, entry, version, ticket, envelope }) });
  if (!answer || answer.type === 'opaqueredirect') return false;
  if (answer.ok) {
    await ANSWERS.remove(kept.key);
    await taken(round, entry);
  } else if ([404, 409, 422].includes(answer.status)) {
    refused.set(kept.key, await answer.json().catch(() => ({ message: 'Đợt khảo sát này không còn ở phần của bạn.' })));
    await ANSWERS.write({ ...kept, state: 'stopped' });
  } else return false;
  return true;
}

async function taken(round, entry) {
  const list = await LISTS.find(round);
  if (!list) return;
  await LISTS.write({ ...list, entries: list.entries.filter(e => e.id !== entry) });
}

function say(round, word) {
  words.set(round, word);
  return null;
}

async function ask(address, more = {}) {
  try {
    return await fetch(address, { cache: 'no-store', redirect: 'manual', signal: AbortSignal.timeout(WAIT), ...more });
  } catch {
    return null;
  }
}
