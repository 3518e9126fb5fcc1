import type { SeenPolicy } from '../../intake/index.ts';

/** Whether a pasted document holds what only a deployment knows, `‹aws_s3_bucket.docs.arn›`: only where it was written can say it again. */
export const holdsReference = ({ source, document }: SeenPolicy): boolean =>
  source === 'pasted' && referenceIn.test(typeof document === 'string' ? document : JSON.stringify(document));

/** The text with each reference as `print` says it. */
export const withReferences = (text: string, print: (name: string) => string): string =>
  text.replaceAll(references, (_, name: string) => print(name));

/** A reference as a part to fill in: `aws_sfn_state_machine.child.arn` is `{SfnStateMachineChildArn}`. */
export const fillInOf = (name: string): string => {
  const words = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== '' && !said.has(word));
  const joined = words.map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`).join('');
  return `{${joined.replace(/^[0-9]+/, '').slice(0, 60) || 'Value'}}`;
};

const said: ReadonlySet<string> = new Set(['aws', 'var', 'local', 'data', 'module', 'each']);
const referenceIn = /‹[^‹›]+›/;
const references = /‹([^‹›]+)›/g;
