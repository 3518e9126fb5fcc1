import { describe, expect, it } from 'vitest';
import { account, allowing, at, decided, type Language, languages } from './named-services.ts';

/** How each language says where: en de fr es pt it ja zh. */
const places: readonly (readonly [region: string, words: readonly string[]])[] = [
  [
    'eu-central-1',
    [
      'in Frankfurt',
      'in Frankfurt',
      'à Francfort',
      'en Fráncfort',
      'em Frankfurt',
      'a Francoforte',
      'フランクフルトで',
      '在法兰克福',
    ],
  ],
  [
    'eu-west-1',
    ['in Ireland', 'in Irland', 'en Irlande', 'en Irlanda', 'na Irlanda', 'in Irlanda', 'アイルランドで', '在爱尔兰'],
  ],
  [
    'us-west-2',
    ['in Oregon', 'in Oregon', 'en Oregon', 'en Oregón', 'em Oregon', 'in Oregon', 'オレゴンで', '在俄勒冈'],
  ],
  ['ap-northeast-1', ['in Tokyo', 'in Tokio', 'à Tokyo', 'en Tokio', 'em Tóquio', 'a Tokyo', '東京で', '在东京']],
  [
    'eu-north-1',
    [
      'in eu-north-1',
      'in eu-north-1',
      'en eu-north-1',
      'en eu-north-1',
      'em eu-north-1',
      'in eu-north-1',
      'eu-north-1 で',
      '在 eu-north-1 ',
    ],
  ],
];
const another = [
  'in another Region',
  'in einer anderen Region',
  'dans une autre région',
  'en otra región',
  'em outra região',
  'in un’altra regione',
  '別のリージョンで',
  '在另一个区域',
];
const inPlace: Readonly<Record<Language, (place: string) => string>> = {
  en: (place) => `would InvokeModel ${place} be allowed?`,
  de: (place) => `Wäre InvokeModel ${place} erlaubt?`,
  fr: (place) => `InvokeModel ${place} serait-il autorisé ?`,
  es: (place) => `¿Se permitiría InvokeModel ${place}?`,
  pt: (place) => `InvokeModel ${place} seria permitido?`,
  it: (place) => `InvokeModel ${place} sarebbe consentito?`,
  ja: (place) => `${place} InvokeModel は許可されますか？`,
  zh: (place) => `${place}允许 InvokeModel 吗？`,
};
const inRegion = (region: string) => allowing('bedrock:InvokeModel', `arn:aws:bedrock:${region}::foundation-model/*`);
const keptTo = (region: string) => [
  ...allowing('bedrock:*', '*'),
  { Effect: 'Deny', Action: '*', Resource: '*', Condition: { StringNotEquals: { 'aws:RequestedRegion': region } } },
];

describe('a Region said in words decides the request', () => {
  for (const [index, language] of languages.entries()) {
    for (const [region, words] of places) {
      const question = inPlace[language](words[index] ?? '');

      it.each([
        ['its ARN', inRegion],
        ['a Deny of the others', keptTo],
      ] as const)(`${language}, ${words[index]}: where %s is for it and for another`, (_, of) => {
        expect(decided(question, of(region))).toMatch(/^\*\*Yes/);
        expect(decided(question, of('sa-east-1'))).toMatch(/^\*\*No:\*\*/);
      });
    }

    it(`${language}: another Region than the policy’s`, () => {
      expect(decided(inPlace[language](another[index] ?? ''), inRegion('us-east-1'))).toMatch(/^\*\*No:\*\*/);
      expect(decided(inPlace[language](another[index] ?? ''), inRegion('*'))).toMatch(/^\*\*Yes/);
    });
  }
});

describe('what else a question names stands in the request', () => {
  const nova = allowing('bedrock:InvokeModel', 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-*');

  it.each([
    ['with Nova Pro', /^\*\*Yes/],
    ['with Nova', /^\*\*Yes/],
    ['with Claude', /^\*\*No:/],
    ['with Titan', /^\*\*No:/],
    ['with Jamba', /^\*\*No:/],
    ['on a custom model', /^\*\*No:/],
    ['on an imported model', /^\*\*No:/],
    ['with my provisioned throughput', /^\*\*No:/],
    ['through an inference profile', /^\*\*No:/],
    ['with a marketplace model', /^\*\*It depends on what `marketplace`/],
    ['for the invoice x-17', /^\*\*It depends on what `x-17`/],
  ])('InvokeModel %s, where Nova is allowed', (words, says) => {
    expect(decided(`would bedrock:InvokeModel ${words} be allowed?`, nova)).toMatch(says);
  });

  it('of a family of which one is allowed the others are told, and some of a pattern depend on which', () => {
    const one = allowing(
      'bedrock:InvokeModel',
      'arn:aws:bedrock:*::foundation-model/anthropic.claude-3-haiku-20240307-v1:0',
    );

    const some = allowing('bedrock:InvokeModel', 'arn:aws:bedrock:*::foundation-model/anthropic.claude-3-*');

    expect(decided('would bedrock:InvokeModel with Claude be allowed?', one)).toMatch(
      /^\*\*Yes, as far as these policies go, for one of them only:.*claude-3-haiku.*denied/,
    );
    expect(decided('would bedrock:InvokeModel with Claude be allowed?', some)).toMatch(/^\*\*It depends on which/);
    expect(decided('would bedrock:InvokeModel with Claude 3 Haiku be allowed?', one)).toMatch(/^\*\*Yes/);
  });

  it('an account is where the function is, or who calls', () => {
    const invoke = allowing('lambda:InvokeFunction', at('lambda', 'function:f'));

    expect(decided('could it invoke the function f in account 999988887777?', invoke)).toMatch(/^\*\*No:/);
    expect(decided(`could it invoke the function f in account ${account}?`, invoke)).toMatch(/^\*\*Yes/);
    expect(decided('would another account 999988887777 be allowed lambda:InvokeFunction?', invoke)).toMatch(
      /^\*\*No, not by this policy/,
    );
  });

  it('an alias or a version of a function is asked on its own ARN', () => {
    const plain = allowing('lambda:InvokeFunction', at('lambda', 'function:f'));

    expect(decided('would lambda:InvokeFunction on the alias prod of function f be allowed?', plain)).toMatch(
      /^\*\*No:/,
    );
    expect(
      decided(
        'would lambda:InvokeFunction on the alias prod of function f be allowed?',
        allowing('lambda:InvokeFunction', at('lambda', 'function:f:prod')),
      ),
    ).toMatch(/^\*\*Yes/);
  });

  it('what has no place in the ARN of the call is no yes', () => {
    const table = allowing('dynamodb:GetItem', at('dynamodb', 'table/orders'));

    expect(decided('would dynamodb:GetItem on the index by-date of table orders be allowed?', table)).toMatch(
      /^\*\*No:.*index/,
    );
    expect(
      decided(
        'would bedrock:Retrieve on the knowledge base hr-docs be allowed?',
        allowing('bedrock:Retrieve', at('bedrock', 'knowledge-base/KBAAAA1111')),
      ),
    ).toMatch(/^\*\*It depends on what `hr-docs` is/);
  });

  const everything = allowing('s3:GetObject', '*');
  const denying = (condition: object) => [
    ...everything,
    { Effect: 'Deny', Action: 's3:*', Resource: '*', Condition: condition },
  ];

  it.each([
    ['over http', 'over https', { Bool: { 'aws:SecureTransport': 'false' } }],
    [
      'if MFA was 2 hours ago',
      'if MFA was 10 minutes ago',
      { NumericGreaterThan: { 'aws:MultiFactorAuthAge': '3600' } },
    ],
    ['on 3 March 2027', 'on 3 March 2024', { DateGreaterThan: { 'aws:CurrentTime': '2026-01-01T00:00:00Z' } }],
    ['with tag keys env and owner', 'with tag key env', { 'ForAnyValue:StringNotEquals': { 'aws:TagKeys': 'env' } }],
  ])('%s is denied, %s is not', (refused, allowed, condition) => {
    expect(decided(`would s3:GetObject be allowed ${refused}?`, denying(condition))).toMatch(/^\*\*No:/);
    expect(decided(`would s3:GetObject be allowed ${allowed}?`, denying(condition))).toMatch(/^\*\*Yes/);
  });

  it.each([
    ['Wäre s3:GetObject erlaubt, wenn die MFA vor 2 Stunden war?'],
    ['s3:GetObject serait-il autorisé si la MFA date d’il y a 2 heures ?'],
    ['¿Se permitiría s3:GetObject si la MFA fue hace 2 horas?'],
    ['s3:GetObject seria permitido se a MFA foi há 2 horas?'],
    ['s3:GetObject sarebbe consentito se la MFA è di 2 ore fa?'],
    ['MFAが2時間前なら s3:GetObject は許可されますか？'],
    ['MFA 是2小时前的，允许 s3:GetObject 吗？'],
  ])('%s', (question) => {
    expect(decided(question, denying({ NumericGreaterThan: { 'aws:MultiFactorAuthAge': '3600' } }))).toMatch(
      /^\*\*No:/,
    );
  });

  it.each([
    ['payrollバケットにs3:GetObjectできますか？', 's3:GetObject', 'arn:aws:s3:::docs/*', /^\*\*No:.*payroll/],
    ['docsバケットにs3:GetObjectできますか？', 's3:GetObject', 'arn:aws:s3:::docs/*', /^\*\*Yes/],
    [
      'would lambda:InvokeFunction on function:g be allowed?',
      'lambda:InvokeFunction',
      at('lambda', 'function:f'),
      /^\*\*No:/,
    ],
    [
      'would dynamodb:GetItem on table/orders be allowed?',
      'dynamodb:GetItem',
      at('dynamodb', 'table/orders'),
      /^\*\*Yes/,
    ],
    [
      'would dynamodb:GetItem be allowed for customers?',
      'dynamodb:GetItem',
      at('dynamodb', 'table/orders'),
      /^\*\*It depends on/,
    ],
    [
      'would dynamodb:GetItem be allowed for the developers?',
      'dynamodb:GetItem',
      at('dynamodb', 'table/orders'),
      /^\*\*Yes/,
    ],
    ['would s3:GetObject be allowed from EC2?', 's3:GetObject', 'arn:aws:s3:::docs/*', /^\*\*Yes/],
    ['would s3:GetObject on the bucket docs be allowed over https?', 's3:GetObject', 'arn:aws:s3:::docs/*', /^\*\*Yes/],
    ['can it read payroll?', 's3:GetObject', 'arn:aws:s3:::docs/*', /^\*\*No:.*payroll/],
    ['can it pass small to Bedrock?', 'iam:PassRole', `arn:aws:iam::${account}:role/small`, /^\*\*Yes/],
    ['can it pass Admin to Bedrock?', 'iam:PassRole', `arn:aws:iam::${account}:role/small`, /^\*\*No:/],
    [
      'Would the role small be allowed iam:PassRole on the role Admin?',
      'iam:PassRole',
      `arn:aws:iam::${account}:role/small`,
      /^\*\*No:/,
    ],
  ])('%s', (question, action, resource, says) => {
    expect(decided(question, allowing(action, resource))).toMatch(says);
  });
});
