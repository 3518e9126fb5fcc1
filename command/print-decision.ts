import type { Decision } from '@whydenied/iam';

/** A decision in a terminal: the word and the request, then what decided and what came close. */
export const printDecision = (request: string, decision: Decision): string =>
  [
    `${decision.decision.padEnd(13)} ${request}`,
    ...decision.deniedBy.map(
      ({ denial, policyType, policy, statement }) =>
        `  denied by   ${[`${policyType} (${denial})`, policy, statement === undefined ? '' : statementOf(statement)].filter(Boolean).join(', ')}`,
    ),
    ...decision.matchedStatements
      .filter(({ effect }) => effect === 'Allow' || decision.decision === 'explicitDeny')
      .map(
        ({ effect, policyType, policy, ...statement }) =>
          `  ${effect === 'Allow' ? 'allowed by ' : 'matched    '} ${policyType}, ${policy}, ${statementOf(statement)}`,
      ),
    ...decision.nearMisses.map(
      ({ policy, detail, ...statement }) => `  came close  ${policy}, ${statementOf(statement)}: ${detail}`,
    ),
    ...decision.missingContextKeys.map((key) => `  not known   ${key}: a condition asks for it`),
    ...decision.notes.filter(({ severity }) => severity !== 'info').map(({ text }) => `  note        ${text}`),
  ]
    .map((line) => `${line.replaceAll('\n', ' ')}\n`)
    .join('');

const statementOf = ({ sid, index }: { readonly sid?: string | undefined; readonly index: number }): string =>
  `statement ${sid ?? index}`;
