import { type ConversationStore, type Model, memoryStore, type TakeTurn, takeTurn } from '@whydenied/core';
import type { Observer } from '@whydenied/core/http';
import { asking } from './asking.ts';
import type { Configuration } from './configuration.ts';

const secondsToLive = 7 * 24 * 3600;
const patience = { reading: 4_000, writing: 15_000 };

// One memory for all functions of a process: under `npm start` they share it as they share the table when deployed.
let memory: ConversationStore | null = null;
const inMemory = (): ConversationStore => {
  memory ??= memoryStore({
    clock: Date.now,
    secondsToLive,
    mostConversations: 1_000,
    mostBytes: 64 * 1024 * 1024,
    mostItemBytes: 380 * 1024,
  });
  return memory;
};

/** Where conversations are kept: the table, or this process's memory. */
export const keeping = async ({ table }: Configuration): Promise<ConversationStore> => {
  if (table === null) return inMemory();
  const { connectStore } = await import('@whydenied/core/aws/store');
  return connectStore({ table, clock: Date.now, secondsToLive });
};

/** Turns of conversations, over what the configuration names; the clients load while the function starts. */
export const conversing = (configuration: Configuration, { count }: Pick<Observer, 'count'>): TakeTurn => {
  const parts = Promise.all([keeping(configuration), wording(configuration)]);
  const ask = asking(configuration);
  const onFallback = (): void => count('BedrockFallback');
  const onUnkept = (): void => count('ConversationUnkept');
  return async (turn, listener) => {
    const [store, model] = await parts;
    const newId = () => crypto.randomUUID();
    return takeTurn({ answering: ask, store, model, newId, onFallback, onUnkept, patience })(turn, listener);
  };
};

const wording = async ({ modelId, guardrail }: Configuration): Promise<Model | null> => {
  if (modelId === null) return null;
  const { connectBedrock } = await import('@whydenied/core/aws/model');
  return connectBedrock({ modelId, guardrail });
};
