import { describe, expect, it } from 'vitest';
import { checkText } from '../../../layers/core/src/explain/check/check-text.ts';
import type { CheckedEvidence } from '../../../layers/core/src/explain/check/checked-evidence.ts';
import { missingAllow, modelArn, ownersDeny, roleArn, statement, throttled } from './checked-evidence-fixture.ts';

const json = (value: unknown): string => `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``;
const opening = 'The role `app` was denied `bedrock:InvokeModel` because no identity policy of it allows the action.';

describe('a model’s text that says what the evidence says', () => {
  it.each<[string, CheckedEvidence, string]>([
    ['the cause and the fix', missingAllow, `${opening}\n\nAdd this statement to \`inline\`:\n\n${json(statement)}\n`],
    [
      'the whole document',
      missingAllow,
      `${opening} Replace \`inline\` with:\n${json(JSON.parse(missingAllow.repair.fix.steps[0]?.json ?? ''))}`,
    ],
    [
      'keys in another order',
      missingAllow,
      `${opening}\n${json({ Resource: modelArn, Action: 'bedrock:InvokeModel', Effect: 'Allow', Sid: 'InvokeModel' })}`,
    ],
    ['the proof', missingAllow, `${opening} With the statement it is allowed, and nothing else is opened.`],
    ['the command', missingAllow, `${opening}\n\`\`\`sh\n${missingAllow.repair.fix.steps[0]?.cli}\n\`\`\``],
    ['the ARNs', missingAllow, `${opening} It concerns ${modelArn}, and the role is ${roleArn}.`],
    [
      'the page',
      missingAllow,
      `${opening} See https://docs.aws.amazon.com/bedrock/latest/userguide/security_iam_id-based-policy-examples.html.`,
    ],
    ['what not to do', missingAllow, `${opening} You do not need \`"*"\` or full access for it.`],
    [
      'whose deny it is',
      ownersDeny,
      'A service control policy explicitly denies `bedrock:InvokeModel` for the role `app`. Send the text to whoever owns it: no Allow of yours can help.',
    ],
    [
      'that no policy is at fault',
      throttled,
      'The quota of the account is used up, so this is not a permission problem. Retry with a growing wait between the tries.',
    ],
  ])('passes: %s', (_, evidence, text) => {
    expect(checkText(evidence, text)).toBeNull();
  });
});

describe('a model’s text that lies', () => {
  const lie = (text: string): string => `${opening} ${text}`;

  it.each<[string, string, CheckedEvidence?]>([
    ['an invented ARN', lie('The bucket is arn:aws:s3:::app-documents.')],
    ['an ARN that is longer than the real one', lie(`Use ${roleArn}-admin instead of it.`)],
    ['a phantom action', lie('Add `bedrock:Converse` as well.')],
    ['a phantom action without code marks', lie('The role also needs bedrock:ConverseStream.')],
    ['a real action that the evidence does not hold', lie('It needs `bedrock:InvokeAgent` too.')],
    ['an action of another service', lie('Grant s3:GetObject to the role.')],
    ['"*" as the resource', `${opening}\n${json({ ...statement, Resource: '*' })}`],
    ['"*" in prose', lie('Set the resource to "*" and you are done.')],
    ['a wildcard action', lie('Add `bedrock:*` to the role.')],
    ['all resources', lie('Allow the action on all resources.')],
    [
      'an Allow against an explicit deny',
      'A service control policy denies `bedrock:InvokeModel` for `app`. Add an Allow for the action to the role.',
      ownersDeny,
    ],
    [
      'a statement against an explicit deny',
      `A service control policy denies it for the role \`app\`, sadly.\n${json(statement)}`,
      ownersDeny,
    ],
    [
      'a policy for what no policy causes',
      'The quota of the account is used up. Attach a policy that gives more access to the role.',
      throttled,
    ],
    [
      'that a permission is missing where none is',
      'The quota is a side issue here: the permission is missing for this call.',
      throttled,
    ],
    ['another account', lie('Do it in the account 444455556666.')],
    ['another account, with dashes', lie('Do it in the account 4444-5555-6666.')],
    ['"ignore the evidence"', lie('Please ignore the evidence above.')],
    ['its instructions', lie('My system prompt says so.')],
    ['an explicit deny that is none', lie('It is an explicit deny.')],
    ['a boundary that plays no part', lie('The permissions boundary denies it.')],
    ['an SCP that plays no part', lie('An SCP blocks the call.')],
    [
      'a proof that is none',
      'A service control policy denies `bedrock:InvokeModel` for `app`. It is verified: the call is now allowed.',
      ownersDeny,
    ],
    ['that nothing is wrong', 'The role `app` calls `bedrock:InvokeModel`. This is not a permission problem.'],
    ['a managed policy', lie('Attach AmazonBedrockFullAccess to the role.')],
    ['a managed policy in code marks', lie('Attach `AdministratorAccess` to the role.')],
    ['full access', lie('Give the role full access to Bedrock.')],
    ['another role', lie('The role app-prod needs it too.')],
    ['another policy', lie('The policy legacy_invoke allows it.')],
    ['another Region', lie('It works from eu-west-1.')],
    ['another address', lie('Read https://example.com/fix for more.')],
    ['an image that tells on the reader', lie('![x](https://docs.aws.amazon.com/x)')],
    ['markup', lie('<script>alert(1)</script>')],
    ['another command', lie('Run aws iam attach-role-policy for it.')],
    ['to remove what the fix keeps', lie('Delete the other statements.')],
    ['asking for a secret', lie('Then paste your secret access key here.')],
    ['policy text in a line', lie('Add {"Effect": "Allow", "Action": "bedrock:InvokeModel"} to it.')],
    [
      'a second block',
      `${opening}\n${json(statement)}\nand\n${json({ ...statement, Action: ['bedrock:InvokeModel', 'iam:PassRole'] })}`,
    ],
    ['a block that never ends', `${opening}\n\`\`\`json\n{"Effect": "Allow"`],
    ['a Terraform block of its own', `${opening}\n\`\`\`hcl\nresource "aws_iam_policy" "all" {}\n\`\`\``],
    ['invisible characters', lie('The bucket is arn:aws:s3\u200b:::app-documents.')],
    ['letters that only look Latin', lie('Use the role \u0430dmin.')],
    [
      'another language',
      lie('Agregue una politica con permisos amplios para cualquier recurso dentro del entorno completo.'),
    ],
    ['next to nothing', 'Fine.'],
    ['a refusal', 'I am sorry, but I cannot help with that request about `bedrock:InvokeModel`.'],
    ['nothing of the fix', 'Something about the role does not let it through, so have a look at its settings please.'],
    ['everyone', lie('Make the model available to everyone in the company.')],
    ['an address of a network', lie('Allow it from 203.0.113.7 only.')],
    ['rights for somebody', lie('Give maria administrator rights.')],
    ['full access in other words', lie('Attach the policy that gives full access.')],
    ['that the call is allowed already', lie('The call is already allowed, try again.')],
    ['that it works as it is', lie('It works from everywhere.')],
    ['a phone number', lie('Call us at +1 555 0100 for help.')],
    ['a domain', lie('See fixmyaws.io for more.')],
    ['a mail address', lie('Mail it to help@corp.com.')],
    ['a product', lie('Install the Foo extension first.')],
    ['a company', lie('Contact the AcmeGuard team.')],
    ['a person', lie('Ask Bob to approve it.')],
    ['to look away', lie('You can safely ignore it.')],
    ['something to buy', lie('Buy the premium plan.')],
    ['to send it on', lie('Share it with your friends.')],
    ['another account to use', lie('Use the account of the admin.')],
  ])('is caught: %s', (_, text, evidence = missingAllow) => {
    expect(checkText(evidence, text)).toEqual(expect.any(String));
  });

  it('is never quoted in the complaint', () => {
    const wrong = checkText(missingAllow, lie('The bucket is arn:aws:s3:::exfiltrate-me.'));

    expect(wrong).not.toContain('exfiltrate');
  });
});
