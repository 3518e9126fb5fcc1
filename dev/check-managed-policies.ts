// Compiles every AWS managed policy of a collection, as object and as text, and lists the notes that remain. AWS's own
// documents are sound, so a note is either true of the document or a fault of ours.
// `npm run check:managed-policies -- FILE`: FILE is what `dev/tools/managed-policies` prints.
import { readFileSync } from 'node:fs';
import { compile, decide, type Note } from '@whydenied/iam';
import { readManagedPolicies } from './refresh/read-managed-policies.ts';

// What a lawful document may still be told: a set operator on a single-valued key, a repeated `Sid`, the operator on which
// AWS's pages disagree, and a variable where AWS's own page allows none (one service-role policy has it in an account).
const TRUE_OF_THE_DOCUMENT = [
  'holds one value, a set operator does not fit',
  'holds several values, it needs',
  "AWS's pages disagree",
  'stands twice in this policy',
  'is taken for any ARN',
  'a variable may stand after the fifth colon of an ARN only',
];

const file = process.argv[2];
if (file === undefined) throw new Error('usage: npm run check:managed-policies -- FILE');
const { policies: documents } = readManagedPolicies(readFileSync(file, 'utf8'));
const names = Object.keys(documents);
const notes = names.flatMap((name) => check(name, documents[name]));
const counts = new Map<string, Note[]>();
for (const note of notes) counts.set(kindOf(note), [...(counts.get(kindOf(note)) ?? []), note]);
const faults = notes.filter((note) => !TRUE_OF_THE_DOCUMENT.some((text) => note.text.includes(text)));

console.log(`${names.length} policies compiled, ${notes.length} notes, ${faults.length} of them to be explained`);
for (const [kind, list] of [...counts].sort(([, left], [, right]) => right.length - left.length))
  console.log(`${String(list.length).padStart(5)}  ${kind}  (${list[0]?.policy}${list[0]?.path})`);
process.exitCode = faults.length > 0 ? 1 : 0;

function check(name: string, document: unknown): readonly Note[] {
  const fromObject = compile({ identity: [{ name, document }] });
  const fromText = compile({ identity: [{ name, document: JSON.stringify(document) }] });
  const request = { principal: 'arn:aws:iam::111122223333:role/app', action: 'bedrock:InvokeModel', resource: '*' };
  const [one, other] = [decide(fromObject, request), decide(fromText, request)];
  if (one.decision !== other.decision) throw new Error(`bug: ${name} is read differently as text`);
  return fromObject.notes;
}

function kindOf({ severity, text }: Note): string {
  return `${severity}: ${text.replaceAll(/`[^`]*`/g, '`…`')}`;
}
