// The form of one answer: opened for an employer, read, and filled again with what the server gave back.
import { clearComplaints, complain } from './complaints.js';
import { dayWords, grouped, problems } from './survey-rules.js';
import { today } from './survey-kept.js';

const FIELDS = ['Outcome', 'SurveyedOn', 'Officer', 'Total', 'Women', 'Insured', 'Readiness', 'Attitude', 'Sector', 'Ownership', 'ContactName', 'ContactPhone', 'Note'];
const keyOf = name => name[0].toLowerCase() + name.slice(1);

export function openForm(form, list, entry) {
  clearComplaints(form);
  form.reset();
  form.querySelector('[data-wrong]').replaceChildren();
  form.querySelector('[data-of]').textContent = entry.name;
  form.querySelector('[data-known]').textContent = [entry.place, entry.workers > 0 ? `Trong sổ: ${grouped(entry.workers)} lao động` : 'Trong sổ chưa có số lao động'].filter(Boolean).join('. ');
  const day = today(list);
  form.elements.SurveyedOn.value = dayWords(day < list.to ? day : list.to);
  form.elements.Officer.value = list.officer;
  form.hidden = false;
  form.querySelector('[data-of]').focus();
  form.scrollIntoView();
}

/** What was filled in; null when there is something to mend, which is then said. */
export function readForm(form, round) {
  const data = new FormData(form);
  const told = Object.fromEntries(FIELDS.map(name => [keyOf(name), data.get(name)?.trim() || null]));
  told.obstacles = data.getAll('Obstacles');
  const wrong = problems(told, round);
  clearComplaints(form);
  if (wrong.length === 0) return told;
  complain(wrong.map(([name, text]) => ({ field: fieldOf(form, name), text })));
  return null;
}

/** @param refused What the server said: `mine` as it was typed, `faults` by field. */
export function fill(form, { mine, faults, message }) {
  for (const name of mine ? FIELDS : []) form.elements[name].value = mine[keyOf(name)] ?? '';
  for (const box of form.querySelectorAll('[name=Obstacles]')) box.checked = mine?.obstacles?.includes(box.value) ?? false;
  const known = Object.entries(faults ?? {}).filter(([name]) => form.elements[name]);
  if (known.length > 0) complain(known.map(([name, text]) => ({ field: fieldOf(form, name), text })));
  else form.querySelector('[data-wrong]').textContent = message;
}

function fieldOf(form, name) {
  const found = form.elements[name];
  return found instanceof RadioNodeList ? found[0] : found;
}
