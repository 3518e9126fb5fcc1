import { readCalls } from '../told/read-calls.ts';
import { readFamily } from '../told/read-models.ts';
import { asksSomething } from './asks-something.ts';
import { readAsk } from './read-ask.ts';
import type { Read } from './read-once.ts';
import { namesAws } from './states-denial.ts';

/** "Just give me the policy": nothing says for what. */
export const isBareWish = ({ facts, said, prose }: Read): boolean =>
  said.has('give') &&
  (said.has('policyWord') || readAsk(said)?.kind === 'form') &&
  prose.length < 80 &&
  !namesAws(facts) &&
  !said.hasAny('model', 'role', 'whatIs', 'safe', 'streaming');

/** "Write a policy with Action * on Resource *": nobody is given that, whatever page is near. */
export const isWideWish = ({ facts, said, prose }: Read): boolean =>
  said.hasAny('give', 'writes', 'makes') &&
  said.has('policyWord') &&
  (said.has('fullAccess') || bareStar.test(facts.text)) &&
  prose.length < 200 &&
  facts.evidence.policies.length === 0 &&
  !said.hasAny('fails', 'whatIs', 'why', 'whyNot', 'safe', 'compare') &&
  !asksSomething(facts.text);

// Every action or every resource, and not the end of a pattern.
const bareStar = /(?:^|[\s"'“”(:=])\*(?![\w/:*])/;

/** What is called, and on which model or where: enough to write the narrow policy. */
export const saysNeed = ({ facts, said }: Read): boolean => {
  const { regions, modelIds, arns } = facts.mentions;
  const calls = readCalls(facts).length > 0;
  return (
    calls &&
    (regions.length + modelIds.length + arns.length > 0 || readFamily(facts.text) !== null) &&
    !said.hasAny('fails', 'whatIs', 'why') &&
    !/[?？]\s*$/.test(facts.text)
  );
};
