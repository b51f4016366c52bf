// Time and size of the first pages, against a floor in the same run: the site's own smallest answer (a static file of 700 bytes).
// usage: node bench/pages.mjs BASE ACCOUNT PASSWORD [ROUNDS]   (the site already runs, for example `demo`)
import { gzipSync } from 'node:zlib';

const [base, account, password, rounds = '40'] = process.argv.slice(2);
const jar = new Map();
const cookies = () => [...jar].map(([k, v]) => `${k}=${v}`).join('; ');

async function get(path, init = {}) {
  const started = performance.now();
  const answer = await fetch(base + path, { redirect: 'manual', ...init, headers: { cookie: cookies(), 'accept-encoding': 'identity', ...init.headers } });
  for (const line of answer.headers.getSetCookie()) {
    const [pair] = line.split(';');
    jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
  }
  const body = Buffer.from(await answer.arrayBuffer());
  return { status: answer.status, body, ms: performance.now() - started };
}

async function signIn() {
  const html = (await get('/dang-nhap')).body.toString();
  const fields = new URLSearchParams([...html.matchAll(/<input[^>]*type="hidden"[^>]*name="([^"]+)"[^>]*value="([^"]*)"/g)].map(m => [m[1], m[2]]));
  for (const m of html.matchAll(/<input[^>]*name="([^"]+)"[^>]*type="hidden"[^>]*value="([^"]*)"/g)) fields.set(m[1], m[2]);
  fields.set('UserName', account);
  fields.set('Password', password);
  const answer = await get('/dang-nhap', { method: 'POST', body: fields });
  if (answer.status !== 302) throw new Error(`sign-in answered ${answer.status}`);
}

async function measure(path) {
  for (let i = 0; i < 5; i++) await get(path);
  const all = [];
  let last;
  for (let i = 0; i < Number(rounds); i++) all.push((last = await get(path)).ms);
  all.sort((a, b) => a - b);
  return { path, status: last.status, median: all[all.length >> 1], p95: all[Math.floor(all.length * 0.95)], bytes: last.body.length, gz: gzipSync(last.body).length };
}

await signIn();
const floor = await measure('/icon.svg');
console.log('| page | status | median ms | p95 ms | × floor | bytes | bytes gz |\n| --- | --- | --- | --- | --- | --- | --- |');
for (const path of ['/icon.svg', '/dang-nhap', '/', '/chi-tieu/2', '/chi-tieu/2/soan/2', '/doanh-nghiep', '/doan-vien', '/thanh-lap', '/don-vi', '/bao-cao/nhanh']) {
  const m = path === '/icon.svg' ? floor : await measure(path);
  console.log(`| ${m.path} | ${m.status} | ${m.median.toFixed(1)} | ${m.p95.toFixed(1)} | ${(m.median / floor.median).toFixed(1)} | ${m.bytes} | ${m.gz} |`);
}
