import { readFileSync } from 'node:fs';
import { answerQuestion, memoryStore, takeTurn } from '../layers/core/src/conversation/index.ts';
import { limits } from '../layers/core/src/explain/index.ts';

// `npm run lengths [FILE…]`: how long replies are beside their code blocks: median, p95 and most by what the answer rests on, beside the contract's limits.
// A file is JSONL or a JSON list of rows with `input` (and `evidence`), `say`, or `turns` of them; without one: the conversations of the tests.
// Fails where a reply is longer than its limit, the line in the person's language aside.

type Row = {
  readonly input?: string;
  readonly say?: string;
  readonly evidence?: object;
  readonly turns?: readonly Row[];
};

const own = [
  'colleague/first',
  'colleague/second',
  'colleague/trial',
  'colleague/across-accounts',
  'conversation/turns',
].map((name) => new URL(`../test/cases/${name}.json`, import.meta.url).pathname);

const rowsIn = (file: string): readonly Row[] => {
  const text = readFileSync(file, 'utf8');
  return text.trimStart().startsWith('[')
    ? JSON.parse(text)
    : text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line)]));
};

const proseOf = (reply: string): number =>
  reply
    .replace(/^(`{3,})[^\n]*\n[\s\S]*?\n\1$/gm, '')
    .replace(/\n\n\*[^*\n]+\*$/, '')
    .trim().length;

const store = memoryStore({
  clock: () => 0,
  secondsToLive: 3_600,
  mostConversations: 10_000,
  mostBytes: 256 * 1024 * 1024,
  mostItemBytes: 380 * 1024,
});
const take = takeTurn({
  answering: answerQuestion({ readers: [] }),
  store,
  model: null,
  newId: () => crypto.randomUUID(),
  patience: { reading: 1_000, writing: 1_000 },
});

const lengths = new Map<string, number[]>();
const said: { readonly group: string; readonly length: number; readonly say: string }[] = [];

for (const row of (process.argv.length > 2 ? process.argv.slice(2) : own).flatMap(rowsIn)) {
  let conversationId: string | undefined;
  for (const [at, turn] of (row.turns ?? [row]).entries()) {
    const message = turn.input ?? turn.say ?? '';
    const taken = await take({ caller: 'local', conversationId, message, evidence: turn.evidence });
    if (taken.kind !== 'reply') continue;
    conversationId = taken.reply.conversationId;
    const { reply, diagnosis } = taken.reply;
    const group = diagnosis === null ? 'without a diagnosis' : at > 0 ? 'later turn' : diagnosis.cause.confidence;
    const length = proseOf(reply);
    lengths.set(group, [...(lengths.get(group) ?? []), length]);
    said.push({ group, length, say: message });
  }
}

const limitOf = (group: string): number =>
  group === 'possible' ? limits.guess : group === 'without a diagnosis' ? limits.concept : limits.answer;

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

console.log('replies, characters beside code blocks: answers, median, p95, most, limit');
for (const group of ['certain', 'likely', 'possible', 'later turn', 'without a diagnosis']) {
  const sorted = (lengths.get(group) ?? []).toSorted((one, other) => one - other);
  if (sorted.length === 0) continue;
  console.log(
    `${group.padEnd(20)} ${[sorted.length, at(sorted, 0.5), at(sorted, 0.95), sorted.at(-1), limitOf(group)].map((n) => String(n).padStart(6)).join('')}`,
  );
}
const over = said.filter(({ group, length }) => length > limitOf(group));
for (const { group, length, say } of over.slice(0, 10))
  console.log(`over: ${group} ${length}: ${say.slice(0, 100).replaceAll('\n', ' ')}`);
process.exitCode = over.length === 0 ? 0 : 1;
