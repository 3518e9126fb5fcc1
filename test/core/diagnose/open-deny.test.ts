import { describe, expect, it } from 'vitest';
import { explainedOf } from '../repair/answer-of.ts';

const refused =
  'User: arn:aws:sts::111122223333:assumed-role/app/x is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::docs/x"';
const policy = (denied: string) => `resource "aws_iam_role_policy" "p" {
  role = "app"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "*" }, { Effect = "Deny", Action = "s3:GetObject", Resource = "${denied}/*" }] })
}`;
const asked = (...lines: readonly string[]) => explainedOf(lines.join('\n')).diagnosis.questions.map(({ ask }) => ask);

describe('a Deny of what only a deployment knows', () => {
  it.each(['', ' with an explicit deny in an identity-based policy'])('is asked about, for it may refuse%s', (why) => {
    expect(asked(refused + why, policy('$' + '{aws_s3_bucket.docs.arn}'))).toEqual([
      expect.stringContaining('aws_s3_bucket.docs.arn'),
    ]);
  });

  it('is asked about only where it is one', () => {
    expect(asked(refused, policy('arn:aws:s3:::other')).join()).not.toContain('deployed');
  });
});
