// Server time and bytes of the pages that are opened most, beside a floor of the same run; budgets of bytes and of time.
// usage: node bench/pages.mjs BASE ACCOUNT PASSWORD [ROUNDS]   (the site runs already, for example `demo --prepared`)
//   SITE_PID=N         the site's process (Linux): processor time of each page besides, which other work on the machine changes little
//   SITE_DATABASE=NAME its PostgreSQL database, served on this machine: processor time of its sessions is added
//
// Times are those of a client on the same machine, over connections that stay open, from the request to the last byte, compressed as a browser
// asks for it. The pages take turns, so that what else the machine does falls on all of them alike; of three passes the quietest is told.
// The floor is /thong-bao, the smallest page behind the sign-in: cookie, session, grants, frame, and one query. A page's ratio to it is its own work.
// Exit 1 when a budget is broken. Times are judged only on a machine that had nothing else to do when it began.
import { readFileSync, readdirSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { cpus, loadavg } from 'node:os';

const [base, account, password, rounds = '30'] = process.argv.slice(2);
const PASSES = 3, WARM = 40 /* a page runs at its full speed only after some thirty requests */, CLIENTS = 8, SECONDS = 5;
const isQuiet = loadavg()[0] <= cpus().length;
const BUDGET = { first: 60, later: 15, chart: 250, p95: 100 };
const FLOOR = '/thong-bao';
const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
const jar = new Map();
const broken = [];

function ask(path, { encoding = 'gzip, deflate, br', method = 'GET', body, signedIn = true } = {}) {
  const headers = { 'accept-encoding': encoding };
  if (signedIn) headers.cookie = [...jar].map(([k, v]) => `${k}=${v}`).join('; ');
  if (body) headers['content-type'] = 'application/x-www-form-urlencoded';
  return new Promise((done, fail) => {
    const started = performance.now();
    const sent = request(base + path, { method, headers, agent }, answer => {
      const parts = [];
      answer.on('data', part => parts.push(part)).on('error', fail).on('end', () => {
        for (const line of answer.headers['set-cookie'] ?? []) {
          const pair = line.split(';')[0];
          jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
        }
        done({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts), ms: performance.now() - started });
      });
    });
    sent.on('error', fail).end(body);
  });
}

const text = async path => (await ask(path, { encoding: 'identity' })).body.toString().replaceAll('&amp;', '&');

async function signIn() {
  const fields = new URLSearchParams({ UserName: account, Password: password });
  for (const [input] of (await text('/dang-nhap')).matchAll(/<input[^>]*type="hidden"[^>]*>/g))
    fields.set(input.match(/name="([^"]+)"/)[1], input.match(/value="([^"]*)"/)?.[1] ?? '');
  const answer = await ask('/dang-nhap', { method: 'POST', body: fields.toString() });
  if (answer.status !== 302) throw new Error(`sign-in answered ${answer.status}`);
}

/** The pages, by the addresses that the site itself leads to. */
async function pages() {
  const first = async (path, pattern) => (await text(path)).match(pattern)?.[0] ?? (() => { throw new Error(`${path} leads to no ${pattern}`); })();
  const figure = await first('/', /\/so-lieu\?so=[^"]+/);
  const plan = `/chi-tieu/${new URLSearchParams(figure.split('?')[1]).get('ke-hoach')}`;
  return {
    'home': '/',
    'home, another day': '/?ngay=2024-07-11',
    'a figure opened': figure,
    'quick report': '/bao-cao/nhanh',
    'plan': plan,
    'grid': await first(plan, new RegExp(`${plan}/soan/\\d+`)),
    'enterprises': '/doanh-nghiep',
    'enterprises, searched': '/doanh-nghiep?q=minh+duc',
    'enterprises, another day': '/doanh-nghiep?ngay=2024-07-11',
    'one enterprise': await first('/doanh-nghiep', /\/doanh-nghiep\/\d+/),
    'members': '/doan-vien',
    'members, next page': '/doan-vien' + await first('/doan-vien', /\?[^"]*sau=[^"]+/),
    'members, searched': '/doan-vien?q=nguyen+thi',
    'one member': await first('/doan-vien', /\/doan-vien\/\d+/),
    'cases': '/thanh-lap',
    'one case': await first('/thanh-lap', /\/thanh-lap\/\d+/),
    'units': '/don-vi',
    'a unit': '/don-vi/LC.TP',
    'search everywhere': '/tim?q=hoa+ban',
  };
}

const kb = bytes => (bytes / 1024).toFixed(1);
const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

async function pass(addresses, warm) {
  const times = addresses.map(() => []);
  for (let round = -warm; round < Number(rounds); round++)
    for (const [n, path] of addresses.entries()) {
      const answer = await ask(path);
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
      if (round >= 0) times[n].push(answer.ms);
    }
  return times.map(t => t.sort((a, b) => a - b)).map(t => ({ median: at(t, 0.5), p95: at(t, 0.95) }));
}

/** Milliseconds that a process has run, as the kernel counts them: in hundredths of a second. */
function ran(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function sessions(database) {
  const isSession = pid => { try { return new RegExp(`^postgres: .* ${database} .*`).test(readFileSync(`/proc/${pid}/cmdline`, 'utf8')); } catch { return false; } };
  return database ? readdirSync('/proc').filter(name => /^\d+$/.test(name) && isSession(name)) : [];
}

/** Milliseconds of processor time that one request costs: of the site, and of its database. */
async function cost(path) {
  const { SITE_PID: site, SITE_DATABASE: database } = process.env;
  if (!site) return ['', ''];
  await ask(path);
  const spent = () => [ran(site), sessions(database).reduce((sum, pid) => sum + ran(pid), 0)];
  const before = spent();
  for (let round = 0; round < Number(rounds); round++) await ask(path);
  return spent().map((after, n) => n === 1 && !database ? '' : ((after - before[n]) / Number(rounds)).toFixed(1));
}

async function throughput(path) {
  const until = performance.now() + SECONDS * 1000;
  const times = [];
  await Promise.all(Array.from({ length: CLIENTS }, async () => { while (performance.now() < until) times.push((await ask(path)).ms); }));
  times.sort((a, b) => a - b);
  return `${(times.length / SECONDS).toFixed(0)} pages/s, median ${at(times, 0.5).toFixed(0)} ms, p95 ${at(times, 0.95).toFixed(0)} ms`;
}

/** What a page loads besides itself: styles, scripts, the sheet of icons, the tab's icon, and what the styles name. */
async function assetsOf(html) {
  const found = new Set([...html.matchAll(/<(?:link|script|use|img)\b[^>]*?\b(?:href|src)="(\/[^"#]+)/g)].map(m => m[1]).filter(path => /\.\w+$/.test(path)));
  for (const style of [...found].filter(path => path.endsWith('.css')))
    for (const [, url] of (await text(style)).matchAll(/url\(["']?(?!data:)([^)"']+)/g)) found.add(new URL(url, base + style).pathname);
  return [...found];
}

async function gz(path, signedIn = true) {
  const answer = await ask(path, { encoding: 'gzip', signedIn });
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  return answer.body.length;
}
const within = (what, bytes, budget) => { if (bytes / 1024 > budget) broken.push(`${what}: ${kb(bytes)} KB gz, budget ${budget}`); };

await ask('/dang-nhap', { signedIn: false });
const stranger = (await ask('/dang-nhap', { encoding: 'identity', signedIn: false })).body.toString();
const known = await assetsOf(stranger);
const parts = [['/dang-nhap', await gz('/dang-nhap', false)]];
for (const path of known) parts.push([path, await gz(path)]);
const first = parts.reduce((sum, [, bytes]) => sum + bytes, 0);
within('sign-in page in all', first, BUDGET.first);

await signIn();
const named = await pages();
const addresses = [FLOOR, ...Object.values(named)];
let best;
for (let n = 0; n < PASSES; n++) {
  const times = await pass(addresses, n === 0 ? WARM : 0);
  if (!best || times[0].median < best[0].median) best = times;
}
console.log('| page | address | median ms | p95 ms | × floor | CPU ms | CPU ms database | bytes | sent (br) | gz |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |');
let chart = 0;
for (const [n, path] of addresses.entries()) {
  const plain = (await ask(path, { encoding: 'identity' })).body, sent = await ask(path), later = await gz(path);
  const more = (await assetsOf(plain.toString())).filter(asset => !known.includes(asset));
  let further = later;
  for (const asset of more) {
    if (/chart/.test(asset)) within('chart bundle', chart = await gz(asset), BUDGET.chart);
    else further += await gz(asset);
  }
  const name = n === 0 ? 'floor: notices' : Object.keys(named)[n - 1], { median, p95 } = best[n];
  within(name, further, BUDGET.later);
  if (sent.headers['content-encoding'] !== 'br') broken.push(`${name}: sent as ${sent.headers['content-encoding'] ?? 'plain text'}`);
  if (isQuiet && p95 > BUDGET.p95) broken.push(`${name}: p95 ${p95.toFixed(0)} ms, budget ${BUDGET.p95}`);
  console.log(`| ${name} | ${path.length > 40 ? path.slice(0, 39) + '…' : path} | ${median.toFixed(1)} | ${p95.toFixed(1)} | ${(median / best[0].median).toFixed(1)} | ${(await cost(path)).join(' | ')} | ${plain.length} | ${sent.body.length} | ${later} |`);
}
console.log(`\nHome, ${CLIENTS} clients at once: ${await throughput('/')}.\n`);
console.log(`Sign-in page in all: ${kb(first)} KB gz (budget ${BUDGET.first}): ${parts.map(([path, bytes]) => `${path.replace(/\.[a-z0-9]{8,}(?=\.)/, '')} ${kb(bytes)}`).join(', ')}.`);
console.log(`Chart bundle: ${kb(chart)} KB gz, once (budget ${BUDGET.chart}).`);
if (!isQuiet) console.log('The machine had other work: times above are too long, and were not judged.');
for (const words of broken) console.log(`OVER BUDGET: ${words}`);
agent.destroy();
process.exitCode = broken.length > 0 ? 1 : 0;
