import type { ConversationStore } from '@whydenied/core';
import type { Configuration } from './configuration.ts';
import { inMemory } from './memory.ts';

/** How a conversation is forgotten: in the table, or in this process's memory. */
export const forgetting = async ({ table }: Configuration): Promise<ConversationStore['forget']> => {
  if (table === null) return inMemory().forget;
  const { connectForget } = await import('@whydenied/core/aws/forget');
  return connectForget({ table, clock: Date.now });
};
