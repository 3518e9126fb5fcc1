import type { ConversationKey } from '../conversation/index.ts';

/** Where a conversation stands in the table: the key begins with the caller. */
export const conversationItem = ({ caller, conversationId }: ConversationKey) => ({
  pk: { S: `CALLER#${caller}` },
  sk: { S: `CONVERSATION#${conversationId}` },
});
