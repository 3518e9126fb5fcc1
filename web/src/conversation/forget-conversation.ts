import { askServer } from '../identity/ask-server.ts';
import { dropTurns } from './kept-turns.ts';

/** Deletes a conversation on the server and in this tab; null when it is gone, else why it is not. */
export const forgetConversation = async (conversationId: string): Promise<string | null> => {
  try {
    const { ok, status } = await askServer(addressOf(conversationId), { method: 'DELETE' });
    // Gone already is gone.
    if (!ok && status !== 404) return `The server did not forget it (${status}). Try again.`;
  } catch {
    return 'The server does not answer, so it could not forget this conversation.';
  }
  dropTurns(conversationId);
  return null;
};

/** The same when the page goes away: the request outlives it, and nobody is there to be told. */
export const forgetOnLeaving = (conversationId: string): void => {
  dropTurns(conversationId);
  void askServer(addressOf(conversationId), { method: 'DELETE', keepalive: true });
};

const addressOf = (conversationId: string): string => `chat/${encodeURIComponent(conversationId)}`;
