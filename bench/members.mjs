// The register of members at national size: search by four users at once, and the first page of the list at each level.
// usage: node bench/members.mjs BASE LEVEL:ACCOUNT:PASSWORD …    (LEVEL: country, province, upper, unit; the site runs on what `doanket scale` wrote)
//
//   SITE_PID=N         the site's process (Linux): processor time of each kind of question besides, asked one after the other, which other work on the machine changes little
//   USERS=N            how many search at once (4)
//   SITE_DATABASE=NAME its PostgreSQL database, served on this machine: processor time of its sessions is added
//
// Times are those of a client on the same machine, over connections that stay open, from the request to the last byte of the page.
// The floor is /thong-bao, the smallest page behind the sign-in, measured in the same run. The words searched are drawn, always the same,
// from the names of the country: whole names, the two or three words people type, single words from the commonest to the rarest, numbers that exist and that do not.
// Exit 1 when a budget is broken. Times are judged only on a machine that had nothing else to do when it began.
import { readFileSync, readdirSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { cpus, loadavg } from 'node:os';

const [base, ...levels] = process.argv.slice(2);
const BUDGET = { country: 150, province: 150, upper: 30, unit: 30, list: 30 }, USERS = Number(process.env.USERS ?? 4), SECONDS = Number(process.env.SECONDS ?? 20), ROUNDS = 30, WARM = 40;
const isQuiet = loadavg()[0] <= cpus().length;
const agent = new Agent({ keepAlive: true, maxSockets: 16 });
const broken = [];

function ask(jar, path, { method = 'GET', body } = {}) {
  const headers = { cookie: [...jar].map(([k, v]) => `${k}=${v}`).join('; ') };
  if (body) headers['content-type'] = 'application/x-www-form-urlencoded';
  return new Promise((done, fail) => {
    const started = performance.now();
    request(base + path, { method, headers, agent }, answer => {
      const parts = [];
      answer.on('data', part => parts.push(part)).on('error', fail).on('end', () => {
        for (const line of answer.headers['set-cookie'] ?? []) {
          const pair = line.split(';')[0];
          jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
        }
        done({ status: answer.statusCode, to: answer.headers.location, body: Buffer.concat(parts).toString(), ms: performance.now() - started });
      });
    }).on('error', fail).end(body);
  });
}

async function send(jar, path, typed) {
  const fields = new URLSearchParams(typed);
  for (const [input] of (await ask(jar, path)).body.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) fields.set(input.match(/name="([^"]+)"/)[1], (input.match(/value="([^"]*)"/)?.[1] ?? '').replaceAll('&#x2B;', '+'));
  const answer = await ask(jar, path, { method: 'POST', body: fields.toString() });
  if (answer.status !== 302) throw new Error(`${path} answered ${answer.status}`);
  return answer;
}

/** Signs in; a first password is changed into another, under which the same command signs in the next time. */
async function signIn(account, password) {
  const jar = new Map(), own = `${password}-Ben9`;
  try { await send(jar, '/dang-nhap', { UserName: account, Password: own }); }
  catch {
    await send(jar, '/dang-nhap', { UserName: account, Password: password });
    await send(jar, '/tai-khoan/mat-khau', { Current: password, New: own, Again: own });
  }
  return jar;
}

let seed = 7;
const cast = below => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
const pick = from => from[cast(from.length)];
const FAMILY = 'nguyen nguyen nguyen tran tran le pham hoang huynh phan vu vo dang bui do ho ngo duong dinh ly truong quach nghiem lo giang ksor nie'.split(' ');
const MIDDLE = 'van van thi thi thi duc minh thanh ngoc thu hong thi+thanh xuan'.split(' ');
const GIVEN = 'an anh binh chi dung giang ha hai hoa hung huong lan linh long mai minh nam nga oanh phuong quyen son thao thuy trang tuan uyen van vuong xuan yen a hu th pao blo'.split(' ');
const digits = n => Array.from({ length: n }, () => cast(10)).join('');
const KINDS = {
  'whole name': () => `${pick(FAMILY)}+${pick(MIDDLE)}+${pick(GIVEN)}`,
  'family and given': () => `${pick(FAMILY)}+${pick(GIVEN)}`,
  'given and middle': () => `${pick(GIVEN)}+${pick(MIDDLE)}`,
  'one word': () => pick([...FAMILY, ...GIVEN]),
  'citizen id': () => `0${10 + cast(80)}${cast(2)}${60 + cast(39)}${digits(6)}`,
  'phone': () => `09${digits(8)}`,
  'card': () => `038${String(cast(11_000_000)).padStart(8, '0')}`,
};

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
const told = times => { times.sort((a, b) => a - b); return `${at(times, 0.5).toFixed(1)} | ${at(times, 0.95).toFixed(1)} | ${at(times, 1).toFixed(0)}`; };
const within = (what, times, budget) => { if (isQuiet && at(times, 0.95) > budget) broken.push(`${what}: p95 ${at(times, 0.95).toFixed(0)} ms, budget ${budget}`); };

async function times(jar, path, rounds) {
  const found = [];
  for (let n = 0; n < rounds; n++) {
    const answer = await ask(jar, path);
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    found.push(answer.ms);
  }
  return found.sort((a, b) => a - b);
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

/** Milliseconds of processor time that one of the questions costs: of the site, and of its database. */
async function cost(jar, paths) {
  const { SITE_PID: site, SITE_DATABASE: database } = process.env;
  if (!site) return ' | ';
  const spent = () => [ran(site), sessions(database).reduce((sum, pid) => sum + ran(pid), 0)];
  const before = spent();
  for (const path of paths) await ask(jar, path);
  return spent().map((after, n) => ((after - before[n]) / paths.length).toFixed(1)).join(' | ');
}

async function search(jar) {
  const kinds = Object.keys(KINDS), found = Object.fromEntries(kinds.map(k => [k, []])), slow = [];
  const until = performance.now() + SECONDS * 1000;
  await Promise.all(Array.from({ length: USERS }, async () => {
    while (performance.now() < until) {
      const kind = pick(kinds), words = KINDS[kind]();
      const answer = await ask(jar, `/doan-vien?q=${words}`);
      if (answer.status !== 200) throw new Error(`${words} answered ${answer.status}`);
      found[kind].push(answer.ms);
      slow.push([answer.ms, words]);
    }
  }));
  slow.sort((a, b) => b[0] - a[0]);
  return { found, slow: slow.slice(0, 5).map(([ms, words]) => `${words.replaceAll('+', ' ')} ${ms.toFixed(0)}`).join(', ') };
}

const users = [];
for (const level of levels) {
  const [name, account, password] = level.split(':');
  users.push({ name, jar: await signIn(account, password) });
}
await times(users[0].jar, '/thong-bao', WARM);
console.log('| list, first page | median ms | p95 ms | most | × floor | CPU ms | CPU ms database |\n| --- | --- | --- | --- | --- | --- | --- |');
const floor = await times(users[0].jar, '/thong-bao', ROUNDS);
const often = path => Array(ROUNDS).fill(path);
console.log(`| floor: notices | ${told(floor)} | 1.0 | ${await cost(users[0].jar, often('/thong-bao'))} |`);
for (const { name, jar } of users) {
  await times(jar, '/doan-vien', WARM);
  const list = await times(jar, '/doan-vien', ROUNDS);
  console.log(`| ${name} | ${told(list)} | ${(at(list, 0.5) / at(floor, 0.5)).toFixed(1)} | ${await cost(jar, often('/doan-vien'))} |`);
  within(`list, ${name}`, list, BUDGET.list);
}
for (const { name, jar } of users) {
  await search(jar);
  const { found, slow } = await search(jar);
  const all = Object.values(found).flat();
  console.log(`\n| search, ${name}, ${USERS} users | questions | median ms | p95 ms | most | CPU ms | CPU ms database |\n| --- | --- | --- | --- | --- | --- | --- |`);
  for (const [kind, measured] of Object.entries(found)) console.log(`| ${kind} | ${measured.length} | ${told(measured)} | ${await cost(jar, Array.from({ length: ROUNDS }, () => `/doan-vien?q=${KINDS[kind]()}`))} |`);
  console.log(`| all | ${all.length} | ${told(all)} | | |\n\nSlowest: ${slow}.`);
  within(`search, ${name}`, all, BUDGET[name]);
}
if (!isQuiet) console.log('The machine had other work: times above are too long, and were not judged.');
for (const words of broken) console.log(`OVER BUDGET: ${words}`);
agent.destroy();
process.exitCode = broken.length > 0 ? 1 : 0;
