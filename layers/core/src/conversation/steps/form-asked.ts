import type { AskedForm } from '../../explain/index.ts';
import type { Facts } from '../../intake/index.ts';
import { notionsIn } from '../reading/notions-in.ts';
import { proseOf } from '../reading/prose-of.ts';
import { readAsk } from '../reading/read-ask.ts';

/** "… is denied now. In Terraform please": the fix in the form that is asked for beside the refusal. */
export const formAsked = (facts: Facts): AskedForm | null => {
  // What stands behind a sentence of AWS on its line is no prose of the line.
  const last = facts.text.split(/[.!?。！？\n]\s*/).findLast((each) => each.trim() !== '') ?? '';
  const ask = [proseOf(facts), last.length > longestForm ? '' : last].map((text) => readAsk(notionsIn(text)));
  const [form] = ask.flatMap((each) => (each?.kind === 'form' && each.form !== 'json' ? [each.form] : []));
  return form === 'cdk' && isOfDeployer(facts) ? null : (form ?? null);
};

const longestForm = 60;

/** Whoever runs `cdk deploy` is not what the code makes. */
const isOfDeployer = ({ denials: [first] }: Facts): boolean =>
  first?.statedBy === 'serviceSentence' && first.action === 'sts:AssumeRole';
