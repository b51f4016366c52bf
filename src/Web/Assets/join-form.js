// The fields of the application form: what stands in them, what is wrong with it, and more of them.
import { citizenNumber, masked, problems } from './join-rules.js';

// A tick to be called and the standing say nothing of who it is: a line with no more is a line left empty (ApplicationFacts.IsEmpty).
const SAYS_NOTHING = ['standing', 'contractMonths', 'mayBeCalled', 'workplace'];

/** None where the code leads nowhere. */
export const form = document.querySelector('form[data-seal]');

/** The lines that hold anything, as the server reads them; of an empty form the first, whose fields are then asked for. */
export function filledLines() {
  const lines = [];
  for (const field of form.elements) {
    const [, at, name] = /^People\[(\d+)\]\.(\w+)$/.exec(field.name) ?? [];
    if (!name) continue;
    const { person } = lines[at] ??= { at, person: {} };
    const key = name[0].toLowerCase() + name.slice(1);
    if (field.type === 'checkbox') person[key] = field.checked;
    else if (field.type === 'radio' ? field.checked : field.value.trim() !== '') person[key] = field.value.trim();
  }
  const filled = lines.filter(({ person }) => Object.entries(person).some(([name, value]) => value && !SAYS_NOTHING.includes(name)));
  return filled.length > 0 ? filled : lines.slice(0, 1);
}

export function faults(lines) {
  const [seen, today] = [new Set(), new Date()];
  return lines.flatMap(({ at, person }) => {
    const wrong = problems(person, today);
    if (fieldOf(at, 'Workplace') && !person.workplace) wrong.push(['Workplace', 'Chọn nơi bạn làm việc']);
    const number = citizenNumber(person);
    if (number && seen.has(number)) wrong.push(['CitizenId', `Số định danh ${masked(number)} có hai lần trên tờ đơn; mỗi người ký một dòng`]);
    seen.add(number);
    return wrong.map(([name, text]) => ({ field: fieldOf(at, name), text: lines.length > 1 ? `Người thứ ${Number(at) + 1}: ${text}` : text }));
  });
}

function fieldOf(at, name) {
  const found = form.elements[`People[${at}].${name}`];
  return found instanceof RadioNodeList ? found[0] : found;
}

/** A reset would bring back what the server had put in the fields: the application of the person before. */
export function empty(within) {
  for (const field of within.querySelectorAll('[name^="People["]')) {
    if (field.type === 'checkbox' || field.type === 'radio') field.checked = false;
    else if (field.tagName === 'SELECT') field.selectedIndex = 0;
    else field.value = '';
  }
}

/** More lines without asking the server, which may be out of reach. */
export function addPeople(button) {
  const [first, most] = [form.querySelectorAll('[data-person]').length, Number(button.dataset.most)];
  const last = Math.min(first + Number(button.dataset.more), most);
  for (let at = first; at < last; at++) addPerson(at);
  button.hidden = last === most;
  fieldOf(first, 'FullName').focus();
}

function addPerson(at) {
  const before = [...form.querySelectorAll('[data-person]')].at(-1);
  before.insertAdjacentHTML('afterend', before.outerHTML.replaceAll(`People[${at - 1}]`, `People[${at}]`).replaceAll(`People_${at - 1}_`, `People_${at}_`)
    .replaceAll(`nguoi-${at}`, `nguoi-${at + 1}`).replaceAll(`Người thứ ${at}`, `Người thứ ${at + 1}`));
  const added = before.nextElementSibling;
  added.querySelectorAll('.field-error').forEach(text => text.remove());
  empty(added);
}
