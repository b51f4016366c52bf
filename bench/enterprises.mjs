// Employers at national size: their list, coverage and map, the target proposal, and a list of another office compared with the register.
// usage: PGURL=postgresql://… node bench/enterprises.mjs BASE ACCOUNT:PASSWORD [PROVINCE [ROWS]]
//        (the site runs on what `doanket scale` wrote; the account may edit employers of the whole country; default province 001, 100000 rows)
//
//   PLANNER=ACCOUNT:PASSWORD  who sets the targets of the province: its proposal is measured too
//   ROUNDS=N                  how often each page is asked (15)
//
// Times are those of a client on the same machine, from the request to the last byte of the page; each page is told as median and p95,
// and as a multiple of the floor: /thong-bao, the smallest page behind the sign-in, in the same run. The list that is compared is made of the register itself: of
// every hundred employers one is missing, one has another name, three have crossed the threshold; one line of a hundred is new. Its trial is undone in the end.
import { execFileSync } from 'node:child_process';
import { loadavg, cpus } from 'node:os';
import { crc32, deflateRawSync } from 'node:zlib';

const [base, account, province = '001', rows = '100000'] = process.argv.slice(2), url = process.env.PGURL, ROUNDS = Number(process.env.ROUNDS ?? 15);
if (!base || !account || !url) { console.error('usage: PGURL=… node bench/enterprises.mjs BASE ACCOUNT:PASSWORD [PROVINCE [ROWS]]'); process.exit(2); }
console.log(`load at start ${loadavg()[0].toFixed(2)} on ${cpus().length} processors`);
const jar = new Map();

async function ask(path, options = {}) {
  const started = performance.now();
  const answer = await fetch(base + path, { redirect: 'manual', ...options, headers: { ...options.headers, cookie: [...jar].map(([k, v]) => `${k}=${v}`).join('; ') } });
  for (const line of answer.headers.getSetCookie()) jar.set(line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1).split(';')[0]);
  const body = await answer.text();
  return { status: answer.status, to: answer.headers.get('location'), body, ms: performance.now() - started };
}

async function send(path, typed, file) {
  const form = file ? new FormData() : new URLSearchParams();
  for (const [input] of (await ask(path)).body.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) form.set(input.match(/name="([^"]+)"/)[1], (input.match(/value="([^"]*)"/)?.[1] ?? '').replaceAll('&#x2B;', '+'));
  for (const [name, value] of Object.entries(typed)) form.set(name, value);
  if (file) form.set('ListFile', new Blob([file]), 'danh-sach.xlsx');
  const answer = await ask(path, { method: 'POST', body: form });
  if (answer.status !== 302) throw new Error(`${path} answered ${answer.status}: ${(answer.body.match(/field-error[^>]*>([\s\S]{0,400})/)?.[1] ?? '').replace(/<[^>]+>/g, '').trim()}`);
  return answer;
}

async function signIn(account) {
  const [name, password] = account.split(':');
  jar.clear();
  try {
    await send('/dang-nhap', { UserName: name, Password: `${password}-Ben9` });
  } catch {
    await send('/dang-nhap', { UserName: name, Password: password });
    await send('/tai-khoan/mat-khau', { Current: password, New: `${password}-Ben9`, Again: `${password}-Ben9` });
  }
}

const sql = text => execFileSync('psql', [url, '-X', '-q', '-t', '-A', '-F', '\t', '-v', 'ON_ERROR_STOP=1', '-c', text], { encoding: 'utf8', maxBuffer: 1 << 29 }).trim();
const unit = sql(`select "Id" from org_unit where "Code" = '${province}'`);
const pages = {
  'floor: notices': '/thong-bao', 'list, country': '/doanh-nghiep', 'list, from 25 workers without a union': '/doanh-nghiep?laodong=tu-25&congdoan=chua', 'list, by workers': '/doanh-nghiep?xep=-laodong',
  'list, searched': '/doanh-nghiep?q=xay+dung+hoa+ban', 'list, a province': `/doanh-nghiep?don-vi=${unit}&laodong=tu-25&congdoan=chua`,
  'coverage, country': '/doanh-nghiep/do-phu?nguong=25', 'coverage, a province': `/doanh-nghiep/do-phu?nguong=25&don-vi=${unit}`, 'map, country': '/doanh-nghiep/ban-do?nguong=25', 'map, a province': `/doanh-nghiep/ban-do?nguong=25&don-vi=${unit}`,
  'coverage, country, one employer in ten': '/doanh-nghiep/do-phu?nguong=56',
  ...Object.fromEntries((process.env.PAGES ?? '').split(' ').filter(Boolean).map(path => [path, path])),
};
let floor = 0;
await signIn(account);
for (const [what, path] of Object.entries(pages)) await tell(what, path);
if (Number(rows) > 0) await compare();
if (process.env.PLANNER) {
  await signIn(process.env.PLANNER);
  const own = () => sql(`select max("Id") from target_plan where "OrgUnitId" = ${unit}`);
  if (!own()) await send('/chi-tieu/lap', { Name: 'Đo', From: '1/1/2026', To: '31/12/2026', Threshold: '25', UnitId: unit, 'Totals[DV]': '10000' });
  await tell('proposal, a province', `/chi-tieu/${own()}/de-xuat`);
}

async function tell(what, path) {
  const times = [];
  for (let n = 0; n < ROUNDS + 2; n++) {
    const { status, ms } = await ask(path);
    if (status !== 200) throw new Error(`${path} answered ${status}`);
    if (n >= 2) times.push(ms);
  }
  times.sort((a, b) => a - b);
  const [median, p95] = [times[times.length >> 1], times[Math.ceil(times.length * 0.95) - 1]];
  floor ||= median;
  console.log(`${what.padEnd(40)} ${median.toFixed(1).padStart(8)} ${p95.toFixed(1).padStart(8)} ms ${(median / floor).toFixed(1).padStart(7)} × floor`);
}


async function compare() {
  const known = sql(`select e."Name", e."TaxCode", u."Code", e."Workers" from enterprise e join org_unit u on u."Id" = e."OrgUnitId" where e."TaxCode" is not null order by e."Id" limit ${rows}`).split('\n').map(line => line.split('\t'));
  const list = known.flatMap(([name, code, place, workers], n) => n % 100 === 7 ? [] : [[n % 100 === 11 ? `${name} Đổi tên` : n % 100 === 13 ? `Công ty chưa có trong sổ ${n}` : name, n % 100 === 13 ? '' : code, place, n % 100 < 3 ? (workers >= 25 ? '10' : '40') : workers]]);
  const file = workbook([['Tên doanh nghiệp', 'Mã số thuế', 'Đơn vị phụ trách', 'Số lao động'], ...list]);
  console.log(`list of ${list.length} rows, .xlsx of ${(file.length / 1e6).toFixed(1)} MB`);
  const started = performance.now();
  const sent = await send('/doanh-nghiep/doi-chieu/gui', { Office: 'Tax', Day: '30/06/2026', Unit: 'TLD', Threshold: '25' }, file);
  const seconds = (performance.now() - started) / 1000;
  console.log(`compared with the register of ${sql('select count(*) from enterprise')}: ${seconds.toFixed(1)} s (limit 20); ${sql('select "Kind", count(*) from refresh_item group by 1 order by 1').replaceAll('\t', ' ').replaceAll('\n', ', ')}`);
  await send(`${sent.to}?handler=Undo`, {}).catch(() => console.log('the trial stays'));
  console.log(`load at end ${loadavg()[0].toFixed(2)}`);
}

/** One sheet with its texts shared, as spreadsheet programs write it. */
function workbook(table) {
  const texts = new Map(), escape = text => text.replace(/[&<>]/g, c => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c]);
  const cell = (value, at, row) => /^\d{1,6}$/.test(value) ? `<c r="${'ABCD'[at]}${row}"><v>${value}</v></c>`
    : value === '' ? '' : `<c r="${'ABCD'[at]}${row}" t="s"><v>${texts.get(value) ?? (texts.set(value, texts.size), texts.size - 1)}</v></c>`;
  const sheet = table.map((row, n) => `<row r="${n + 1}">${row.map((value, at) => cell(value, at, n + 1)).join('')}</row>`).join('');
  const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>', MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main', DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships', PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
  return zip({
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets><sheet name="DS" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${DOCUMENT}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${DOCUMENT}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${sheet}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}">${[...texts.keys()].map(text => `<si><t>${escape(text)}</t></si>`).join('')}</sst>`,
  });
}

function zip(parts) {
  const [files, index] = [[], []];
  let at = 0;
  for (const [path, text] of Object.entries(parts)) {
    const [name, plain] = [Buffer.from(path), Buffer.from(text)], packed = deflateRawSync(plain);
    const fields = Buffer.alloc(26);
    for (const [offset, value, size] of [[0, 20, 2], [4, 8, 2], [8, 33, 2], [10, crc32(plain), 4], [14, packed.length, 4], [18, plain.length, 4], [22, name.length, 2]]) fields.writeUIntLE(value, offset, size);
    files.push(Buffer.from('PK\x03\x04'), fields, name, packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    index.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, place, name);
    at += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(index), end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  for (const [offset, value, size] of [[8, files.length / 4, 2], [10, files.length / 4, 2], [12, directory.length, 4], [16, at, 4]]) end.writeUIntLE(value, offset, size);
  return Buffer.concat([...files, directory, end]);
}
