import type { InferenceProfiles } from '../catalog/print-inference-profiles.ts';
import type { Facts } from './compare-facts.ts';

/** The actions of printed service blocks and lists of names. */
export const actionFacts = (blocks: string, names: string, resources: string): Facts => {
  const facts = new Map<string, string>();
  for (const block of blocks.slice(1).split('\n#')) {
    const [prefix = '', , types = '', ...actions] = block.split('\n');
    const typeNames = namesOf(types);
    for (const line of actions) {
      const [name = '', , indexes = '-'] = line.split(' ');
      facts.set(`action ${prefix}:${name}`, typesOf(indexes, typeNames));
    }
  }
  const forms = new Map(resources.split('\n').map((line) => [line.slice(0, line.indexOf('\t')), line.split('\t')]));
  for (const line of names.split('\n')) {
    const [prefix = '', ...actions] = line.split(' ');
    const [, types = '', codes = ''] = forms.get(prefix) ?? [];
    const typeNames = namesOf(types);
    actions.forEach((name, at) => {
      facts.set(`action ${prefix}:${name}`, typesOf(codes.split(' ')[at], typeNames));
    });
  }
  return facts;
};

/** `bot alias ~bot-alias/…|bot arn:…`: a name may have blanks, its ARN begins behind it. */
const namesOf = (types: string): readonly string[] =>
  types.split('|').map((type) => type.slice(0, type.search(/ (?:arn:|~)/)));

const typesOf = (indexes = '-', names: readonly string[] = []): string =>
  indexes === '-'
    ? ''
    : indexes
        .split(',')
        .map((index) => `${names[Number.parseInt(index, 10)] ?? ''}${index.endsWith('?') ? '?' : ''}`)
        .sort()
        .join(', ');

/** Where each profile may run a model, by the Region of the call. */
export const profileFacts = ({ profiles }: InferenceProfiles): Facts =>
  new Map(
    profiles.flatMap(({ id, sources = {} }) =>
      Object.entries(sources).map(([from, to]) => [`profile ${id} from ${from}`, [...to].sort().join(', ')] as const),
    ),
  );

/** Where each model is offered through profiles only. */
export const modelFacts = (lines: string): Facts =>
  new Map(
    lines.split('\n').map((line) => {
      const [id = '', ...regions] = line.split(' ');
      return [`model ${id} through profiles only`, regions.join(', ')] as const;
    }),
  );

/** The statements of documents kept one a line (`Name {…}`): each is a fact, so that a new version shows what it brought. */
export const documentFacts = (kind: string, lines: string): Facts =>
  new Map(
    lines.split('\n').flatMap((line) => {
      const space = line.indexOf(' ');
      const name = line.slice(0, space);
      return namedStatements(JSON.parse(line.slice(space + 1))).map(
        ([own, statement]) => [`${kind}: ${name}, statement ${own}`, elementsOf(statement).join('\n')] as const,
      );
    }),
  );

// A statement put in front of the others leaves them what they are: they go by their Sid where they have one.
const namedStatements = (document: unknown): readonly (readonly [string, unknown])[] => {
  const statements = statementsOf(document);
  const sids = statements.map((statement) => (isObject(statement) ? statement['Sid'] : undefined));
  return statements.map((statement, at) => {
    const sid = sids[at];
    return [typeof sid === 'string' && sids.indexOf(sid) === sids.lastIndexOf(sid) ? sid : String(at + 1), statement];
  });
};

const statementsOf = (document: unknown): readonly unknown[] => {
  const statements = isObject(document) && 'Statement' in document ? document['Statement'] : document;
  return Array.isArray(statements) ? statements : [statements];
};

/** What a statement says, an element and value a line: one value and a list of it are the same, and no order counts. */
const elementsOf = (value: unknown, path = ''): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap((each) => elementsOf(each, path)).sort();
  if (!isObject(value)) return [`${path} ${String(value)}`];
  return Object.keys(value)
    .sort()
    .flatMap((key) => elementsOf(value[key], path === '' ? key : `${path} ${key}`));
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
