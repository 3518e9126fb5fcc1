import { describe, expect, it } from 'vitest';
import { parsePrincipal } from '../../../layers/iam/src/language/principal.ts';

describe('parsePrincipal', () => {
  it.each([
    ['anonymous', 'anonymous'],
    ['*', 'anonymous'],
    ['111122223333', 'root'],
    ['arn:aws:iam::111122223333:root', 'root'],
    ['arn:aws:iam::111122223333:user/Ana', 'user'],
    ['arn:aws:iam::111122223333:user/teams/Ana', 'user'],
    ['arn:aws:iam::111122223333:user/', 'unknown'],
    ['arn:aws:iam::111122223333:role/app', 'role'],
    ['arn:aws:iam::111122223333:group/devs', 'unknown'],
    ['arn:aws:iam::111122223333:user', 'unknown'],
    ['arn:aws:sts::111122223333:assumed-role/app/s1', 'session'],
    ['arn:aws:sts::111122223333:assumed-role/app', 'unknown'],
    ['arn:aws:sts::111122223333:role/app', 'unknown'],
    ['arn:aws:iam::111122223333:assumed-role/app/s1', 'unknown'],
    ['arn:aws:sts::111122223333:federated-user/Ana', 'federatedUser'],
    ['arn:aws:iam::111122223333:federated-user/Ana', 'unknown'],
    ['arn:aws:sts::111122223333:root', 'unknown'],
    ['arn:aws:iam::111122223333:oidc-provider/example.com', 'identityProvider'],
    ['arn:aws:iam::111122223333:saml-provider/Okta', 'identityProvider'],
    ['arn:aws:iam:::role/app', 'unknown'],
    ['arn:aws:s3:::docs', 'unknown'],
    ['arn:aws:s3::111122223333:user/x', 'unknown'],
    ['arn:aws', 'unknown'],
    ['bedrock.amazonaws.com', 'service'],
    ['ec2.amazonaws.com.cn', 'service'],
    ['alexa-appkit.amazon.com', 'service'],
    ['www.amazon.com', 'identityProvider'],
    ['accounts.google.com', 'identityProvider'],
    ['token.actions.githubusercontent.com', 'identityProvider'],
    ['some text. More', 'unknown'],
    ['nobody', 'unknown'],
    ['', 'unknown'],
    ['11112222333x', 'unknown'],
    ['11112222333:', 'unknown'],
  ])('takes %j for %s', (text, kind) => {
    expect(parsePrincipal(text).kind).toBe(kind);
  });

  it('takes session and role names apart', () => {
    expect(parsePrincipal('arn:aws-us-gov:sts::111122223333:assumed-role/app/s1')).toMatchObject({
      account: '111122223333',
      partition: 'aws-us-gov',
      roleName: 'app',
      sessionName: 's1',
      isServiceLinked: false,
    });
    expect(parsePrincipal('arn:aws:iam::111122223333:role/teams/ml/app')).toMatchObject({ roleName: 'app' });
    expect(parsePrincipal('arn:aws:iam::111122223333:role/aws-service-role/x.amazonaws.com/R')).toMatchObject({
      isServiceLinked: true,
    });
  });
});
