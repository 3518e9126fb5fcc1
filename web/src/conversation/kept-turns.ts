import type { TurnMessage } from './message.ts';

// The tab's own storage: a reload shows the conversation again, another tab does not, and it goes with the tab.
const keyOf = (conversationId: string): string => `whydenied:${conversationId}`;

/** Keeps the turns of a conversation for this tab; a conversation too large for its storage is not kept. */
export const keepTurns = (conversationId: string, messages: readonly TurnMessage[]): void => {
  try {
    sessionStorage.setItem(keyOf(conversationId), JSON.stringify(messages));
    keepOrder([conversationId, ...keptConversations().filter((id) => id !== conversationId)]);
  } catch {
    sessionStorage.removeItem(keyOf(conversationId));
  }
};

/** The turns that this tab keeps; null when it keeps none. */
export const keptTurns = (conversationId: string): TurnMessage[] | null => {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(conversationId)) ?? 'null');
    return Array.isArray(kept) ? kept : null;
  } catch {
    // Another page of this address wrote there.
    return null;
  }
};

export const dropTurns = (conversationId: string): void => {
  sessionStorage.removeItem(keyOf(conversationId));
  keepOrder(keptConversations().filter((id) => id !== conversationId));
};

/** The conversations that this tab keeps, the one that was spoken in last first. */
export const keptConversations = (): readonly string[] => {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(order) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
};

const order = 'whydenied:order';

const keepOrder = (ids: readonly string[]): void =>
  ids.length === 0 ? sessionStorage.removeItem(order) : sessionStorage.setItem(order, JSON.stringify(ids));
