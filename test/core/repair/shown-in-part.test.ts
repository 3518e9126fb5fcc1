import { describe, expect, it } from 'vitest';
import { answerOf } from './answer-of.ts';

const refusal =
  'User: arn:aws:sts::111122223333:assumed-role/app/s is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::docs/a because no identity-based policy allows the s3:GetObject action';
const head =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::docs"},';
const deny =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"s3:Get*","Resource":"arn:aws:s3:::docs/*"},';
const whole = `${head}{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"*"}]}`;
const partly = (document: string, said = refusal) => answerOf(`${said}\nrole policy:\n${document}`);
const written = (document: string) =>
  partly(document)
    .fix.steps.map(({ json, cli }) => `${json} ${cli}`)
    .join('\n');

describe('a policy of which a part was shown', () => {
  const cut = [
    `${head}{"Effect":"Allow","Ac`,
    `${head}{"Effect":"Allow","Action":"sqs:SendMessage"`,
    `${head}{"Effect":"Allow"}]}`,
    `${head}{"Effect":"Allow","Action":"sqs:SendMessage"}]}`,
    '{"Version":"2012-10-17","Statement":[{"Action":"sqs:SendMessage","Resource":"*"}]}',
  ];

  it.each(cut)('is not put back as if it were whole: %s', (document) => {
    const { fix, details } = partly(document);

    expect(fix.verification.after).toBeNull();
    expect(written(document)).toContain('s3:GetObject');
    expect(written(document)).not.toMatch(/ListBucket|SendMessage/);
    expect(details.remarks.join()).toContain('only a part');
  });

  const said = refusal.replace(/because.*/, 'with an explicit deny in an identity-based policy');

  it.each(cut.map((document) => document.replace(head, deny)))(
    'is no proof of what a Deny in it says: %s',
    (document) => {
      const { fix, details } = partly(document, said);

      expect(fix).toMatchObject({ kind: 'askOwner', steps: [] });
      expect(details.ownerText).toMatch(
        document.startsWith(deny)
          ? /only a part of the document was shown/i
          : /^Please except the role .* from the Deny of `s3:GetObject` on `arn:aws:s3:::docs\/a` in the identity policy;/,
      );
    },
  );
});

it('a policy that was shown whole is put back whole', () => {
  const { fix } = partly(whole);

  expect(fix.verification).toMatchObject({ before: 'implicitDeny', after: 'allowed' });
  expect(written(whole)).toMatch(/ListBucket.*SendMessage/s);
});
