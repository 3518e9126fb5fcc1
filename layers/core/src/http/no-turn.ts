import type { TurnTaken } from '../conversation/index.ts';
import type { Fault } from '../fault.ts';
import { overQuota } from './over-quota.ts';
import { refusal } from './problem.ts';

/** Why a turn was not taken, as a problem. */
export const noTurn = (turn: Exclude<TurnTaken, { readonly kind: 'reply' }>): Fault => {
  switch (turn.kind) {
    case 'unknownConversation':
      return refusal(
        'not-found',
        'this conversation is unknown or expired: leave `conversationId` out to begin a new one',
      );
    case 'busy':
      return refusal('throttled', 'too many messages of this conversation at once: send them one after the other');
    case 'overQuota':
      return overQuota(turn.freesAt);
  }
};
