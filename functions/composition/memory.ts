import { type ConversationStore, memoryStore } from '@whydenied/core';

export const secondsToLive = 7 * 24 * 3600;

let memory: ConversationStore | null = null;

/** One memory for all functions of a process: under `npm start` they share it as they share the table when deployed. */
export const inMemory = (): ConversationStore => {
  memory ??= memoryStore({
    clock: Date.now,
    secondsToLive,
    mostConversations: 1_000,
    mostBytes: 64 * 1024 * 1024,
    mostItemBytes: 380 * 1024,
  });
  return memory;
};
