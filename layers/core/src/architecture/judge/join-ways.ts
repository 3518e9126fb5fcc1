import { showSymbols } from '../../template/index.ts';
import type { Way } from '../network/way.ts';
import type { Outcome } from './asking.ts';
import { onlyTheCall } from './open-words.ts';

type OnWay = { readonly way: Way; readonly outcome: Outcome };

/** What comes of a need that may take several ways: what comes of it on each of them, else nobody knows. */
export const joinWays = (all: readonly OnWay[]): Outcome => {
  const [first] = all;
  if (first === undefined) throw new Error('bug: a request takes one way at least');
  const blocked = all.find(({ way }) => way.blocked !== undefined)?.way.blocked;
  if (blocked !== undefined && first.outcome.kind === 'allowed')
    return { kind: 'open', because: blocked, decision: first.outcome.decision };
  if (all.every(({ outcome }) => outcome.kind === first.outcome.kind)) return first.outcome;
  const open = all.find(({ outcome }) => outcome.kind === 'open');
  if (open !== undefined) return open.outcome;
  const denied = all.find(({ outcome }) => outcome.kind === 'denied') ?? first;
  return { kind: 'open', because: wordsOf(denied), decision: denied.outcome.decision };
};

const wordsOf = ({ way: { endpoint } }: OnWay): string =>
  endpoint === null
    ? onlyTheCall(['aws:SourceVpce'])
    : `it is denied where the call goes through the endpoint \`${showSymbols(endpoint)}\`, which is not sure here`;
