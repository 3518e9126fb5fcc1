import type { Composition } from '../compose/composition.ts';
import type { Wish } from './compose-clauses.ts';
import { grantsOfClauses } from './grants-of-clauses.ts';
import type { Clause } from './read-clauses.ts';

/** The actions that a policy allows or denies by name and no clause of its wish asks for. */
export const beyondClauses = (
  made: readonly Composition[],
  wish: Pick<Wish, 'facts' | 'grants' | 'named' | 'wanted'>,
  clauses: readonly Clause[],
): readonly string[] => {
  const withheld = new Set(clauses.flatMap(({ effect, action }) => (effect === 'not' ? [action] : [])));
  const granted = [
    ...grantsOfClauses(wish, clauses).flatMap(({ actions }) => actions),
    // What a condition asks for once it is met.
    ...wish.wanted.flatMap(({ needs }) => needs?.actions ?? []),
  ];
  // Who reads a folder lists it, unless that is not to be.
  const allowed = new Set([...granted, ...(granted.includes('s3:GetObject') ? ['s3:ListBucket'] : [])]);
  const denied = new Set(clauses.flatMap(({ effect, action }) => (effect === 'deny' ? [action] : [])));
  return made
    .flatMap(({ statements }) => statements)
    .flatMap(({ Effect, Action }) =>
      [Action ?? []]
        .flat()
        .map(String)
        .filter((action) => !action.includes('*'))
        .filter((action) =>
          Effect === 'Allow'
            ? withheld.has(action) || !allowed.has(action)
            : denied.size > 0 && !denied.has(action) && !(isModelCall(action) && [...denied].some(isModelCall)),
        ),
    );
};

// The plain call and the streamed one are denied together.
const isModelCall = (action: string): boolean => action.startsWith('bedrock:InvokeModel');
