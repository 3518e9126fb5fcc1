import { readArn } from '../../arn/index.ts';
import type { Evidence, Facts, SeenPolicy } from '../../intake/index.ts';
import { plainLetters } from '../reading/notions-in.ts';

/** The evidence with shown policies at the places that the words around them name: the one VPC endpoint of the text, the one policy that is the boundary. */
export const withToldPlace = (evidence: Evidence, facts: Facts): Evidence => {
  const isOpen = ({ policyType, attachTo, arn }: SeenPolicy): boolean =>
    (policyType === 'vpcEndpoint' && attachTo === null) || (policyType === 'permissionsBoundary' && arn === null);
  if (!evidence.policies.some(isOpen)) return evidence;
  const endpoint = endpointIn(facts);
  const boundary = boundaryIn(facts);
  return {
    ...evidence,
    policies: evidence.policies.map((policy) => {
      if (!isOpen(policy)) return policy;
      if (policy.policyType === 'vpcEndpoint') return endpoint === null ? policy : { ...policy, attachTo: endpoint };
      return boundary === null ? policy : { ...policy, arn: boundary };
    }),
  };
};

/** The ARN of the one endpoint that a text names, as far as it tells Region and account; null: it names none, several, or one that is another's. */
const endpointIn = ({ text, denials, mentions }: Facts): string | null => {
  const [denial] = denials;
  const service = denial?.action?.split(':')[0]?.split('-')[0] ?? '';
  const isThis = (clause: string): boolean =>
    !another.test(clause) && (services.exec(clause)?.[0].replaceAll(/\W/g, '') ?? service) === service;
  const id = placeIn(text, /\bvpce-[0-9a-f]{8,17}(?![\w-])/g, isThis);
  if (id === null) return null;
  const region = readArn(denial?.resource).region || mentions.regions[0];
  const account = readArn(denial?.principal).account;
  return region === undefined || !/^\d{12}$/.test(account) ? id : `arn:aws:ec2:${region}:${account}:vpc-endpoint/${id}`;
};

/** The one policy of an account that a text names by ARN as the boundary. */
const boundaryIn = ({ text }: Facts): string | null =>
  placeIn(
    text,
    /\barn:aws[a-z-]{0,12}:iam::\d{12}:policy\/[\w+=,.@/-]{0,160}[\w+=@-]/g,
    (clause) => boundaryWord.test(clause) && !another.test(clause),
  );

/** The one place of its kind that a text names, where the words of its clause say that it is this one; null: it names none or several. */
const placeIn = (text: string, pattern: RegExp, isThis: (clause: string) => boolean): string | null => {
  const shown = text.slice(0, longest);
  const found = [...shown.matchAll(pattern)];
  const [place, other] = new Set(found.map(([each]) => each));
  if (place === undefined || other !== undefined) return null;
  return found.some(({ index, 0: each }) => isThis(plainLetters(clauseAround(shown, index, index + each.length))))
    ? place
    : null;
};

/** What stands on the line of a place, from the sentence before to the one behind; with the line before where it stands alone on its own. */
const clauseAround = (text: string, from: number, to: number): string => {
  const before = text.slice(Math.max(0, from - nearest), from);
  const own = before.slice(
    Math.max(before.lastIndexOf('\n'), ...[...before.matchAll(ends)].map(({ index }) => index)) + 1,
  );
  const behind = text.slice(to, to + nearest).split(/[.;!?]\s|\n|\{/)[0] ?? '';
  const isAlone = !/\p{L}/u.test(own + behind);
  return `${
    isAlone
      ? (before
          .trimEnd()
          .split('\n')
          .findLast((line) => /\p{L}/u.test(line)) ?? '')
      : own
  }${behind}`;
};

const nearest = 160;
const ends = /[.;!?](?=\s)/g;
const boundaryWord = /boundar|grenze|limite d[e'a]|limite di|境界|バウンダリ|边界/;
/** What is no longer used, or another one. */
const another =
  /\b(?:no longer|not|never|isn't|old|former|previous|other|another|unused|besides|also|nicht|nie|alte[rnsm]?|andere\w*|auch|ne|pas|plus|ancien\w*|autre|aussi|no|ya no|viej\w*|antigu\w*|otr[oa]|tambien|nao|antig\w*|outr[oa]|tambem|non|vecchi\w*|altr[oa]|anche)\b|使わ|使って|古い|別の|もう|不再|旧|其他|另/;
const services =
  /(?<![\w-])(?:s3|dynamodb|sts|kms|secrets ?manager|lambda|sqs|sns|logs|ecr|ssm|bedrock|execute-api|aoss)(?![\w-])/;

const longest = 20_000;
