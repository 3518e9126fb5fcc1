import { iamPage } from '../aws-page.ts';
import { allow, asks, policy, trust } from '../example.ts';
import { alice, novaLite, roleArn } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const longTermCredentialsPage: HandbookPage = {
  id: 'long-term-credentials',
  title: 'Long-term and temporary credentials',
  definition:
    'Long-term credentials (a password, an access key that begins with AKIA) work until somebody deletes them. Temporary ones (keys that begin with ASIA, always with a session token) come from the Security Token Service (STS) and expire by themselves in minutes or hours.',
  wrong: [
    {
      belief: 'temporary credentials are less powerful',
      truth: "Temporary credentials carry the role's permissions in full; they only end by themselves.",
    },
    {
      belief: 'a Lambda function needs access keys',
      truth: 'It gets temporary credentials of its execution role by itself.',
    },
  ],
  facts: [
    'Use temporary ones wherever a program runs: a role of the function, container, machine or pipeline.',
    'Three parts: access key id, secret, session token; without the token the call fails as `UnrecognizedClient` or `InvalidClientTokenId`.',
    'AKIA = access key of a user, ASIA = temporary, AROA = id of a role, AIDA = id of a user.',
  ],
  why: 'What expires by itself cannot be found in an old repository and used.',
  check: '`aws sts get-caller-identity`, and the first four letters of the key id.',
  otherAccount: 'Temporary credentials of a role in the other account are the usual way across.',
  rows: {
    where: 'in a program or profile',
    does: 'prove who calls',
    owner: 'STS issues temporary ones, IAM long-term ones',
    when: 'temporary always; long-term only where nothing else works',
  },
  example: {
    says: 'A user may do nothing but assume a role: the key alone is then worth little.',
    policies: {
      identity: [policy(allow('sts:AssumeRole', roleArn('developer')))],
      resource: [policy(trust({ AWS: alice }))],
    },
    asks: [
      asks('allowed', [alice, 'sts:AssumeRole', roleArn('developer')]),
      asks('implicitDeny', [alice, 'bedrock:InvokeModel', novaLite]),
    ],
  },
  arrow: 'program → AWS',
  source: iamPage('Temporary security credentials in IAM', 'id_credentials_temp'),
  related: ['access-keys', 'rotation', 'sessions', 'keys-in-code'],
  names: [
    'temporary credentials',
    'long-term credentials',
    'long term credentials',
    'session token',
    'temporary security credentials',
    'security token service',
    'aws sts',
    'temporäre zugangsdaten',
    'langfristige zugangsdaten',
    'temporäre anmeldeinformationen',
    'identifiants temporaires',
    "informations d'identification temporaires",
    'credenciales temporales',
    'credenciales a largo plazo',
    'credenciais temporárias',
    'credenciais de longo prazo',
    'credenziali temporanee',
    'credenziali a lungo termine',
    '一時的な認証情報',
    '一時認証情報',
    '临时凭证',
    '长期凭证',
    'akia',
    'asia',
  ],
};
