import type { Read } from '../reading/read-once.ts';
import type { TurnReading } from '../reading/turn-reading.ts';
import { fillCommands } from '../told/fill-commands.ts';
import { saySymptom } from './say-symptom.ts';

/** What goes wrong without a refusal, as it is told first; null: nothing of the kind, or a page answers just that. */
export const readUnrefused = ({ facts, conversation, told }: Read): TurnReading | null => {
  if (conversation.open !== null || (told?.kind === 'page' && told.fit >= nearlyWordForWord)) return null;
  const says = saySymptom(facts);
  return says === null ? null : { kind: 'cannot', says: fillCommands(says, facts) };
};

const nearlyWordForWord = 0.8;
