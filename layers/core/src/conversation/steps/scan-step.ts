import { openCase } from '../conversation.ts';
import { sayTemplateGrants } from '../engines/say-template-grants.ts';
import { sayUse } from '../engines/say-use.ts';
import { asksReview } from '../reading/asks-review.ts';
import { notionsIn } from '../reading/notions-in.ts';
import { proseOf } from '../reading/prose-of.ts';
import type { Step } from '../step.ts';
import type { StepPorts } from '../turn-ports.ts';
import { alone, type Taken } from './keep-turn.ts';
import { keepScanned } from './scan-follow-up-step.ts';

/** A template without a denial asks whether it will work: its arrows are decided where somebody scans, else its policies are checked. */
export const scanStep = async (
  { scanning }: Pick<StepPorts, 'scanning'>,
  { asked }: Taken,
  checked: Step,
): Promise<Step> => {
  const template = templateOf(asked);
  const words = template === null || scanning === undefined ? null : await scanning(template);
  return words === null || template === null
    ? checked
    : keepScanned({ ...checked, words: reviewed(words, asked) }, template);
};

/** A template that came alone, or with no word of a failure, is looked through as a whole; null where there is none, or nobody scans. */
export const wholeTemplateStep = async (
  { scanning }: Pick<StepPorts, 'scanning'>,
  taken: Taken,
): Promise<Step | null> => {
  const { asked, conversation } = taken;
  const { facts } = asked;
  const template = templateOf(asked);
  if (template === null || scanning === undefined || openCase(conversation) !== null) return null;
  const isOfFailure = facts.denials.length > 0 || facts.errors.length > 0;
  if (isOfFailure || notionsIn(proseOf(facts)).hasAny('fails', 'still')) return null;
  const words = await scanning(template);
  return words === null ? null : keepScanned(alone('policyCheck', reviewed(words, asked), taken), template);
};

/** What is too wide in its policies comes before what a scan says where nothing could be decided, or a judgement was asked for. */
const reviewed = (words: string, { facts }: Taken['asked']): string => {
  const prose = proseOf(facts);
  if (!asksReview(prose) && !notionsIn(prose).has('safe') && !words.startsWith('I cannot tell yet: nothing'))
    return words;
  const { policies } = facts.evidence;
  const told = [sayTemplateGrants(policies, words), sayUse(prose, policies) ?? ''].filter((each) => each !== '');
  return [...told, words].join('\n\n');
};

const templateOf = ({ turn, facts }: Taken['asked']): string | null =>
  turn.evidence?.template ?? facts.evidence.template?.text ?? templateIn(facts.text);

/** A template as JSON amid what is written around it. */
const templateIn = (text: string): string | null => {
  const [start, end] = [text.indexOf('{'), text.lastIndexOf('}')];
  const own = start === -1 || end < start ? '' : text.slice(start, end + 1);
  return /"Resources"\s*:\s*\{/.test(own) ? own : null;
};
