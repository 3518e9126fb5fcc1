import { inferenceProfileIds } from '../../catalog/index.ts';

/** The models that a text names by their everyday names: `nova lite`, `claude 3 haiku`; the ids that AWS has for them, the newest first. */
export const readModels = (text: string): readonly string[] => {
  const words = text
    .toLowerCase()
    .replace(/[,、，](?!\d)/g, ' and ')
    // "HaikuとSonnetのみ" has no spaces.
    .replace(/(?<=[a-z\d])(?=[ぁ-ヿ一-鿿])|(?<=[ぁ-ヿ一-鿿])(?=[a-z\d])/g, ' ')
    .replace(/[^\p{L}\p{N}.]+/gu, ' ')
    .split(' ')
    .map((word) => (/^embedding\w*$/.test(word) ? 'embed' : word))
    .filter((word) => word !== '')
    .slice(0, 400);
  const found = new Set<string>();
  for (const [at, word] of words.entries()) {
    const family = families[word];
    if (family === undefined) continue;
    // "Haiku" names the model itself; behind "Claude" it is said already.
    const isModel = tiers.has(word);
    if (isModel && isSaidAlready(words.slice(Math.max(0, at - 2), at), family)) continue;
    for (const said of listedFrom(words.slice(isModel ? at : at + 1, at + 10), family)) {
      const best = bestOf(family, said);
      if (best !== null) found.add(best);
    }
  }
  return [...found];
};

/** "Claude 3 Haiku", and not "Claude Opus, Haiku". */
const isSaidAlready = (before: readonly string[], family: string): boolean => {
  const from = before.findLastIndex((each) => families[each] === family && !tiers.has(each));
  return from >= 0 && before.slice(from + 1).every((each) => !tiers.has(each) && !joins.test(each));
};

/** The words of each model of a row: "Opus and Sonnet", "Nova Lite, Micro or Pro"; what is of another family ends it. */
const listedFrom = (words: readonly string[], family: string): readonly (readonly string[])[] => {
  const end = words.findIndex((word, index) => index > 0 && families[word] !== undefined && families[word] !== family);
  const rows = (end < 0 ? words : words.slice(0, end))
    .join(' ')
    .split(joined)
    .map((row) => row.split(' ').slice(0, 3));
  const [first, ...more] = rows;
  const last = more.findIndex(([word = '']) => !tiers.has(word) && !sizes.has(word));
  return first === undefined ? [] : [first, ...(last < 0 ? more : more.slice(0, last))];
};

const joined = / (?:(?:and|or|nor|und|oder|sowie|et|ou|y|o|e|ni|nem|né|と|和|或) )+/;
const joins = /^(?:and|or|nor|und|oder|sowie|et|ou|y|o|e|ni|nem|né|と|和|或)$/;
const sizes: ReadonlySet<string> = new Set(['lite', 'micro', 'pro', 'premier', 'canvas', 'reel', 'sonic']);

/** The family that a text names without saying which of its models; null: none. */
export const readFamily = (text: string): string | null => {
  const word = (text.toLowerCase().match(/[a-z]+/g) ?? []).find((each) => families[each] !== undefined);
  return word === undefined ? null : (families[word] ?? null);
};

/** The ids of a family, as far as profiles and the list below name them. */
export const modelsOf = (family: string): readonly string[] => modelIds().filter((id) => id.startsWith(family));

const tiers: ReadonlySet<string> = new Set(['sonnet', 'haiku', 'opus']);

const families: Readonly<Record<string, string>> = {
  __proto__: null as never,
  nova: 'amazon.nova',
  titan: 'amazon.titan',
  anthropic: 'anthropic.',
  claude: 'anthropic.claude',
  sonnet: 'anthropic.claude',
  haiku: 'anthropic.claude',
  opus: 'anthropic.claude',
  llama: 'meta.llama',
  mistral: 'mistral.',
  pixtral: 'mistral.pixtral',
  cohere: 'cohere.',
  deepseek: 'deepseek.',
};

/** Of the family's ids the one that holds most of the words that follow; at least one must be more than the family. */
const bestOf = (family: string, said: readonly string[]): string | null => {
  const scored = modelIds()
    .filter((id) => id.startsWith(family))
    .map((id) => {
      const parts = id
        .slice(family.length)
        .replace(/-v\d+(?::\d+)?$/, '')
        .split(/[-.:]/)
        .filter((part) => part !== '');
      const version = /-(v\d+)(?::\d+)?$/.exec(id)?.[1];
      // The version "4.5" is two parts of the id.
      const holds = (word: string): boolean =>
        parts.includes(word) ||
        (/^\d+\.\d+$/.test(word) && `-${parts.join('-')}-`.includes(`-${word.replace('.', '-')}-`));
      const named = said.filter((word) => word !== version).filter(holds);
      // "Sonnet 4" is not Sonnet 4.6.
      const others = parts.filter((part) => /^\d$/.test(part) && !said.some((word) => word.split('.').includes(part)));
      return {
        id,
        named: named.length + (named.length > 0 && version !== undefined && said.includes(version) ? 0.5 : 0),
        others: others.length,
        rest: parts.length,
      };
    })
    .filter(({ named }) => named > 0)
    .toSorted(
      (one, other) =>
        other.named - one.named || one.others - other.others || one.rest - other.rest || (one.id < other.id ? 1 : -1),
    );
  return scored[0]?.id ?? null;
};

let known: readonly string[] | null = null;

const modelIds = (): readonly string[] => {
  known ??= [...new Set([...inferenceProfileIds().map((id) => id.slice(id.indexOf('.') + 1)), ...withoutProfile])];
  return known;
};

/** Models that no inference profile has. https://docs.aws.amazon.com/bedrock/latest/userguide/models-supported.html */
const withoutProfile = [
  'amazon.titan-embed-text-v1',
  'amazon.titan-embed-text-v2:0',
  'amazon.titan-embed-image-v1',
  'amazon.titan-image-generator-v1',
  'amazon.titan-image-generator-v2:0',
  'amazon.nova-canvas-v1:0',
  'amazon.nova-reel-v1:0',
  'amazon.nova-sonic-v1:0',
  'amazon.titan-text-express-v1',
  'amazon.titan-text-lite-v1',
  'cohere.embed-english-v3',
  'cohere.embed-multilingual-v3',
];
