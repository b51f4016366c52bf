// What of surveys lies on this phone: the lists taken along, which go at sign-out or when they are old, and the answers under lock, which stay until sent.
import { keptIn } from './kept.js';

const OLDEST = 14 * 24 * 3_600_000;
const DAY = 24 * 3_600_000;

/** Its name is known to site.js, which forgets the lists at sign-out. */
export const LISTS = keptIn('doanket-khao-sat-danh-sach', 'dot');

export const ANSWERS = keptIn('doanket-khao-sat-phieu', 'phieu');

export const keyOf = (round, entry) => `${round}-${entry}`;

/** The lists on this phone; those taken along too long ago are forgotten. */
export async function lists() {
  const all = await LISTS.all();
  const isOld = list => Date.now() - Date.parse(list.takenAt) > OLDEST;
  await Promise.all(all.filter(isOld).map(list => LISTS.remove(list.key)));
  return all.filter(list => !isOld(list));
}

/** The day of the site, counted on from when the list was taken along: the clock of a phone may stand wrong. */
export function today(list) {
  const passed = Math.max(0, Math.floor((Date.now() - Date.parse(list.takenAt)) / DAY));
  return new Date(Date.parse(`${list.today}T00:00:00Z`) + passed * DAY).toISOString().slice(0, 10);
}
