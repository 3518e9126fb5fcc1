import { describe, expect, it } from 'vitest';
import { answerOf } from './answer-of.ts';

const issuer = 'token.actions.githubusercontent.com';
const main = 'repo:acme/chat:ref:refs/heads/main';
const trust = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Federated: `arn:aws:iam::111122223333:oidc-provider/${issuer}` },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: { StringEquals: { [`${issuer}:aud`]: 'sts.amazonaws.com', [`${issuer}:sub`]: main } },
    },
  ],
});
const refused = `Could not assume role with OIDC: Not authorized to perform sts:AssumeRoleWithWebIdentity. Its trust policy: ${trust}`;

describe('a trust policy that asks for a subject', () => {
  it.each([
    ['The job runs for a pull request.', 'repo:acme/chat:pull_request'],
    ['The job has environment: prod', 'repo:acme/chat:environment:prod'],
    ['The token has repo:acme/chat:ref:refs/tags/v1 in it.', 'repo:acme/chat:ref:refs/tags/v1'],
  ])('gets the one that the token is said to carry: %s', (told, subject) => {
    const { fix } = answerOf(`${refused} ${told}`);

    expect(JSON.parse(fix.steps[0]?.json ?? '{}').Statement[0].Condition.StringEquals[`${issuer}:sub`]).toEqual([
      main,
      subject,
    ]);
    expect(fix.verification).toMatchObject({ before: 'implicitDeny', after: 'allowed', newlyDenied: [] });
  });

  it('gets none where nobody said what the token carries', () => {
    expect(answerOf(refused).fix).toMatchObject({ kind: 'undecided', steps: [] });
  });

  it.each([
    'Der Namespace heißt bei uns seit dem Umzug anders, der Service Account ist gleich geblieben.',
    'The namespace has changed, and the service account is unchanged.',
  ])('gets none out of words that name neither: %s', (told) => {
    const cluster = 'oidc.eks.eu-central-1.amazonaws.com/id/ABCDEF0123456789';
    const ofPod = trust.replaceAll(issuer, cluster).replace(main, 'system:serviceaccount:desk:reader');
    const { fix } = answerOf(`Not authorized to perform sts:AssumeRoleWithWebIdentity. Trust policy: ${ofPod} ${told}`);

    expect(fix.steps).toEqual([]);
  });

  it('gets the pod that is named', () => {
    const cluster = 'oidc.eks.eu-central-1.amazonaws.com/id/ABCDEF0123456789';
    const ofPod = trust.replaceAll(issuer, cluster).replace(main, 'system:serviceaccount:desk:reader');
    const { fix } = answerOf(
      `Not authorized to perform sts:AssumeRoleWithWebIdentity. Trust policy: ${ofPod} The namespace is billing, the service account is reader.`,
    );

    expect(fix.steps[0]?.json).toContain('system:serviceaccount:billing:reader');
  });
});
