import type { Ask, EngineAsk } from '../../explain/index.ts';
import { decideManaged } from './decide-managed.ts';
import { decideNeeded } from './decide-needed.ts';
import { decideOther } from './decide-other.ts';
import { decideWhatCan } from './decide-what-can.ts';
import { decideWithout } from './decide-without.ts';
import { decideWould } from './decide-would.ts';
import type { EngineQuestion } from './engine-question.ts';

export const isEngineAsk = (ask: Ask): ask is EngineAsk => kinds.has(ask.kind);

const kinds: ReadonlySet<string> = new Set<EngineAsk['kind']>([
  'fullAccess',
  'managed',
  'streaming',
  'other',
  'would',
  'needed',
  'whatCan',
  'withoutLayer',
]);

/** Decides what a person asks and words the decision; nothing of it is told by heart. */
export const answerEngines = (ask: EngineAsk, question: EngineQuestion): string => {
  switch (ask.kind) {
    case 'fullAccess':
    case 'managed':
      return decideManaged(ask.kind, question);
    case 'streaming':
    case 'other':
      return decideOther(ask.kind, question);
    case 'would':
      return decideWould(question);
    case 'needed':
      return decideNeeded(question);
    case 'whatCan':
      return decideWhatCan(question);
    case 'withoutLayer':
      return decideWithout(ask.policyType, question);
  }
};
