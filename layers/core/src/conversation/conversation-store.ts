import type { Conversation } from './conversation.ts';

/** Whose conversation: another caller's does not exist. */
export type ConversationKey = { readonly caller: string; readonly conversationId: string };

/** A conversation with the version it was read at; 0: never saved. */
export type VersionedConversation = { readonly conversation: Conversation; readonly version: number };

/**
 * Where conversations are kept, each for a limited time: one that has expired is gone, whether or not it was deleted yet.
 * Implementations throw a `Fault` when they cannot be reached.
 */
export type ConversationStore = {
  /** Null: unknown, expired, or another caller's. */
  readonly load: (key: ConversationKey) => Promise<VersionedConversation | null>;
  /** Saves over exactly the version read; `conflict`: somebody saved or deleted it since. */
  readonly save: (key: ConversationKey, read: VersionedConversation) => Promise<'saved' | 'conflict'>;
  /** False: there was none to forget. */
  readonly forget: (key: ConversationKey) => Promise<boolean>;
};

/** A store as turns use it: they forget nothing. */
export type KeptConversations = Pick<ConversationStore, 'load' | 'save'>;

/** Milliseconds since 1970. */
export type Clock = () => number;
