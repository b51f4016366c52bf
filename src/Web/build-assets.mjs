// Builds wwwroot/dist: site.css (Tabler, cut down to what the pages use, under Assets/site.css), site.js, chart.js, join.js, survey.js, icons.svg.
// Run by Assets.targets; `node build-assets.mjs` by hand does the same.
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(dirname(fileURLToPath(import.meta.url)));
const dist = 'wwwroot/dist';
const outputs = ['site.css', 'site.js', 'chart.js', 'join.js', 'survey.js', 'icons.svg'].map(name => join(dist, name));

const started = Date.now();
const waited = await takeLock('obj/assets.lock');
try {
  if (!waited || !outputs.every(file => existsSync(file) && statSync(file).mtimeMs > started)) await build();
} catch (error) {
  console.error(`build-assets.mjs : error DK0002: ${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync('obj/assets.lock', { force: true });
}

async function build() {
  restorePackages();
  mkdirSync(dist, { recursive: true });
  const sources = files('Pages', /\.(cshtml|cs)$/).concat(files('TagHelpers', /\.cs$/), files('Shell', /\.cs$/));
  const esbuild = await import('esbuild');
  await Promise.all([styles(esbuild, sources), scripts(esbuild)]);
  icons(sources);
}

/** Two builds at once (test projects, an editor) must not write into each other: a new file can be made by one of them only. */
async function takeLock(path) {
  mkdirSync(dirname(path), { recursive: true });
  for (let tries = 0; ; tries++) {
    try {
      writeFileSync(path, `${process.pid}`, { flag: 'wx' });
      return tries > 0;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (tries > 5 && !holderLives(path)) rmSync(path, { force: true });
      await new Promise(done => setTimeout(done, 200));
    }
  }
}

/** A build that was killed leaves its lock behind. */
function holderLives(path) {
  try {
    return process.kill(Number(readFileSync(path, 'utf8')), 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function restorePackages() {
  const stamp = 'node_modules/.restored';
  const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  execSync('npm ci --loglevel=error', { stdio: ['ignore', 'ignore', 'inherit'] });
  writeFileSync(stamp, wanted);
}

async function styles(esbuild, sources) {
  const { PurgeCSS } = await import('purgecss');
  const [tabler] = await new PurgeCSS().purge({
    css: ['node_modules/@tabler/core/dist/css/tabler.min.css'],
    content: [...sources, ...files('Assets', /\.js$/)],
    defaultExtractor: text => text.match(/[A-Za-z][\w-]*/g) ?? [],
    safelist: { standard: ['html', 'body', 'is-invalid'] },
    blocklist: [/data-bs-theme/, /^(navbar|nav|modal|dropdown|offcanvas|toast|carousel|accordion|popover|tooltip|page|step|list|placeholder|progress)(-|$)/],
    variables: true,
    keyframes: true,
    fontFace: true,
  });
  const own = await esbuild.transform(readFileSync('Assets/site.css', 'utf8'), { loader: 'css', minify: true, target: 'chrome100' });
  write('site.css', tabler.css.replace(/\/\*[\s\S]*?\*\//g, '') + own.code);
}

async function scripts(esbuild) {
  for (const name of ['site', 'chart', 'join', 'survey']) {
    const { outputFiles } = await esbuild.build({
      entryPoints: [`Assets/${name}.js`], bundle: true, minify: true, format: 'iife', target: 'es2022', legalComments: 'none', write: false, logLevel: 'silent',
    });
    write(`${name}.js`, outputFiles[0].text);
  }
}

/** One sprite of the icons that pages and tag helpers name: `<icon name="bell">` in Razor, constants in TagHelpers/Icons.cs. */
function icons(sources) {
  const used = new Map();
  for (const file of sources) {
    const pattern = file.endsWith('Icons.cs') ? /const string \w+ = "([a-z0-9-]+)"/g : /<(?:icon\b[^>]*?\bname|status-badge\b[^>]*?\bicon)="([a-z0-9-]+)"/g;
    for (const [, name] of readFileSync(file, 'utf8').matchAll(pattern)) used.set(name, file);
  }
  const symbols = [...used].sort(([a], [b]) => a < b ? -1 : 1).map(([name, file]) => symbol(name, file));
  write('icons.svg', `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`);
}

function symbol(name, usedIn) {
  const places = [`Assets/icons/${name}.svg`, `node_modules/@tabler/icons/icons/outline/${name}.svg`];
  const file = places.find(existsSync);
  if (!file) throw new Error(`${usedIn} names the icon "${name}", which is neither in Assets/icons nor among the Tabler outline icons.`);
  const shape = readFileSync(file, 'utf8').replace(/^[\s\S]*?<svg[\s\S]*?>|<\/svg>|<path stroke="none"[^>]*\/>/g, '').replace(/\s*\n\s*/g, '');
  return `<symbol id="${name}" viewBox="0 0 24 24">${shape}</symbol>`;
}

function files(folder, pattern) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true }).map(name => join(folder, name)).filter(name => pattern.test(name)).sort();
}

/** Written whole or not at all: a server may be reading the former file. */
function write(name, text) {
  writeFileSync(join(dist, `${name}.new`), text);
  renameSync(join(dist, `${name}.new`), join(dist, name));
}
