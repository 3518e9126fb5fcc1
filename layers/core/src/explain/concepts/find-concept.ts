import MiniSearch from 'minisearch';
import { arrows } from './arrows.data.ts';
import { credentials } from './credentials.data.ts';
import { identities } from './identities.data.ts';
import type { ConceptNote } from './note.ts';
import { policies } from './policies.data.ts';

/** Every note, in the order of the subject. */
export const conceptNotes: readonly ConceptNote[] = [...identities, ...policies, ...credentials, ...arrows];

/** The note that answers a question, and how well; null when none does. */
export type FoundConcept = {
  readonly note: ConceptNote;
  /** Share of the question's own words that stand in the note's title and questions, 0 to 1. */
  readonly coverage: number;
  readonly score: number;
  /** How many words of the question stand there. */
  readonly terms: number;
};

/** Finds the note for a question in the person's own words; typing errors are forgiven. */
export const findConcept = (question: string): FoundConcept | null => {
  const asked = [...new Set(termsOf(question.slice(0, longestQuestion)))].slice(0, mostTerms);
  if (asked.length === 0) return null;
  const exact = conceptNotes.find(({ asks }) => asks.some((ask) => termsOf(ask).join(' ') === asked.join(' ')));
  if (exact !== undefined) return { note: exact, coverage: 1, score: exactScore, terms: asked.length };
  const [best] = search().search(asked.join(' '), { boost: { title: 3, asks: 2 }, fuzzy, prefix: false });
  const note = conceptNotes.find(({ id }) => id === best?.id);
  if (best === undefined || note === undefined) return null;
  const named = best.queryTerms.filter((term) => isNamed(best.match, term));
  return { note, coverage: named.length / asked.length, score: best.score, terms: named.length };
};

const exactScore = 1_000;
const longestQuestion = 1_000;
const mostTerms = 40;

const fuzzy = (term: string): number | false => (term.length > 5 ? 0.17 : false);

const isNamed = (match: Readonly<Record<string, readonly string[]>>, query: string): boolean =>
  Object.entries(match).some(
    ([term, fields]) => isNear(term, query) && (fields.includes('title') || fields.includes('asks')),
  );

const isNear = (term: string, query: string): boolean => term === query || term.slice(0, 4) === query.slice(0, 4);

const termsOf = (text: string): readonly string[] =>
  (text.toLowerCase().match(/[a-z0-9:]+/g) ?? []).filter((word) => !stopWords.has(word)).map(singular);

const singular = (word: string): string =>
  word.length > 4 && word.endsWith('ies')
    ? `${word.slice(0, -3)}y`
    : word.length > 3
      ? word.replace(/(?<![su])s$/, '')
      : word;

const stopWords = new Set(
  'a an the is are was be been do does did can could should would will i my me we our you your it its this that these those to of in on at for from with by as and or if so than then there here what whats which who whom whose when where why how explain tell about please mean meaning between get have has had need want between any some into not no just example give show'.split(
    ' ',
  ),
);

let index: MiniSearch<ConceptNote> | null = null;

// Built at the first question, not when the function starts.
const search = (): MiniSearch<ConceptNote> => {
  if (index !== null) return index;
  index = new MiniSearch<ConceptNote>({
    fields: ['title', 'asks', 'text'],
    idField: 'id',
    extractField: (note, field) => {
      const value: unknown = Reflect.get(note, field);
      return Array.isArray(value) ? value.join('\n') : String(value);
    },
    tokenize: (text) => [...termsOf(text)],
    processTerm: (term) => term,
  });
  index.addAll(conceptNotes);
  return index;
};
