import { lastPart } from '../../arn/index.ts';
import { codeSpan, principalWords } from '../../explain/index.ts';
import type { SeenLayer } from '../../intake/index.ts';
import type { Answered } from '../question.ts';
import { isOfThing } from '../reading/says-none.ts';

/** What is taken over, and that nobody saw it. */
export const noneWords = (none: SeenLayer, { diagnosis }: Answered, text: string): string => {
  const named = diagnosis.requests.map(({ principal }) => principal).find(isNamed) ?? null;
  const who = none.of === null ? (named === null ? nameless(text) : principalWords(named)) : resourceWords(none.of);
  return `**Taken as you say, and not proven:** ${who} has no policy${none.of !== null ? ' of its own' : isOfThing(text) ? ' for it' : ''}.`;
};

const nameless = (text: string): string =>
  /\b(?:role|rolle|rôle|rol|ruolo|papel)\b|ロール|角色/i.test(text) ? 'the role' : 'whoever was refused';

const resourceWords = (arn: string): string => {
  const kind = arn.includes(':function:') ? 'function' : 'bucket';
  const name = lastPart(arn);
  return name === '*' ? `the ${kind}` : `${kind} ${codeSpan(name)}`;
};

const isNamed = (principal: string | null): boolean => /^arn:.*\/[^/{}]+$/.test(principal ?? '');
