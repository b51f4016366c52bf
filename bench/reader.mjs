// The directive reader: how long 20 pages take, beside one page, which is the start of the program and little else.
// usage: node bench/reader.mjs [PROGRAM]     (PROGRAM: the published DoanKet.Web.dll; by default the Release build)
//
// The long paper is the plan of the tests with its numbered paragraphs repeated under new numbers until it has 20 pages of 3,000 letters.
// Prints the median of the runs by the clock, and what is left when the start is taken away. Exit 1 when that is more than 1 s.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = process.argv[2] ?? 'src/Web/bin/Release/net10.0/DoanKet.Web.dll';
const PAGE = 3_000, PAGES = 20, RUNS = 7, LIMIT = 1_000;
const plan = readFileSync('tests/App.Tests/Directives/Papers/ke-hoach-ldld.txt', 'utf8');
const end = plan.search(/^\s*Nơi nhận/mi), first = plan.search(/^\s*(I|1)\.\s/m);
const [head, body, tail] = [plan.slice(0, first), plan.slice(first, end), plan.slice(end)];
let long = head;
for (let part = 1; long.length + tail.length < PAGE * PAGES; part++) long += body.replaceAll(/^(\s*)(\d+)\./gm, (_, space, number) => `${space}${part * 10 + Number(number)}.`);
const folder = mkdtempSync(join(tmpdir(), 'doanket-reader-'));
const papers = { 'one page': head + body.slice(0, PAGE) + tail, [`${PAGES} pages`]: long + tail };

const median = all => all.toSorted((a, b) => a - b)[all.length >> 1];
const times = Object.entries(papers).map(([name, text]) => {
  const file = join(folder, `${text.length}.txt`);
  writeFileSync(file, text);
  const runs = Array.from({ length: RUNS }, () => {
    const started = performance.now();
    const read = JSON.parse(execFileSync('dotnet', [program, 'directive', 'read', file, '--json'], { maxBuffer: 1e8 }));
    return { ms: performance.now() - started, read };
  });
  const ms = median(runs.map(r => r.ms));
  console.log(`${name}: ${text.length} letters, ${runs[0].read.tasks.length} tasks, ${runs[0].read.citations.length} citations, ${ms.toFixed(0)} ms`);
  return ms;
});
const left = times[1] - times[0];
console.log(`${PAGES} pages beyond the start: ${left.toFixed(0)} ms (limit ${LIMIT})`);
process.exit(left > LIMIT ? 1 : 0);
