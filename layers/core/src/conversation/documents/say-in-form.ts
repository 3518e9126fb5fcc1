import type { AskedForm } from '../../explain/index.ts';
import type { Composition } from '../compose/composition.ts';
import { blockInForm } from './block-in-form.ts';

/** A policy that was made for a wish, in the form that is asked for: the same document, nothing of it changed. */
export const sayInForm = (made: readonly Composition[], form: AskedForm): string =>
  [`${leads[form]}, the policy from above:`, ...made.map((each) => blockInForm(each, form))].join('\n\n');

const leads: Readonly<Record<AskedForm, string>> = {
  terraform: 'In Terraform',
  sam: 'In SAM or CloudFormation',
  cdk: 'In CDK (TypeScript)',
  cdkPython: 'In CDK (Python)',
  cli: 'With the AWS CLI',
  json: 'As JSON',
  oneLine: 'On one line',
  console: 'To paste in the console (the JSON tab)',
};
