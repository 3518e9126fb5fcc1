import type { Case } from '../conversation.ts';
import { namesCall } from '../engines/asked-requests.ts';
import { asksSomething } from './asks-something.ts';
import type { Read } from './read-once.ts';

/** "And start a batch job?": asked of the policies that were shown, which decide it. */
export const asksDecision = ({ prose, facts }: Read, { evidence }: Case): boolean =>
  evidence.policies.length > 0 &&
  asksSomething(facts.text) &&
  prose.length < 200 &&
  namesCall(prose, evidence.policies);
