import { describe, expect, it } from 'vitest';
import { fillInOf } from '../../../layers/core/src/repair/document/holds-reference.ts';
import { inTerraform } from '../../../layers/core/src/repair/forms/references.ts';
import { answerOf } from './answer-of.ts';

const refused = (action: string, resource: string) =>
  `User: arn:aws:sts::111122223333:assumed-role/app/s is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`;
const queue = refused('sqs:SendMessage', 'arn:aws:sqs:eu-west-1:111122223333:jobs');

const encoded = (resource: string) => `resource "aws_iam_role_policy" "app" {
  role   = aws_iam_role.app.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = ["states:StartExecution"], Resource = ${resource} },
    ]
  })
}`;
const block = (resource: string) => `data "aws_iam_policy_document" "app" {
  statement {
    actions   = ["states:StartExecution"]
    resources = [${resource}]
  }
}`;

const references = [
  'aws_sfn_state_machine.child.arn',
  'data.aws_sfn_state_machine.child.arn',
  'var.child_arn',
  'local.child_arn',
  'module.child.arn',
  '"${aws_sfn_state_machine.child.arn}"',
  '"arn:aws:states:${var.region}:111122223333:stateMachine:${local.child}"',
];

describe('a policy with references that only a deployment knows', () => {
  it.each(references.flatMap((each) => [encoded(each), block(each)]))(
    'is not written back with them widened, the statement stands by itself: %s',
    (shown) => {
      const { fix, details } = answerOf(`${queue}\n\n${shown}`);
      const written = fix.steps
        .map(({ json, cli, sam, terraform }) => [json, cli, sam, terraform].join('\n'))
        .join('\n');

      expect(written).toContain('sqs:SendMessage');
      expect(written).not.toContain('StartExecution');
      expect(written).not.toMatch(/[‹›]|"Resource": ?"\*"/);
      expect(details.remarks.join()).toContain('references');
    },
  );

  it('does not take a reference for everything', () => {
    const { fix } = answerOf(
      `${refused('states:StartExecution', 'arn:aws:states:eu-west-1:111122223333:stateMachine:other')}\n\n${encoded('aws_sfn_state_machine.child.arn')}`,
    );

    expect(fix.verification).toMatchObject({ before: 'implicitDeny', after: 'allowed' });
  });

  it('says them in Terraform as they stood, and elsewhere as parts to fill in', () => {
    expect(inTerraform('Resource = "‹aws_sfn_state_machine.child.arn›"')).toBe(
      'Resource = aws_sfn_state_machine.child.arn',
    );
    expect(inTerraform('"‹var.bucket_arn›/*"')).toBe('"${var.bucket_arn}/*"');
    expect(inTerraform('"‹file(/etc/passwd)›"')).toBe('"{FileEtcPasswd}"');
    expect(fillInOf('aws_sfn_state_machine.child.arn')).toBe('{SfnStateMachineChildArn}');
  });
});
