// What the sheet of surveys shows: the lists on this phone, the answers that wait, and what the server said of those it did not take.
import { button, make, written } from './kept-page.js';
import { grouped } from './survey-rules.js';
import { ANSWERS, lists } from './survey-kept.js';
import { refused, words } from './survey-line.js';

const SHOWN = 60;
const place = name => document.querySelector(`[data-${name}]`);

export function tell(sentence, kind) {
  place('word').replaceChildren(make('div', { className: `note after is-${kind}` }, make('p', {}, sentence)));
}

export async function show(acts) {
  const [known, kept] = [await lists(), (await ANSWERS.all()).sort((a, b) => a.at < b.at ? 1 : -1)];
  place('kept').replaceChildren(...[...words].flatMap(([round, word]) => wordOf(round, word)), ...kept.map(answer => keptLine(answer, known.find(list => list.round === answer.round), acts)));
  // Whoever is typing a name goes on typing.
  if (document.activeElement?.type === 'search' && place('sheets').contains(document.activeElement)) return;
  const typed = place('sheets').querySelector('input')?.value ?? '';
  place('sheets').replaceChildren(...(known.length > 0 ? known.map(list => sheet(list, kept, typed, acts)) : [make('p', { className: 'lone mute' }, 'Máy này chưa mang theo đợt khảo sát nào. Khi có mạng, mở trang của đợt rồi bấm “Mang theo máy”.')]));
}

function wordOf(round, word) {
  if (word === 'no-round') return [note('slow', make('p', {}, 'Đợt khảo sát không còn ở phần của bạn; phiếu chưa gửi vẫn ở trên máy. Hỏi đơn vị tổ chức đợt.'))];
  return [note('slow', make('p', {}, 'Phiên đăng nhập đã hết. Phiếu vẫn ở trên máy. ', make('a', { href: `/dang-nhap?ve=${encodeURIComponent(`/khao-sat/ngoai-mang?dot=${round}`)}` }, 'Đăng nhập lại để gửi')))];
}

function sheet(list, kept, typed, acts) {
  const rows = make('ol', { className: 'list' });
  const find = make('input', { type: 'search', className: 'form-control', value: typed, ariaLabel: `Tìm doanh nghiệp của ${list.name}`, placeholder: 'Tìm tên, địa bàn' });
  const waits = new Set(kept.filter(answer => answer.round === list.round).map(answer => answer.entry));
  const draw = () => {
    const found = matching(list.entries, find.value);
    const rest = found.length > SHOWN ? [make('li', { className: 'mute' }, `Còn ${grouped(found.length - SHOWN)} doanh nghiệp nữa; gõ tên hoặc địa bàn để tìm.`)] : [];
    rows.replaceChildren(...found.slice(0, SHOWN).map(entry => row(list, entry, waits.has(entry.id), acts)), ...rest);
  };
  find.addEventListener('input', draw);
  draw();
  const more = list.entries.length >= list.most ? ` Chỉ mang theo ${grouped(list.most)} doanh nghiệp đầu; lọc theo đơn vị ở trang của đợt để mang phần khác.` : '';
  return make('section', { className: 'card lift' },
    make('div', { className: 'card-header' }, make('h2', {}, list.name), make('p', { className: 'small mute' }, list.closedOn ? 'Đợt này đã kết thúc.' : `Còn ${grouped(list.entries.length)} doanh nghiệp, lấy lúc ${written(new Date(list.takenAt))}.${more}`)),
    ...(list.entries.length > 0 ? [make('div', { className: 'card-body' }, find), rows] : []));
}

function matching(entries, typed) {
  const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
  const wanted = fold(typed).split(/\s+/);
  return entries.filter(entry => wanted.every(word => fold(`${entry.name} ${entry.place ?? ''}`).includes(word)));
}

function row(list, entry, isKept, acts) {
  const about = [entry.place, entry.workers > 0 ? `trong sổ ${grouped(entry.workers)} lao động` : null].filter(Boolean).join(', ');
  const open = button(isKept ? 'Ghi lại' : 'Ghi phiếu', () => acts.answer(list, entry), 'btn-sm');
  open.ariaLabel = `${open.textContent}: ${entry.name}`;
  return make('li', { className: 'row2' }, make('div', {}, make('b', { className: 't' }, entry.name), make('p', {}, isKept ? 'Đã giữ phiếu, chờ gửi' : about)), open);
}

function keptLine(kept, list, acts) {
  const what = `Phiếu của ${kept.name}, ghi lúc ${written(new Date(kept.at))}`;
  if (kept.state === 'waiting') return note('', make('p', {}, `${what}: chờ gửi.`));
  const said = refused.get(kept.key);
  if (!said) return note('late', make('p', {}, `${what}: chưa được nhận.`), buttons(button('Xem lý do', () => acts.again(kept), 'btn-sm')));
  const choices = [button('Bỏ phiếu này', () => acts.forget(kept), 'btn-sm')];
  if (said.version !== undefined && said.version !== null) choices.unshift(button('Ghi phiếu của tôi thay phiếu kia', () => acts.writeOver(kept, said.version), 'btn-sm'));
  else if (said.mine && list) choices.unshift(button('Sửa phiếu', () => acts.mend(list, kept, said), 'btn-sm'));
  else choices.unshift(button('Gửi lại', () => acts.again(kept), 'btn-sm'));
  return note('late', make('p', {}, `${what}: ${said.message}`), ...(said.mineInWords ? [beside(said)] : []), buttons(...choices));
}

/** One answer in words, or two beside each other, to be read and copied. */
function beside({ mineInWords, theirsInWords }) {
  const lines = mineInWords.map((mine, at) => [mine.label, mine.value, theirsInWords?.[at].value]).filter(([, ...values]) => values.some(Boolean));
  const cells = ([label, ...values]) => make('tr', {}, make('th', { scope: 'row' }, label), ...values.slice(0, theirsInWords ? 2 : 1).map(value => make('td', {}, value ?? '–')));
  const head = make('tr', {}, make('th', { scope: 'col' }, 'Nội dung'), make('th', { scope: 'col' }, 'Phiếu của tôi'), ...(theirsInWords ? [make('th', { scope: 'col' }, 'Phiếu đã ghi')] : []));
  return make('table', { className: 'table after' }, make('thead', {}, head), make('tbody', {}, ...lines.map(cells)));
}

const buttons = (...within) => make('p', { className: 'tools' }, ...within);

const note = (kind, ...within) => make('div', { className: `note after${kind && ` is-${kind}`}` }, make('div', {}, ...within));
