import type { Clock, ConversationKey, ConversationStore } from './conversation-store.ts';
import { bytesOf, fitConversation } from './fit-conversation.ts';

type Kept = { readonly json: string; readonly bytes: number; readonly version: number; readonly expiresAt: number };

export type MemoryStoreOptions = {
  readonly clock: Clock;
  readonly secondsToLive: number;
  readonly mostConversations: number;
  /** Of all conversations together. */
  readonly mostBytes: number;
  /** Of one conversation; a larger one is trimmed. */
  readonly mostItemBytes: number;
};

/** Conversations in this process's memory, bounded in number and in bytes: the one unused for longest goes first. */
export const memoryStore = (options: MemoryStoreOptions): ConversationStore => {
  const kept = new Map<string, Kept>();
  const alive = (id: string): Kept | null => {
    const found = kept.get(id);
    if (found === undefined) return null;
    if (found.expiresAt > options.clock()) return found;
    kept.delete(id);
    return null;
  };
  return {
    load: (key) => Promise.resolve(read(alive(idOf(key)))),
    save: (key, { conversation, version }) => {
      const id = idOf(key);
      if ((alive(id)?.version ?? 0) !== version) return Promise.resolve('conflict');
      const json = fitConversation(conversation, options.mostItemBytes);
      const expiresAt = options.clock() + options.secondsToLive * 1000;
      kept.delete(id);
      kept.set(id, { json, bytes: bytesOf(json), version: version + 1, expiresAt });
      forgetOldest(kept, options);
      return Promise.resolve('saved');
    },
    forget: (key) => Promise.resolve(alive(idOf(key)) !== null && kept.delete(idOf(key))),
  };
};

const idOf = ({ caller, conversationId }: ConversationKey): string => JSON.stringify([caller, conversationId]);

const read = (found: Kept | null) =>
  found === null ? null : { conversation: JSON.parse(found.json), version: found.version };

const forgetOldest = (kept: Map<string, Kept>, { mostConversations, mostBytes }: MemoryStoreOptions): void => {
  let bytes = [...kept.values()].reduce((sum, each) => sum + each.bytes, 0);
  for (const [id, each] of kept) {
    if (kept.size <= mostConversations && bytes <= mostBytes) return;
    kept.delete(id);
    bytes -= each.bytes;
  }
};
