import { lastPart } from '../../arn/index.ts';
import { type AskedForm, codeBlock } from '../../explain/index.ts';
import { cdkAdded, hclResource, hclString, jsonencode } from '../../repair/index.ts';
import type { Composition } from '../compose/composition.ts';
import { withHclReferences, withJsonReferences } from '../compose/references.ts';
import { carriers } from './carriers.data.ts';

/** A composed policy as the block of one form: the same document, nothing of it changed. */
export const blockInForm = (made: Composition, form: AskedForm): string =>
  form === 'terraform'
    ? withHclReferences(rawBlock(made, form), made.references)
    : withJsonReferences(rawBlock(made, form), made.references);

const rawBlock = (made: Composition, form: AskedForm): string => {
  const document = made.document ?? { Version: '2012-10-17', Statement: made.statements };
  const permission = form === 'json' || form === 'oneLine' || form === 'console' ? null : permissionOf(made);
  if (permission !== null) return permission;
  const carrier = carriers.find(({ is }) => is(made)) ?? carriers[0];
  switch (form) {
    case 'terraform': {
      const role = ofRole(made);
      const fields = {
        ...carrier.terraform.fields,
        ...(role === null ? {} : { role: '' }),
        [carrier.terraform.field]: jsonencode(document),
      };
      const type = role === null ? carrier.terraform.type : 'aws_iam_role_policy';
      const values = { ...mapped(fields, carrier.terraform.field), ...(role === null ? {} : { role: `${role}.id` }) };
      const block = hclResource(type, carrier.label, values);
      return codeBlock('hcl', block.trimEnd());
    }
    case 'sam':
      return codeBlock(
        'json',
        JSON.stringify({ Resources: { [carrier.logicalId]: carrier.template(document) } }, null, 2),
      );
    case 'cdk':
    case 'cdkPython': {
      // What CDK has no class for is written as its template.
      if (carrier.cdk === null)
        return codeBlock(
          'ts',
          `new cdk.CfnResource(this, '${carrier.logicalId}', ${JSON.stringify(asResource(carrier.template(document)), null, 2)});`,
        );
      const { cdk: call } = carrier;
      const language = form === 'cdk' ? 'ts' : 'python';
      return codeBlock(language, made.statements.map((statement) => cdkAdded(call, statement, language)).join('\n'));
    }
    case 'cli':
      return codeBlock('sh', `cat > policy.json <<'JSON'\n${JSON.stringify(document, null, 2)}\nJSON\n${carrier.cli}`);
    case 'oneLine':
      return codeBlock('json', JSON.stringify(document));
    case 'json':
    case 'console':
      return codeBlock('json', JSON.stringify(document, null, 2));
  }
};

/** Where Terraform has the role that the policy is for: an inline policy of that role. */
const ofRole = ({ policyType, title, references = [] }: Composition): string | null =>
  policyType === 'identity'
    ? (references.find(({ arn }) => arn.includes(':role/') && title.includes(lastPart(arn)))?.address ?? null)
    : null;

const mapped = (fields: Readonly<Record<string, string>>, document: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, name === document ? value : hclString(value)]),
  );

const asResource = ({ Type, Properties }: Readonly<Record<string, unknown>>): object => ({
  type: Type,
  properties: Properties,
});

/** A function takes no document, but one permission after the other; null: it is no function's. */
const permissionOf = ({ title, statements }: Composition): string | null => {
  if (!title.includes('of the function')) return null;
  return codeBlock(
    'sh',
    statements
      .map(({ Principal, Action, Resource, Condition }) => {
        const who = Object.values((Principal ?? {}) as Record<string, unknown>).flat()[0] ?? '*';
        const source = /"aws:SourceArn":"([^"]+)"/.exec(JSON.stringify(Condition ?? {}))?.[1];
        return [
          'aws lambda add-permission',
          `--function-name '${String([Resource].flat()[0])}'`,
          '--statement-id composed',
          `--action ${String([Action].flat()[0])}`,
          `--principal ${String(who)}`,
          ...(source === undefined ? [] : [`--source-arn '${source}'`]),
        ].join(' ');
      })
      .join('\n'),
  );
};
