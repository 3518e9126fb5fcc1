import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isMap, parseDocument } from 'yaml';
import { bundle } from './bundle.ts';

// `npm run build`: what `sam build` makes, without the SAM CLI: .aws-sam/build, from which `sam deploy` and `sam local` work.

const root = resolve(import.meta.dirname, '..');
const built = join(root, '.aws-sam/build');

const template = parseDocument(readFileSync(join(root, 'template.yaml'), 'utf8'), { logLevel: 'error' });
const resources = template.get('Resources');
if (!isMap(resources)) throw new Error('bug: template.yaml has no Resources');

rmSync(built, { recursive: true, force: true });
mkdirSync(built, { recursive: true });

const logicalIds = resources.items
  .map(({ key }) => String(key))
  .filter((logicalId) => template.getIn(['Resources', logicalId, 'Metadata', 'BuildMethod']) === 'makefile');
await Promise.all(logicalIds.map((logicalId) => bundle(logicalId, join(built, logicalId))));

for (const logicalId of logicalIds) {
  const properties = ['Resources', logicalId, 'Properties'];
  const code = template.hasIn([...properties, 'ContentUri']) ? 'ContentUri' : 'CodeUri';
  template.setIn([...properties, code], logicalId);
}
writeFileSync(join(built, 'template.yaml'), template.toString({ lineWidth: 0 }));
process.stdout.write(`built ${logicalIds.length} artefacts into .aws-sam/build: next, sam deploy --guided\n`);
