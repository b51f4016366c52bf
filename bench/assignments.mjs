// Tasks of directives: giving one to 3,500 units at once, the first page of a list of 100,000, what is overdue by unit.
// usage: PGURL=postgresql://… node bench/assignments.mjs BASE ACCOUNT:PASSWORD [PROVINCE [UNITS [ROWS]]]
//        (the site runs on what `demo --prepare` wrote to a PostgreSQL database of its own: units and tasks are added to it; the account stands at the province, default LC)
//
//   ROUNDS=N   how often each page is asked (15), and each task is given (5)
//
// Times are those of a client on the same machine, from the request to the last byte; each page as median and p95 and as a multiple of the floor, /thong-bao, the
// smallest page behind the sign-in. Giving is the whole POST: form, checks, 3,500 rows, notices, history. What the database alone takes is told by `explain analyze`.
import { execFileSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';

const [base, account, province = 'LC', units = '3500', rows = '100000'] = process.argv.slice(2), url = process.env.PGURL, ROUNDS = Number(process.env.ROUNDS ?? 15);
if (!base || !account || !url) { console.error('usage: PGURL=… node bench/assignments.mjs BASE ACCOUNT:PASSWORD [PROVINCE [UNITS [ROWS]]]'); process.exit(2); }
console.log(`load at start ${loadavg()[0].toFixed(2)} on ${cpus().length} processors`);
const jar = new Map();

async function ask(path, options = {}) {
  const started = performance.now();
  const answer = await fetch(base + path, { redirect: 'manual', ...options, headers: { ...options.headers, cookie: [...jar].map(([k, v]) => `${k}=${v}`).join('; ') } });
  for (const line of answer.headers.getSetCookie()) jar.set(line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1).split(';')[0]);
  const body = await answer.text();
  return { status: answer.status, to: answer.headers.get('location'), body, ms: performance.now() - started };
}

async function send(path, typed) {
  const form = new URLSearchParams();
  for (const [input] of (await ask(path)).body.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) form.set(input.match(/name="([^"]+)"/)[1], (input.match(/value="([^"]*)"/)?.[1] ?? '').replaceAll('&#x2B;', '+'));
  for (const [name, value] of Object.entries(typed)) form.set(name, value);
  const answer = await ask(path, { method: 'POST', body: form });
  if (answer.status !== 302) throw new Error(`${path} answered ${answer.status}: ${(answer.body.match(/field-error[^>]*>([\s\S]{0,400})/)?.[1] ?? '').replace(/<[^>]+>/g, '').trim()}`);
  return answer;
}

const sql = text => execFileSync('psql', [url, '-X', '-q', '-t', '-A', '-F', '\t', '-v', 'ON_ERROR_STOP=1', '-c', text], { encoding: 'utf8', maxBuffer: 1 << 29 }).trim();
const giver = sql(`select "Id" from org_unit where "Code" = '${province}'`), district = sql(`select min("Id") from org_unit where "ParentId" = ${giver} and "ClosedOn" is null`);
const percentile = (times, share) => times.sort((a, b) => a - b)[Math.min(times.length - 1, Math.ceil(times.length * share) - 1)];
let floor = 0;

addUnits();
const [name, password] = account.split(':');
await send('/dang-nhap', { UserName: name, Password: password });
await give();
fill();
const deep = sql(`select to_char("Due", 'YYYY-MM-DD') || '.' || "Id" from assignment where "DoneOn" is null and "Due" is not null order by "Due", "Id" offset 20000 limit 1`);
for (const [what, path] of Object.entries({
  'floor: notices': '/thong-bao', 'list, all of the province': '/viec?hop=pham-vi', 'list, given by the province': '/viec?hop=da-giao', 'list, late': '/viec?hop=pham-vi&xem=qua-han',
  'list, of one district': `/viec?hop=pham-vi&don-vi=${district}`, 'list, searched': '/viec?hop=pham-vi&q=ra+soat', 'list, after 20,000 rows': `/viec?hop=pham-vi&sau=${deep}`, 'list, done too': '/viec?hop=pham-vi&xem=tat-ca',
  'one act of giving': `/viec/dot/${sql('select max("Id") from fan_out')}`, 'home': '/',
})) await tell(what, path);
explain('first page of the list', `select * from assignment a where a."DoneOn" is null and a."Due" is not null
  and a."OrgUnitId" in (select "UnitId" from scope_link where "RootId" in (${giver})) order by a."Due", a."Id" limit 51`);
explain('overdue by unit', `select l."AncestorId", count(*) from assignment a join org_link l on l."DescendantId" = a."OrgUnitId" and l."ValidTo" = 'infinity'
  where a."DoneOn" is null and a."SubmittedOn" is null and a."Due" < current_date and l."AncestorId" in (select "Id" from org_unit where "ParentId" = ${giver}) group by 1`);
console.log(`load at end ${loadavg()[0].toFixed(2)}`);

/** Unions below one district, until there are so many units below the province. */
function addUnits() {
  const missing = Number(units) - Number(sql(`select count(*) from org_link where "AncestorId" = ${giver} and "Distance" > 0 and "ValidTo" = 'infinity'`));
  if (missing <= 0) return;
  sql(`begin;
    create temp table made on commit drop as with rows as (insert into org_unit ("ParentId", "Kind", "Code", "Name", "Position", "OpenedOn", "SearchText", "Version")
      select ${district}, 'Grassroots', 'BENCH.' || n, 'CĐCS Đo tốc độ ' || n, n, '2020-01-01', ' cdcs do toc do ' || n, 0 from generate_series(1, ${missing}) n returning "Id") select "Id" from rows;
    insert into org_unit_name ("OrgUnitId", "Name", "From", "To") select "Id", 'CĐCS Đo tốc độ', '2020-01-01', 'infinity' from made;
    insert into org_link ("AncestorId", "DescendantId", "Distance", "ValidFrom", "ValidTo") select "Id", "Id", 0, date '2020-01-01', date 'infinity' from made
      union all select l."AncestorId", m."Id", l."Distance" + 1, date '2020-01-01', date 'infinity' from made m, org_link l where l."DescendantId" = ${district} and l."ValidTo" = 'infinity';
    insert into scope_link ("RootId", "UnitId") select "Id", "Id" from made union all select l."RootId", m."Id" from made m, scope_link l where l."UnitId" = ${district};
    commit;`);
  sql('analyze org_unit, org_link, scope_link');
}

async function give() {
  const times = [];
  for (let n = 0; n < 6; n++) {
    const form = new Map([['Form.Text', `Rà soát số lao động lần ${n} ${performance.now()}`], ['Form.Spread', 'All']]);
    const page = await ask('/viec/giao'), fields = new URLSearchParams();
    for (const [input] of page.body.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) fields.set(input.match(/name="([^"]+)"/)[1], (input.match(/value="([^"]*)"/)?.[1] ?? '').replaceAll('&#x2B;', '+'));
    for (const [key, value] of form) fields.set(key, value);
    const answer = await ask('/viec/giao', { method: 'POST', body: fields });
    if (answer.status !== 302) throw new Error(`giving answered ${answer.status}`);
    if (n > 0) times.push(answer.ms);
  }
  const made = sql('select "Units" from fan_out order by "Id" desc limit 1');
  console.log(`given to ${made} units at once: median ${percentile(times, 0.5).toFixed(0)} ms, slowest ${percentile(times, 1).toFixed(0)} ms (limit 2000); ${(made / percentile(times, 0.5) * 1000).toFixed(0)} a second`);
}

/** Half of them done, a tenth late, in some thirty acts, over all units below. */
function fill() {
  const missing = Number(rows) - Number(sql('select count(*) from assignment'));
  if (missing <= 0) return;
  sql(`begin;
    create temp table below on commit drop as select "DescendantId" as id, row_number() over () as n from org_link where "AncestorId" = ${giver} and "Distance" > 0 and "ValidTo" = 'infinity';
    create temp table acts on commit drop as with made as (insert into fan_out ("OrgUnitId", "Text", "On", "Units", "SearchText")
      select ${giver}, 'Rà soát, báo cáo lần ' || n, date '2024-01-01' + n, (select count(*) from below), ' ra soat bao cao lan ' || n from generate_series(1, 1 + ${missing} / (select count(*)::int from below)) n returning "Id") select "Id" as id from made;
    insert into assignment ("OrgUnitId", "GiverUnitId", "FanOutId", "Role", "Text", "GivenOn", "Due", "State", "DoneOn", "Percent", "Version")
      select b.id, ${giver}, a.id, 'Lead', 'Rà soát, báo cáo', '2024-01-01', date '2024-07-22' + ((b.n * 7 + a.id * 13) % 90)::int - 9,
        case when (b.n + a.id) % 2 = 0 then 'Accepted' else 'Working' end, case when (b.n + a.id) % 2 = 0 then date '2024-07-01' end, 0, 0 from acts a, below b limit ${missing};
    commit;`);
  sql('analyze assignment, fan_out, notice');
}

async function tell(what, path) {
  const times = [];
  for (let n = 0; n < ROUNDS + 3; n++) {
    const { status, ms } = await ask(path);
    if (status !== 200) throw new Error(`${path} answered ${status}`);
    if (n >= 3) times.push(ms);
  }
  const median = percentile(times, 0.5);
  floor ||= median;
  console.log(`${what.padEnd(32)} ${median.toFixed(1).padStart(8)} ${percentile(times, 0.95).toFixed(1).padStart(8)} ms ${(median / floor).toFixed(1).padStart(6)} × floor`);
}

function explain(what, question) {
  const times = Array.from({ length: 5 }, () => Number(sql(`explain (analyze, timing off) ${question}`).match(/Execution Time: ([\d.]+)/)[1]));
  console.log(`${what}, in the database: ${percentile(times, 0.5).toFixed(1)} ms`);
}
