import type { DecidedRequest } from '../chain-request.ts';
import type { Clues } from '../clues/clues.ts';
import { wasLetIn } from '../signs/was-let-in.ts';

/** What of the chain the call needs and nobody is known to allow: what a fix has to grant. */
export const openRequests = (clues: Clues): readonly DecidedRequest[] =>
  neededRequests(clues).filter((request) => request.decision?.decision !== 'allowed');

/** What the call needs, whatever the shown policies say of it. */
export const neededRequests = (clues: Clues): readonly DecidedRequest[] => {
  const { requests, main } = clues;
  const [stated] = requests;
  const isLetIn = requests.length > 1 && wasLetIn(clues.facts);
  const needed = requests.filter(
    (request) =>
      request.action !== null &&
      request.resource !== null &&
      request.required &&
      (request.from === 'derived' || request === stated || request.edge !== null) &&
      !(isLetIn && request.action === stated?.action) &&
      !(request === stated && main !== null && main !== stated),
  );
  return needed.filter((request, index) => needed.findIndex((other) => isRepeated(other, request)) === index);
};

const isRepeated = (left: DecidedRequest, right: DecidedRequest): boolean =>
  left.action?.toLowerCase() === right.action?.toLowerCase() && left.resource === right.resource;
