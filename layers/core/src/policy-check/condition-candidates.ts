import { asName } from './fill-in.ts';

/** Values of a key that an operator may accept for the ones of the policy; null: the key is absent. */
type Candidates = readonly (string | readonly string[] | null)[];

export const candidatesFor = (operator: string, values: readonly string[]): Candidates => {
  const name = baseOf(operator);
  const found = values.flatMap((value) => familyOf(name).meeting(value));
  return inSet(operator, name.includes('not') ? [...others(name), null, ...found] : found);
};

/** Values that it may refuse. */
export const failingCandidates = (operator: string, values: readonly string[]): Candidates => {
  const name = baseOf(operator);
  const found = values.flatMap((value) => familyOf(name).meeting(value));
  return inSet(operator, name.includes('not') ? found : [null, ...others(name), ...found.toReversed()]);
};

const baseOf = (operator: string): string =>
  operator
    .toLowerCase()
    .replace(/^for\w+:/, '')
    .replace(/ifexists$/, '');

const inSet = (operator: string, values: Candidates): Candidates =>
  /^for/i.test(operator) ? values.map((value) => (typeof value === 'string' ? [value] : value)) : values;

type Family = {
  readonly of: RegExp;
  readonly meeting: (value: string) => readonly (string | null)[];
  /** What no policy names. */
  readonly other: readonly string[];
};

const second = 1000;
const day = 86_400_000;

const families: readonly [Family, ...Family[]] = [
  // The first one stands for an operator that nobody knows, too.
  {
    of: /^string(?:not)?like/,
    meeting: (value) => [asName(value, true), value.replace(/\$\{([*?$])\}|[*?]/g, (_, literal) => literal ?? '')],
    other: ['zq8', 'zq9'],
  },
  { of: /^string/, meeting: (value) => [value.replace(/\$\{([*?$])\}/g, '$1')], other: ['zq8', 'zq9'] },
  {
    of: /^arn/,
    meeting: (value) => [asName(value, true)],
    other: ['arn:aws:iam::999999999999:role/zq8', 'arn:aws:s3:::zq9'],
  },
  { of: /^null/, meeting: (value) => (value.toLowerCase() === 'true' ? [null] : ['zq7']), other: ['zq7', 'true', '1'] },
  { of: /^bool/, meeting: (value) => [value], other: ['true', 'false'] },
  { of: /^(?:not)?ip/, meeting: (value) => endsOf(value), other: ['198.18.0.1', '203.0.113.77', '2001:db8::77'] },
  {
    of: /^numeric/,
    meeting: (value) => around(value, 1).concat(value),
    other: ['0', '1000000000', '-1000000000'],
  },
  { of: /^date/, meeting: (value) => momentsAround(value), other: ['1990-01-01T00:00:00Z', '2200-01-01T00:00:00Z'] },
  { of: /^binary/, meeting: (value) => [value], other: ['enE3'] },
];

const familyOf = (name: string): Family => families.find(({ of }) => of.test(name)) ?? families[0];

const others = (name: string): readonly string[] => familyOf(name).other;

const around = (value: string, step: number): readonly string[] => {
  const number = Number(value);
  if (!Number.isFinite(number) || value.trim() === '') return [value];
  return [String(number - step), String(number + step)];
};

// Of a whole number they are seconds since 1970.
const momentsAround = (value: string): readonly string[] => {
  if (/^-?\d+$/.test(value) && value.length !== 4) return [...around(value, 1), ...around(value, 86_400), value];
  const time = Date.parse(value);
  if (Number.isNaN(time)) return [value];
  return [-second, second, -day, day].map((step) => new Date(time + step).toISOString()).concat(value);
};

/** The first and the last address of a block. */
const endsOf = (block: string): readonly string[] => {
  const [address = '', prefix] = block.split('/');
  const octets = address.split('.').map(Number);
  if (octets.length !== 4 || prefix === undefined) return [address];
  const start = octets.reduce((sum, octet) => sum * 256 + octet, 0);
  const last = start + 2 ** (32 - Number(prefix)) - 1;
  return [address, [24, 16, 8, 0].map((bits) => Math.floor(last / 2 ** bits) % 256).join('.')];
};
