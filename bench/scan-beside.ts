import { readFileSync } from 'node:fs';
import { actionsOf } from '@whydenied/core/catalog';
import { compile, decide, matchAction } from '@whydenied/iam';
import type { ScannedRequest } from '../layers/core/src/architecture/index.ts';
import { architectures, scanned } from '../test/core/architecture/scan-folder.ts';

// `node bench/scan-beside.ts`: what each function of our architectures needs.
// `node bench/scan-beside.ts ARCHITECTURE FUNCTION POLICIES.json`: how much of it the policies of another tool cover, and what they grant
// beyond. The tool is run by whoever has network, as in
// `iam-policy-autopilot generate-policies test/cases/scan/documents/src/*.py --region us-east-1 --account 111122223333 > POLICIES.json`.
type Fields = Readonly<Record<string, unknown>>;

/** Every policy document in a JSON, whatever it is wrapped in. */
const documentsIn = (value: unknown): readonly Fields[] => {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(documentsIn);
  return 'Statement' in value ? [value as Fields] : Object.values(value).flatMap(documentsIn);
};

const needsOf = (architecture: string, from: string): readonly ScannedRequest[] =>
  scanned(architecture)
    .arrows.filter((arrow) => arrow.from === from && arrow.because.some(({ kind }) => kind === 'code'))
    .flatMap(({ requests }) => requests);

/** A request without symbols: what only the deployment knows is some name. */
const made = (text: string): string =>
  text
    .replaceAll('${AWS::Region}', 'us-east-1')
    .replaceAll('${AWS::AccountId}', '111122223333')
    .replaceAll(/\$\{[^}]*\}/g, 'some');

const compare = (needs: readonly ScannedRequest[], documents: readonly Fields[]): string => {
  const compiled = compile({
    identity: documents.map((document, index) => ({ name: `policy ${index + 1}`, document })),
  });
  const covered = needs.filter(
    ({ action, resource }) =>
      decide(compiled, {
        principal: 'arn:aws:iam::111122223333:role/some',
        action,
        resource: made(resource ?? '*'),
      }).decision === 'allowed',
  );
  const statements = documents.flatMap(({ Statement }) => [Statement].flat() as readonly Fields[]);
  const patterns = statements
    .filter(({ Effect }) => Effect === 'Allow')
    .flatMap(({ Action }) => [Action].flat().map(String));
  const granted = new Set(
    patterns.flatMap((pattern) =>
      actionsOf(pattern.split(':')[0] ?? '').filter((action) => matchAction(pattern, action)),
    ),
  );
  const beyond = [...granted].filter((action) => !needs.some((need) => need.action === action));
  const wide = statements.filter(({ Resource }) => [Resource].flat().includes('*')).length;
  return `${covered.length} of ${needs.length} needed requests covered; ${beyond.length} actions granted beyond the need; ${wide} of ${statements.length} statements on *`;
};

const [architecture, from, file] = process.argv.slice(2);
if (architecture !== undefined && from !== undefined && file !== undefined) {
  const documents = documentsIn(JSON.parse(readFileSync(file, 'utf8')));
  process.stdout.write(`${architecture} ${from}: ${compare(needsOf(architecture, from), documents)}\n`);
} else {
  for (const name of architectures)
    for (const { id, type } of scanned(name).nodes.filter(({ type }) => /Function$/.test(type)))
      for (const { action, resource } of needsOf(name, id))
        process.stdout.write(`${name} ${id} ${type}: ${action} on ${resource ?? '*'}\n`);
}
