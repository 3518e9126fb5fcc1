import type { ConversationStore } from '../conversation/index.ts';
import type { Route } from './http-handler.ts';
import { noTurn } from './no-turn.ts';

/** `DELETE /chat/{conversationId}`: forgets a conversation of the caller. */
export const forgetRoute = (forget: ConversationStore['forget']): Route => ({
  name: 'forget',
  respond: async ({ event, caller }) => {
    const conversationId = event.pathParameters?.['conversationId'] ?? '';
    const isForgotten = conversationId !== '' && (await forget({ caller, conversationId }));
    if (!isForgotten) throw noTurn({ kind: 'unknownConversation' });
    return { status: 204 };
  },
});
