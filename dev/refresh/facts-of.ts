import type { InferenceProfiles } from '../catalog/print-inference-profiles.ts';
import type { Facts } from './compare-facts.ts';

/** The actions of printed service blocks and lists of names. */
export const actionFacts = (blocks: string, names: string): Facts => {
  const facts = new Map<string, string>();
  for (const block of blocks.slice(1).split('\n#')) {
    const [prefix = '', , types = '', ...actions] = block.split('\n');
    const typeNames = types.split('|').map((type) => type.slice(0, type.indexOf(' ')));
    for (const line of actions) {
      const [name = '', , indexes = '-'] = line.split(' ');
      const own = indexes === '-' ? [] : indexes.split(',').map((index) => typeNames[Number(index)] ?? '');
      facts.set(`action ${prefix}:${name}`, own.sort().join(', '));
    }
  }
  for (const line of names.split('\n')) {
    const [prefix = '', ...actions] = line.split(' ');
    for (const name of actions) facts.set(`action ${prefix}:${name}`, '');
  }
  return facts;
};

/** Where each profile may run a model, by the Region of the call. */
export const profileFacts = ({ profiles }: InferenceProfiles): Facts =>
  new Map(
    profiles.flatMap(({ id, sources = {} }) =>
      Object.entries(sources).map(([from, to]) => [`profile ${id} from ${from}`, [...to].sort().join(', ')] as const),
    ),
  );

/** The statements of documents kept one a line (`Name {…}`): each is a fact, so that a new version shows what it brought. */
export const documentFacts = (kind: string, lines: string): Facts =>
  new Map(
    lines.split('\n').flatMap((line) => {
      const space = line.indexOf(' ');
      const name = line.slice(0, space);
      return statementsOf(JSON.parse(line.slice(space + 1))).map(
        (statement, index) => [`${kind}: ${name}, statement ${index + 1}`, JSON.stringify(statement)] as const,
      );
    }),
  );

const statementsOf = (document: unknown): readonly unknown[] => {
  const statements =
    typeof document === 'object' && document !== null && 'Statement' in document ? document.Statement : document;
  return Array.isArray(statements) ? statements : [statements];
};
