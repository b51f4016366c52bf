// How many decisions of recognition (.docx, 30 members, a committee of five, three inspectors) a second the product writes, and beside it, in the same run, docxtemplater filling the very same paper.
//
// usage: node bench/docx.mjs [COUNT [FOLDER]]     (default 2000 papers, a folder that is removed again; with FOLDER three papers of each stay there to be looked at)
//
// Each in one process and one thread, from data in memory to the bytes of the file, after half as many papers to warm up. docxtemplater and pizzip come from npm into a scratch folder.
// The template is written by the product with tags in place of what differs, so that both make the same paper; who fills it need not lay it out. The list of members takes those of the committees from their own loops.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const count = Number(process.argv[2] ?? 2000), kept = process.argv[3], here = dirname(fileURLToPath(import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'docx-')), folder = kept ? resolve(kept) : scratch;
if (kept) mkdirSync(folder, { recursive: true });
try {
  console.log(`load at start ${loadavg()[0].toFixed(2)} on ${cpus().length} processors; ${count} papers each`);
  execFileSync('dotnet', ['build', join(here, 'docx'), '-c', 'Release', '-v', 'q', '-clp:NoSummary'], { stdio: ['ignore', 'ignore', 'inherit'] });
  execFileSync('npm', ['install', '--no-save', '--silent', '--prefix', scratch, 'docxtemplater', 'pizzip'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const ours = () => execFileSync('dotnet', [join(here, 'docx/bin/Release/net10.0/DoanKet.Docx.dll'), folder, `${count}`], { encoding: 'utf8' }).trim().split(' ').map(Number);
  const runs = [ours(), fill(), ours()], [first, theirs, second] = runs;
  const told = ([clock, processor, size]) => `${clock.toFixed(0)} papers a second (${processor.toFixed(0)} in a second of processor time), ${size} bytes each`;
  console.log(`the product:           ${told(first)}\ndocxtemplater ${theirs[3]}:  ${told(theirs)}\nthe product once more: ${told(second)}`);
  console.log(`the slower of its runs is ${(Math.min(first[0], second[0]) / theirs[0]).toFixed(2)} × docxtemplater, by processor time ${(Math.min(first[1], second[1]) / theirs[1]).toFixed(2)} ×; load at end ${loadavg()[0].toFixed(2)}`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function fill() {
  const load = createRequire(join(scratch, 'package.json')), [PizZip, Docxtemplater] = [load('pizzip'), load('docxtemplater')];
  const zip = new PizZip(readFileSync(join(folder, 'mau.docx')));
  const marked = zip.file('word/document.xml').asText().replaceAll('đồng chí {#committee}{name}', 'đồng chí {chair}').replaceAll('đồng chí {#inspectors}{name}', 'đồng chí {head}').replaceAll('01/01/1990', '{born}').replaceAll('>Nam<', '>{sex}<').replaceAll('Công nhận 3 đoàn viên', 'Công nhận {count} đoàn viên')
    .replaceAll('gồm 1 người, đồng chí {chair}', 'gồm {size} người, đồng chí {chair}').replaceAll('gồm 1 người, đồng chí {head}', 'gồm {inspecting} người, đồng chí {head}').replaceAll('01/QĐ-LĐLĐ', '{document}/QĐ-LĐLĐ').replaceAll(/>(Chủ tịch|Chủ nhiệm)</g, '>{seat}<');
  const template = zip.file('word/document.xml', marked).generate({ type: 'nodebuffer', compression: 'DEFLATE' });
  const write = n => new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true }).render(data(n)).toBuffer({ compression: 'DEFLATE' });
  for (let n = 0; n < 3; n++) writeFileSync(join(folder, `docxtemplater-${n}.docx`), write(n));
  for (let n = 0; n < count / 2; n++) write(n);
  let bytes = 0;
  const [started, before] = [performance.now(), process.cpuUsage()];
  for (let n = 0; n < count; n++) bytes += write(n).length;
  const [ms, spent] = [performance.now() - started, process.cpuUsage(before)];
  return [count / ms * 1000, count / (spent.user + spent.system) * 1e6, Math.round(bytes / count), load('docxtemplater/package.json').version];
}

function data(n) {
  const people = Array.from({ length: 30 }, (_, at) => {
    const seed = n * 31 + at * 7, born = new Date(Date.UTC(1970, 0, 1 + seed * 13 % 12000));
    return {
      name: `${['Nguyễn', 'Lò', 'Trần', 'Vàng', 'Giàng', 'Lý'][seed % 6]} ${['Văn', 'Thị', 'A', 'Thị Thu', 'Đức'][Math.floor(seed / 3) % 5]} ${['Hoa', 'Phong', 'Páo', 'Sính', 'Dũng', 'Ánh', 'Quỳnh'][Math.floor(seed / 5) % 7]} ${at + 1}`,
      born: `${born.getUTCDate()}/${born.getUTCMonth() + 1}/${born.getUTCFullYear()}`, sex: seed % 2 ? 'Nam' : 'Nữ', job: ['Công nhân chế biến chè', 'Kế toán', 'Lái xe', 'Thợ điện', 'Tổ trưởng sản xuất'][seed % 5],
      seat: ['Chủ tịch', 'Phó chủ tịch'][at] ?? (at === 5 ? 'Chủ nhiệm' : 'Ủy viên'),
    };
  });
  return { union: `Công đoàn cơ sở Công ty TNHH Chè số ${n}`, number: `TL-2026-${n}`, document: String(n + 1).padStart(2, '0'), count: 30, size: 5, inspecting: 3, chair: people[0].name, head: people[5].name, members: people.slice(8), committee: people.slice(0, 5), inspectors: people.slice(5, 8) };
}
