import type { Composition } from '../compose/composition.ts';
import { sayComposed } from '../compose/say-composed.ts';
import type { Step } from '../step.ts';
import { alone, type Taken } from './keep-turn.ts';

/** A policy that was wished for; what is asked next ("in Terraform?") is asked of the page on it. */
export const composedStep = ({ asked, conversation }: Taken, made: readonly Composition[]): Step => {
  const thread = { pages: [pageOfKind(made)], question: asked.facts.text.slice(0, longestQuestion), practice: null };
  return alone('policyCheck', sayComposed(made), { asked, conversation: { ...conversation, thread } });
};

const pageOfKind = ([made]: readonly Composition[]): string => {
  if (made?.policyType === 'serviceControl') return 'scp';
  if (made?.policyType === 'permissionsBoundary') return 'boundaries';
  if (made?.policyType !== 'resource') return 'least-privilege';
  return made.title.includes('trust') ? 'trust' : 'resource-policies';
};

const longestQuestion = 1_500;
