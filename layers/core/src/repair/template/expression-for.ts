import { readArn, withParts } from '../../arn/index.ts';
import type { OpenTemplate } from '../../intake/index.ts';
import {
  arnOf,
  type Expression,
  expressionOf,
  fromReadable,
  hasSymbol,
  soleSymbol,
  symbolOf,
} from '../../template/index.ts';

/** A value of a fix as this template writes it: by the reference that stands for it already, else with the template's own pseudo parameters. */
export const expressionFor = (value: string, open: OpenTemplate): Expression | null => {
  const written = symbolic(value, open);
  const only = soleSymbol(written);
  if (only?.startsWith('AWS::')) return { kind: 'ref', id: only };
  return expressionOf(written, open.scope, { partition: open.model.text.includes('AWS::Partition') });
};

/** The value with the symbols of the template in place of what they came to. */
const symbolic = (value: string, open: OpenTemplate): string => {
  const { model, scope, print } = open;
  const given = fromReadable(value);
  const written = elementsOf(open).find((element) => hasSymbol(element) && print.text(element) === value);
  if (written !== undefined) return written;
  for (const resource of model.resources.values()) {
    const arn = arnOf(resource, scope);
    const printed = arn === null ? '' : print.text(arn);
    if (arn === null || printed === '' || !value.startsWith(printed)) continue;
    const rest = value.slice(printed.length);
    if (rest === '' || rest.startsWith('/') || rest.startsWith(':')) return `${arn}${fromReadable(rest)}`;
  }
  return withPseudoParameters(given, open);
};

const elementsOf = ({ roles, resources }: OpenTemplate): readonly string[] =>
  [
    ...roles.flatMap(({ documents, trust }) => [...documents, trust]),
    ...resources.map(({ document }) => document),
  ].flatMap(({ statements }) =>
    statements.flatMap(({ resources: own }) => own.flatMap(({ value }) => (value === '' ? [] : [value]))),
  );

// Only where the template writes them so: an account that somebody wrote out stays written out.
const withPseudoParameters = (value: string, { model, scope }: OpenTemplate): string => {
  const uses = (name: string): boolean => model.text.includes(name);
  const region = scope.region !== null && uses('AWS::Region') ? scope.region : null;
  const account = scope.account !== null && uses('AWS::AccountId') ? scope.account : null;
  if (value === account) return symbolOf('AWS::AccountId');
  const own = readArn(value);
  return withParts(value, {
    region: own.region === region ? symbolOf('AWS::Region') : own.region,
    account: own.account === account ? symbolOf('AWS::AccountId') : own.account,
  });
};
