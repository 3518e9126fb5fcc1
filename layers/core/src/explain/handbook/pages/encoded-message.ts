import { docsPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { developer, otherAccount, roleArn } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const encodedMessagePage: HandbookPage = {
  id: 'encoded-message',
  title: 'Encoded authorization failure message',
  definition:
    'Some services (EC2 above all) hide the details of a denial in an encoded text. Whoever may call `sts:DecodeAuthorizationMessage` reads it: principal, action, resource, context, and whether the deny was explicit.',
  wrong: [
    {
      belief: 'the encoded message is an encrypted secret',
      truth: 'It is encoded so that only people with `sts:DecodeAuthorizationMessage` see policy details.',
    },
  ],
  facts: [
    '`aws sts decode-authorization-message --encoded-message TEXT --query DecodedMessage --output text` prints JSON; `allowed`, `explicitDeny`, `matchedStatements` and `context` are in it.',
    'It must be decoded in the account where the denial happened.',
  ],
  why: 'The caller should not learn the policies from the error.',
  check: '`aws sts decode-authorization-message --encoded-message TEXT`',

  rows: {
    where: 'in some error messages',
    does: 'holds the details of the denial',
    owner: 'AWS',
    when: 'an error ends in a long unreadable text',
  },
  example: {
    says: 'Whoever looks into denials may decode.',
    policies: { identity: [policy(allow('sts:DecodeAuthorizationMessage', '*'))] },
    asks: [
      asks('allowed', [developer, 'sts:DecodeAuthorizationMessage', '*']),
      asks('implicitDeny', [developer, 'sts:AssumeRole', roleArn('admin', otherAccount)]),
    ],
  },
  arrow: 'every arrow',
  source: docsPage('DecodeAuthorizationMessage', 'STS/latest/APIReference/API_DecodeAuthorizationMessage'),
  related: ['denial-message', 'cloudtrail'],
  names: [
    'encoded authorization failure message',
    'encoded authorization message',
    'encoded message',
    'decodeauthorizationmessage',
    'decode-authorization-message',
    'codierte fehlermeldung',
    'message encodé',
    'mensaje codificado',
    'mensagem codificada',
    'messaggio codificato',
    'エンコードされた',
    '编码的授权',
    '编码消息',
  ],
};
