// The import of members at national size, against the floor of the database: COPY of the very rows that the import wrote, into the same indexed tables.
// usage: node bench/import.mjs UNIT [ROWS]      (default 100000 rows; a unit of which the program knows grassroots unions below)
//
//   PGURL=postgresql://…   the database that `doanket scale` has filled, for psql; the program is told of it by Database__Provider and Database__Connection
//   DLL=…                  the built program (default src/Web/bin/Release/net10.0/DoanKet.Web.dll)
//   XLSX=file.xlsx         the same list as a workbook (made of the .csv by LibreOffice when absent)
//
// Times are of the whole command, from its start to its end, less that of a dry run of ten lines, which is told as well. Memory is the most that the process held.
// Everything is undone in the end, and the counters are compared with the facts when RECOUNT=1 (minutes at 11 million).
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir, cpus } from 'node:os';
import { join } from 'node:path';

const [unit, rows = '100000'] = process.argv.slice(2);
const dll = process.env.DLL ?? 'src/Web/bin/Release/net10.0/DoanKet.Web.dll', url = process.env.PGURL;
if (!unit || !url) { console.error('usage: PGURL=… node bench/import.mjs UNIT [ROWS]'); process.exit(2); }
const folder = mkdtempSync(join(tmpdir(), 'import-'));
console.log(`load at start ${loadavg()[0].toFixed(2)} on ${cpus().length} processors`);

const sql = text => execFileSync('psql', [url, '-X', '-q', '-t', '-A', '-v', 'ON_ERROR_STOP=1', '-c', text], { encoding: 'utf8', maxBuffer: 1 << 28 }).trim();
const unions = sql(`select u."Code" from org_unit u join org_link l on l."DescendantId" = u."Id" join org_unit a on a."Id" = l."AncestorId" where a."Code" = '${unit}' and u."Kind" = 'Grassroots' and u."ClosedOn" is null order by u."Id" limit 2000`).split('\n').filter(Boolean);
if (unions.length === 0) throw new Error(`no unions below ${unit}`);

let seed = 11;
const cast = below => (seed = (seed * 1103515245 + 12345) % 2147483648) % below, pick = from => from[cast(from.length)], two = n => String(n).padStart(2, '0');
const FAMILY = 'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Đặng Bùi Lò Vàng Giàng'.split(' '), MIDDLE = 'Văn Thị Đức Minh Thanh Ngọc Thu Hồng Xuân'.split(' '), GIVEN = 'An Anh Bình Chi Dũng Giang Hà Hải Hoa Hùng Lan Linh Long Mai Minh Nam Sình Chư'.split(' ');
function line(n) {
  const [female, year] = [cast(2), 1966 + cast(39)];
  const century = year < 2000 ? female : 2 + female;
  const number = `012${century}${two(year % 100)}${String(n).padStart(6, '0')}`;
  return [n, `${pick(FAMILY)} ${pick(MIDDLE)} ${pick(GIVEN)}`, `${two(1 + cast(28))}/${two(1 + cast(12))}/${year}`, female ? 'Nữ' : 'Nam', number, `09${String(70_000_000 + n)}`, `0${1 + cast(9)}/0${1 + cast(6)}/2022`, pick(unions)].join(';');
}
const HEAD = 'STT;Họ và tên;Ngày sinh;Giới tính;Số CCCD;Điện thoại;Ngày vào công đoàn;Công đoàn cơ sở';
const csv = join(folder, 'list.csv'), small = join(folder, 'small.csv');
writeFileSync(csv, '\ufeff' + [HEAD, ...Array.from({ length: Number(rows) }, (_, n) => line(n + 1))].join('\n'));
writeFileSync(small, '\ufeff' + [HEAD, ...Array.from({ length: 10 }, (_, n) => line(900_000 + n))].join('\n'));
let xlsx = process.env.XLSX ?? '';
if (!xlsx && spawnSync('soffice', ['--headless', '--infilter=CSV:59,34,76,1,1/1/2/2/3/2/4/2/5/2/6/2/7/2/8/2', '--convert-to', 'xlsx', '--outdir', folder, csv]).status === 0 && existsSync(join(folder, 'list.xlsx'))) xlsx = join(folder, 'list.xlsx');

function run(...words) {
  const started = performance.now();
  const done = spawnSync('/usr/bin/env', ['bash', '-c', 'dotnet "$@" & pid=$!; most=0; while kill -0 $pid 2>/dev/null; do now=$(awk \'/VmHWM/{print $2}\' /proc/$pid/status 2>/dev/null); [ "${now:-0}" -gt "$most" ] && most=$now; sleep 0.2; done; wait $pid; echo "exit $? most $most" >&2', 'bash', dll, ...words], { encoding: 'utf8', maxBuffer: 1 << 30 });
  const [, exit, most] = done.stderr.match(/exit (\d+) most (\d+)/) ?? [];
  return { seconds: (performance.now() - started) / 1000, out: done.stdout, error: done.stderr, exit: Number(exit), most: Math.round(Number(most) / 1024) };
}
const said = [];
const tell = (what, seconds, note = '') => { said.push({ what, seconds }); console.log(`${what.padEnd(44)} ${seconds.toFixed(1).padStart(7)} s   ${note}`); };

const start = run('import', 'members', small, '--unit', unit, '--dry-run', '--json');
tell('start of the program, ten lines', start.seconds, `${start.most} MB`);
const net = r => Math.max(0, r.seconds - start.seconds);
for (const [kind, file] of [['.csv', csv], ['.xlsx', xlsx]].filter(f => f[1])) {
  const dry = run('import', 'members', file, '--unit', unit, '--dry-run', '--json');
  const tried = JSON.parse(dry.out);
  tell(`dry run ${kind}`, net(dry), `${dry.most} MB, ${tried.valid} of ${tried.rows} lines valid`);
  const done = run('import', 'members', file, '--unit', unit, '--json');
  const batch = JSON.parse(done.out);
  tell(`import ${kind}`, net(done), `${done.most} MB, ${batch.imported} imported`);
  const floor = copy(Number(batch.batch.replace(/\D/g, '')));
  tell('  COPY of the same rows, the floor', floor);
  const undo = run('import', 'undo', batch.batch, '--json');
  tell(`undo ${kind}`, net(undo), `${undo.most} MB, ${JSON.parse(undo.out).reversed} reversed`);
  // the next list meets the register as this one did, and not the rows that have just gone
  for (const table of ['person', 'membership', 'movement', 'member_batch_row']) sql(`vacuum analyze ${table}`);
  console.log(`  ${kind}: dry run ${(net(dry) / floor).toFixed(2)} × COPY (limit 2), import ${(net(done) / floor).toFixed(2)} × COPY (limit 3), memory ${Math.max(dry.most, done.most)} MB (limit 400)`);
}
if (process.env.RECOUNT === '1') console.log(`recount --check: exit ${run('recount', '--check').exit}`);
console.log(`load at end ${loadavg()[0].toFixed(2)}`);

/** Takes the rows of the batch out and copies them in again beside themselves, with new keys, in a transaction that is rolled back. */
function copy(batch) {
  const tables = { person: `select * from person where "Id" in (select "PersonId" from movement where "BatchId" = ${batch})`, membership: `select * from membership where "PersonId" in (select "PersonId" from movement where "BatchId" = ${batch})`, movement: `select * from movement where "BatchId" = ${batch}` };
  const shift = 1_000_000_000, steps = [];
  for (const [table, from] of Object.entries(tables)) {
    const columns = sql(`select string_agg('"' || column_name || '"', ',' order by ordinal_position) from information_schema.columns where table_name = '${table}' and is_generated = 'NEVER'`).split(',');
    // a number belongs to one person: the copy bears one that nobody has
    const values = columns.map(c => c === '"Id"' || c === '"PersonId"' ? `${c} + ${shift}` : c === '"CitizenId"' ? `'9' || substr(${c}, 2)` : c);
    const file = join(folder, `${table}-${batch}.tsv`);
    sql(`\\copy (select ${values.join(',')} from (${from}) rows order by 1) to '${file}'`);
    steps.push(`\\copy ${table} (${columns.join(',')}) from '${file}'`);
  }
  const script = join(folder, 'floor.sql');
  writeFileSync(script, ['begin;', '\\timing on', ...steps, '\\timing off', 'rollback;'].join('\n'));
  const out = execFileSync('psql', [url, '-X', '-v', 'ON_ERROR_STOP=1', '-f', script], { encoding: 'utf8' });
  return [...out.matchAll(/Time: ([\d.]+) ms/g)].reduce((sum, m) => sum + Number(m[1]), 0) / 1000;
}
