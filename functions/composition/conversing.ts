import { type KeptConversations, type Model, metered, type TakeTurn, takeTurn, type Usage } from '@whydenied/core';
import type { Observer } from '@whydenied/core/http';
import { asking } from './asking.ts';
import type { Configuration } from './configuration.ts';
import { inMemory, secondsToLive } from './memory.ts';
import { scanning } from './scanning.ts';

const patience = { reading: 4_000, writing: 15_000 };

/** Where conversations are kept: the table, or this process's memory. */
const keeping = async ({ table }: Configuration): Promise<KeptConversations> => {
  if (table === null) return inMemory();
  const { connectStore } = await import('@whydenied/core/aws/store');
  return connectStore({ table, clock: Date.now, secondsToLive });
};

/** Turns of conversations, over what the configuration names; the clients load while the function starts. */
export const conversing = (configuration: Configuration, { count }: Pick<Observer, 'count'>): TakeTurn => {
  const parts = open(configuration);
  const ask = asking(configuration);
  const scan = scanning(configuration);
  const onFallback = (): void => count('BedrockFallback');
  const onUnkept = (): void => count('ConversationUnkept');
  return async (turn, listener) => {
    const { store, model, usage, settled } = await parts;
    const newId = () => crypto.randomUUID();
    const turnWith = (asked: Model | null, whyNoModel?: string) =>
      takeTurn({
        answering: ask,
        scanning: scan,
        store,
        model: asked,
        whyNoModel,
        newId,
        onFallback,
        onUnkept,
        patience,
      });
    const take = usage === null ? turnWith(model) : metered({ usage, model, turnWith });
    const taken = await take(turn, listener);
    await settled();
    return taken;
  };
};

const open = async (configuration: Configuration) => {
  const [store, usage] = await Promise.all([keeping(configuration), metering(configuration)]);
  const counting = new Set<Promise<void>>();
  const onTokens = (tokens: number): void => {
    const counted = (usage?.spend(tokens) ?? Promise.resolve()).catch(() => undefined);
    counting.add(counted);
    void counted.then(() => counting.delete(counted));
  };
  // Lambda freezes a function that has answered: what is being counted is waited for.
  const settled = async (): Promise<void> => void (await Promise.all(counting));
  return { store, usage, settled, model: await wording(configuration, onTokens) };
};

const metering = async ({ table, questionsPerHour, tokensPerDay }: Configuration): Promise<Usage | null> => {
  if (table === null || (questionsPerHour === 0 && tokensPerDay === 0)) return null;
  const { connectUsage } = await import('@whydenied/core/aws/store');
  return connectUsage({ table, clock: Date.now, questionsPerHour, tokensPerDay });
};

const wording = async (
  { modelId, guardrail }: Configuration,
  onTokens: (tokens: number) => void,
): Promise<Model | null> => {
  if (modelId === null) return null;
  const { connectBedrock } = await import('@whydenied/core/aws/model');
  return connectBedrock({ modelId, guardrail, onTokens });
};
