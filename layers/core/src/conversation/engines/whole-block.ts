import { lastPart, readArn, roleOfSession } from '../../arn/index.ts';
import { type AskedForm, codeBlock } from '../../explain/index.ts';
import { cdkAdded, hclResource, hclString, jsonencode, shellWord } from '../../repair/index.ts';

type Document = { readonly Version: string; readonly Statement: readonly Readonly<Record<string, unknown>>[] };

/** One document for a principal in the form that is wanted, on that principal where it is known. */
export const wholeBlock = (document: Document, principal: string | null, form: AskedForm | null): string => {
  const { type, id } = readArn(roleOfSession(principal) ?? principal);
  const kind = type === 'user' ? 'user' : 'role';
  const name = type === 'user' || type === 'role' ? lastPart(id) : kind === 'role' ? '{RoleName}' : '{UserName}';
  const holder = { kind, name } as const;
  switch (form) {
    case 'terraform':
      return codeBlock('hcl', asTerraform(document, holder));
    case 'cdk':
    case 'cdkPython': {
      const language = form === 'cdk' ? 'ts' : 'python';
      return codeBlock(
        language,
        document.Statement.map((each) => cdkAdded('role.addToPrincipalPolicy', each, language)).join('\n'),
      );
    }
    case 'cli':
      return codeBlock(
        'sh',
        `aws iam put-${kind}-policy --${kind}-name ${shellWord(name)} --policy-name ${policyName} --policy-document ${shellWord(JSON.stringify(document))}`,
      );
    case 'sam':
      return codeBlock('json', JSON.stringify(asTemplate(document, holder), null, 2));
    case 'oneLine':
      return codeBlock('json', JSON.stringify(document));
    default:
      return codeBlock('json', JSON.stringify(document, null, 2));
  }
};

const policyName = 'whydenied-whole';

type Holder = { readonly kind: 'role' | 'user'; readonly name: string };

const asTerraform = (document: Document, { kind, name }: Holder): string =>
  hclResource(`aws_iam_${kind}_policy`, 'whole', {
    name: hclString(policyName),
    [kind]: hclString(name),
    policy: jsonencode(document),
  }).trimEnd();

const asTemplate = (document: Document, { kind, name }: Holder): object => ({
  Resources: {
    WholePolicy: {
      Type: kind === 'user' ? 'AWS::IAM::UserPolicy' : 'AWS::IAM::RolePolicy',
      Properties: {
        [kind === 'user' ? 'UserName' : 'RoleName']: name,
        PolicyName: policyName,
        PolicyDocument: document,
      },
    },
  },
});
