import { type AskedForm, codeBlock } from '../../explain/index.ts';
import { cdk, hclResource, hclString, jsonencode } from '../../repair/index.ts';
import type { Composition } from '../compose/composition.ts';
import { carriers } from './carriers.data.ts';

/** A policy that was made for a wish, in the form that is asked for: the same document, nothing of it changed. */
export const sayInForm = (made: readonly Composition[], form: AskedForm): string =>
  [`${leads[form]}, the policy from above:`, ...made.map((each) => blockOf(each, form))].join('\n\n');

const leads: Readonly<Record<AskedForm, string>> = {
  terraform: 'In Terraform',
  sam: 'In SAM or CloudFormation',
  cdk: 'In CDK (TypeScript)',
  cli: 'With the AWS CLI',
  json: 'As JSON',
  oneLine: 'On one line',
  console: 'To paste in the console (the JSON tab)',
};

const blockOf = (made: Composition, form: AskedForm): string => {
  const document = { Version: '2012-10-17', Statement: made.statements };
  const carrier = carriers.find(({ is }) => is(made)) ?? carriers[0];
  switch (form) {
    case 'terraform': {
      const fields = { ...carrier.terraform.fields, [carrier.terraform.field]: jsonencode(document) };
      const block = hclResource(carrier.terraform.type, carrier.label, mapped(fields, carrier.terraform.field));
      return codeBlock('hcl', block.trimEnd());
    }
    case 'sam':
      return codeBlock(
        'json',
        JSON.stringify({ Resources: { [carrier.logicalId]: carrier.template(document) } }, null, 2),
      );
    case 'cdk':
      return codeBlock('ts', made.statements.map((statement) => `${carrier.cdk}(${cdk(statement, 'ts')});`).join('\n'));
    case 'cli':
      return codeBlock('sh', `cat > policy.json <<'JSON'\n${JSON.stringify(document, null, 2)}\nJSON\n${carrier.cli}`);
    case 'oneLine':
      return codeBlock('json', JSON.stringify(document));
    case 'json':
    case 'console':
      return codeBlock('json', JSON.stringify(document, null, 2));
  }
};

const mapped = (fields: Readonly<Record<string, string>>, document: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, name === document ? value : hclString(value)]),
  );
