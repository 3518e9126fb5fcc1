import type { Ask, EngineAsk } from '../../explain/index.ts';
import { decideAllowIn } from './decide-allow-in.ts';
import { decideManaged } from './decide-managed.ts';
import { decideNeeded } from './decide-needed.ts';
import { decideOther } from './decide-other.ts';
import { decideOwnKey } from './decide-own-key.ts';
import { decideProfile } from './decide-profile.ts';
import { decideUnbound } from './decide-unbound.ts';
import { decideWhatCan } from './decide-what-can.ts';
import { decideWithout } from './decide-without.ts';
import { decideWould } from './decide-would.ts';
import type { EngineQuestion } from './engine-question.ts';
import { sayContrast } from './say-contrast.ts';
import { sayRemoval } from './say-removal.ts';
import { sayWhole } from './say-whole.ts';

export const isEngineAsk = (ask: Ask): ask is EngineAsk => kinds.has(ask.kind);

const kinds: ReadonlySet<string> = new Set<EngineAsk['kind']>([
  'fullAccess',
  'managed',
  'streaming',
  'other',
  'would',
  'needed',
  'whole',
  'removal',
  'whatCan',
  'withoutLayer',
  'contrast',
  'allowIn',
  'profile',
  'unbound',
  'ownKey',
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
    case 'whole':
      return sayWhole(question, ask.form);
    case 'removal':
      return sayRemoval(ask, question);
    case 'allowIn':
      return decideAllowIn(ask.policyType, question);
    case 'profile':
      return decideProfile(ask.profileId, question);
    case 'unbound':
      return decideUnbound(question);
    case 'ownKey':
      return decideOwnKey(question);
    case 'contrast':
      return sayContrast(question);
    case 'whatCan':
      return decideWhatCan(question);
    case 'withoutLayer':
      return decideWithout(ask.policyType, question);
  }
};
