import type { Answer, AnswerRequest } from '@whydenied/core';
import { askerPlace, type Place, resourcePlace } from './place-of.ts';

/** How an arrow stands, the worst first: denied, failed for a reason that is no policy, denied once the first is mended, not seen, allowed. */
export const arrowStates = ['denied', 'failed', 'foreseen', 'unseen', 'allowed'] as const;
export type ArrowState = (typeof arrowStates)[number];

export type Arrow = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly state: ArrowState;
  readonly requests: readonly AnswerRequest[];
};

export type Chain = { readonly places: readonly Place[]; readonly arrows: readonly Arrow[] };

/** The chain of the call: every principal and resource a place, every request an arrow between two. */
export const chainOf = ({ requests, isPermissionProblem }: Pick<Answer, 'requests' | 'isPermissionProblem'>): Chain => {
  const places = new Map<string, Place>();
  const arrows = new Map<string, Arrow>();
  for (const request of withoutDoubles(requests)) {
    const from = askerPlace(request.principal);
    const to = resourcePlace(request.resource, request.action);
    places.set(from.id, from).set(to.id, to);
    const id = `${from.id} ${to.id}`;
    const before = arrows.get(id);
    const state = stateOf(request, { requests, isPermissionProblem });
    arrows.set(id, {
      ...{ id, from: from.id, to: to.id },
      state: before === undefined ? state : worse(before.state, state),
      requests: [...(before?.requests ?? []), request],
    });
  }
  return { places: [...places.values()], arrows: [...arrows.values()] };
};

// What the text states only in part comes again among the derived ones, completed: that one is shown.
const withoutDoubles = (requests: readonly AnswerRequest[]): readonly AnswerRequest[] => {
  const shown = requests.filter((request) => request.principal !== null || request.action !== null || request.resource);
  return shown.filter((request) => !isPartial(request) || !shown.some((other) => completes(other, request)));
};

const isPartial = (request: AnswerRequest): boolean =>
  request.principal === null || request.action === null || request.resource === null;

const completes = (other: AnswerRequest, partial: AnswerRequest): boolean =>
  other !== partial &&
  other.from === 'derived' &&
  (['principal', 'action', 'resource'] as const).every(
    (field) => partial[field] === null || partial[field] === other[field],
  );

const stateOf = (
  request: AnswerRequest,
  { requests, isPermissionProblem }: Pick<Answer, 'requests' | 'isPermissionProblem'>,
): ArrowState => {
  const isStated =
    request.from === 'message' ||
    requests.some((each) => each.from === 'message' && isPartial(each) && completes(request, each));
  if (request.decision === 'allowed') return 'allowed';
  if (isStated) return isPermissionProblem ? 'denied' : 'failed';
  return request.decision === null ? 'unseen' : 'foreseen';
};

const worse = (one: ArrowState, other: ArrowState): ArrowState =>
  arrowStates.indexOf(one) < arrowStates.indexOf(other) ? one : other;

/** The words and the sign of a state, for those who do not see its colour. */
export const stateWords: Readonly<Record<ArrowState, { readonly sign: string; readonly words: string }>> = {
  denied: { sign: '✕', words: 'denied' },
  failed: { sign: '✕', words: 'failed' },
  foreseen: { sign: '!', words: 'denied next' },
  unseen: { sign: '?', words: 'not seen' },
  allowed: { sign: '✓', words: 'allowed' },
};

/** What an arrow is labelled with: its action, and how many more it stands for. */
export const arrowLabel = ({ requests }: Arrow): string => {
  const actions = [...new Set(requests.map(({ action }) => action ?? 'an action not stated'))];
  return actions.length === 1 ? `${actions[0]}` : `${actions[0]} +${actions.length - 1}`;
};
