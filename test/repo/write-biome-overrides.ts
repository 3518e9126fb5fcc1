import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { biomeOverrides, type Override } from './biome-overrides.ts';
import { rooms } from './rooms.ts';
import { root } from './source-files.ts';

const path = join(root, 'biome.json');
const config: { overrides: readonly Override[] } = JSON.parse(readFileSync(path, 'utf8'));
const others = config.overrides.filter((override) => !JSON.stringify(override).includes('test/repo/rooms.ts'));

writeFileSync(path, `${JSON.stringify({ ...config, overrides: [...others, ...biomeOverrides(rooms)] }, null, 2)}\n`);
