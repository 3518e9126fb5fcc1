import { actionInfo, isAction } from '../../catalog/index.ts';
import type { Facts } from '../../intake/index.ts';

/** The actions that a question names as people do: whole, as the operation's name alone, or as a word of the service: "PutObject too?", "decrypt also?". */
export const askedActions = (
  { text, mentions }: Pick<Facts, 'text' | 'mentions'>,
  action: string | null,
): readonly string[] => {
  const own = action?.split(':')[0]?.toLowerCase() ?? '';
  const words = text.slice(0, longest).match(/(?<![\w:/.-])[A-Za-z][A-Za-z]{3,40}(?![\w:/-])/g) ?? [];
  const bare = words.flatMap((word) => {
    if (/[a-z][A-Z]/.test(word)) return first([own, ...services].map((service) => `${service}:${word}`));
    const verb =
      spoken[
        word
          .toLowerCase()
          .normalize('NFD')
          .replace(/[\u0300-\u036f]/g, '')
      ];
    return verb ?? [];
  });
  const spelled = /復号|解密/.test(text)
    ? ['kms:Decrypt']
    : /暗号化|加密/.test(text) && own === 'kms'
      ? ['kms:GenerateDataKey']
      : [];
  return [...new Set([...mentions.actions, ...bare, ...spelled].map((each) => actionInfo(each)?.action ?? each))];
};

const longest = 400;

const first = (names: readonly string[]): readonly string[] => {
  const found = names.find(isAction);
  return found === undefined ? [] : [found];
};

// Where the service of the case has no such action.
const services = [
  's3',
  'bedrock',
  'kms',
  'dynamodb',
  'lambda',
  'iam',
  'sts',
  'secretsmanager',
  'sqs',
  'sns',
  'logs',
  'aoss',
  's3vectors',
  'execute-api',
  'ecr',
  'ssm',
  'states',
];

/** Words that mean one action of one service, whichever the case is about. */
const spoken: Readonly<Record<string, readonly string[]>> = {
  __proto__: null as never,
  decrypt: ['kms:Decrypt'],
  decryption: ['kms:Decrypt'],
  entschlusseln: ['kms:Decrypt'],
  dechiffrer: ['kms:Decrypt'],
  dechiffrement: ['kms:Decrypt'],
  descifrar: ['kms:Decrypt'],
  desencriptar: ['kms:Decrypt'],
  decifrar: ['kms:Decrypt'],
  descriptografar: ['kms:Decrypt'],
  decifrare: ['kms:Decrypt'],
  decriptare: ['kms:Decrypt'],
  generatedatakey: ['kms:GenerateDataKey'],
  passrole: ['iam:PassRole'],
  putobject: ['s3:PutObject'],
  getobject: ['s3:GetObject'],
  listbucket: ['s3:ListBucket'],
  invokemodel: ['bedrock:InvokeModel'],
  applyguardrail: ['bedrock:ApplyGuardrail'],
};
