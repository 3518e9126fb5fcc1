import type { Answer, AnswerRequest } from '@whydenied/core';
import { type Place, type Tone, tones } from '../picture/drawable.ts';
import type { Arrow, Chain } from './chain.ts';
import { mergeRegions } from './merge-regions.ts';
import { askerPlace, isNamed, resourcePlace } from './place-of.ts';

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
  return inOrder(mergeRegions({ places: [...places.values()], arrows: [...arrows.values()] }));
};

/** The broken arrow comes first, and with it the places it joins. */
const inOrder = ({ places, arrows }: Chain): Chain => {
  const sorted = arrows.toSorted((one, other) => tones.indexOf(one.state) - tones.indexOf(other.state));
  const reached = [...new Set(sorted.flatMap(({ from, to }) => [from, to]))];
  return {
    places: reached.flatMap((id) => places.find((place) => place.id === id) ?? []),
    arrows: sorted,
  };
};

// What the text states only in part comes again among the derived ones, completed: that one is shown.
const withoutDoubles = (requests: readonly AnswerRequest[]): readonly AnswerRequest[] => {
  // An arrow from nobody to nothing tells nothing; a part that is only a blank to fill in is nobody, or nothing.
  const shown = requests.filter(({ principal, resource }) => isNamed(principal) || isNamed(resource));
  return shown.filter((request) => !isPartial(request) || !shown.some((other) => completes(other, request)));
};

const isPartial = (request: AnswerRequest): boolean =>
  request.principal === null || request.action === null || request.resource === null;

// A text that names neither what was called nor on what has denied no one arrow of those that a call like it takes.
const isAbout = ({ action, resource }: AnswerRequest): boolean => action !== null || resource !== null;

const completes = (other: AnswerRequest, partial: AnswerRequest): boolean =>
  other !== partial &&
  other.from === 'derived' &&
  (['principal', 'action', 'resource'] as const).every(
    (field) => partial[field] === null || partial[field] === other[field],
  );

const stateOf = (
  request: AnswerRequest,
  { requests, isPermissionProblem }: Pick<Answer, 'requests' | 'isPermissionProblem'>,
): Tone => {
  const isStated =
    request.from === 'message' ||
    requests.some((each) => each.from === 'message' && isAbout(each) && isPartial(each) && completes(request, each));
  if (request.decision === 'allowed') return 'allowed';
  if (isStated) return isPermissionProblem ? 'denied' : 'failed';
  return request.decision === null ? 'unseen' : 'foreseen';
};

const worse = (one: Tone, other: Tone): Tone => (tones.indexOf(one) < tones.indexOf(other) ? one : other);
