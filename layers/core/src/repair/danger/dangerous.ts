import { type Danger, findDanger } from '../../danger/index.ts';
import type { Case } from '../apply/case.ts';
import { renewedPlace } from '../controls/renewed-place.ts';
import { readDocument } from '../document/read-document.ts';
import { isWhole, type Need } from '../judge/need.ts';
import { isBehindOpenUrl } from './behind-open-url.ts';
import { completesChain } from './completes-chain.ts';
import { takesUpAllRights } from './takes-up-all-rights.ts';
import type { Withheld } from './withheld.ts';

/** A permission that hands out more than one call needs: what it means is said, and somebody who answers for it decides. */
export const dangerous = (shown: Case, needs: readonly Need[]): Withheld | null => {
  const { diagnosis } = shown;
  const asked = [...diagnosis.requests.slice(0, 1).filter(isWhole), ...needs].filter(isDenied);
  for (const need of asked) {
    if (need.principal === 'anonymous' && !isKeptToPlace(need, shown) && !isOpenUrl(need, shown)) return publicly(need);
    const danger = dangerOf(need, shown);
    if (danger !== null) return decide(need, danger);
  }
  return null;
};

/** What granting a request hands out, by itself, by what its role may do, or together with what the principal may do. */
export const dangerOf = (need: Need, shown: Case): Danger | null =>
  findDanger(need) ?? takesUpAllRights(need, shown) ?? completesChain(need, shown.evidence);

const isOpenUrl = ({ action, resource, context }: Need, { diagnosis }: Case): boolean =>
  action === 'lambda:InvokeFunction' &&
  context['lambda:InvokedViaFunctionUrl'] === true &&
  isBehindOpenUrl(diagnosis.requests, resource);

/** The statements that deny let callers without a signature in from one place alone, and go on doing so with the place that is in use now. */
const isKeptToPlace = ({ decision }: Need, { facts, evidence }: Case): boolean => {
  const denies = decision?.deniedBy.filter(({ denial }) => denial === 'explicit') ?? [];
  return (
    denies.length > 0 &&
    denies.every(({ policyType, policy, statement }) =>
      evidence.policies
        .filter((shown) => policyType === 'resource' && shown.policyType === policyType && shown.name === policy)
        .some(({ document }) => {
          const denying = readDocument(document)?.Statement[statement?.index ?? -1];
          return denying !== undefined && renewedPlace(denying, facts) !== null;
        }),
    )
  );
};

const isDenied = ({ decision }: Need): boolean => decision === null || decision.decision !== 'allowed';

const decide = ({ action, resource, principal }: Need, { means, instead, url }: Danger): Withheld => {
  const who = principal === null ? 'the denied principal' : `\`${principal}\``;
  return {
    kind: 'askOwner',
    steps: [
      { text: `\`${action}\` is not handed out ready to run: ${means} (${url})`, command: null },
      { text: capital(instead), command: null },
    ],
    ownerText: `To whoever answers for security in this account: ${who} was denied ${action} on ${resource}. Please decide whether it needs that at all. What it would mean: ${means}. What is usually needed: ${instead}.`,
    question: null,
  };
};

const publicly = ({ action, resource }: Need): Withheld => ({
  kind: 'askOwner',
  steps: [
    {
      text: `The call was not signed: \`anonymous\` is everybody. A statement for it would make \`${resource}\` public, for anyone on the internet, without credentials; it is not handed out ready to run`,
      command: null,
    },
    {
      text: 'Usually the caller signs the request with SigV4 (auth type AWS_IAM) and its role gets the permission; what has to be public stands behind CloudFront or API Gateway with an authorizer (https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html)',
      command: null,
    },
  ],
  ownerText: `To whoever answers for ${resource}: somebody called ${action} without signing. Please decide whether this is meant to be public; if not, callers have to sign their requests.`,
  question: null,
});

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
