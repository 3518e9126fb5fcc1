import type { TakeTurn } from '../conversation/index.ts';
import { checkBody } from './check-body.ts';
import { checkPolicies } from './check-policies.ts';
import type { Route } from './http-handler.ts';
import { noTurn } from './no-turn.ts';
import { readBody } from './read-body.ts';
import { chatBody } from './request-schemas.ts';

/** `POST /chat`: one turn of a conversation. */
export const chatRoute = (takeTurn: TakeTurn): Route => ({
  name: 'chat',
  respond: async ({ event, caller }) => {
    const message = checkBody(chatBody, readBody(event));
    checkPolicies(message.evidence?.policies);
    const turn = await takeTurn({ ...message, caller });
    if (turn.kind !== 'reply') throw noTurn(turn);
    return { status: 200, body: turn.reply };
  },
});
