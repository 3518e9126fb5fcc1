import { isAccountId, readArn } from '../../arn/index.ts';
import {
  documentOfValue,
  type ReadDocument,
  type Scope,
  showSymbols,
  type TemplateRole,
} from '../../template/index.ts';
import type { AccountDetails, AccountRole } from '../scan-input.ts';
import { roleElsewhere } from './role-elsewhere.ts';

/** The template's roles with what the account holds of them: attached policies and boundaries by their text, and the roles that the template names. */
export const withAccount = (
  roles: readonly TemplateRole[],
  { policies, roles: existing }: AccountDetails,
  scope: Scope,
): readonly TemplateRole[] => {
  const texts = new Map(policies.map(({ arn, document }) => [arn, document]));
  const known = [...texts.keys(), ...existing.map(({ arn }) => arn)].map((arn) => readArn(arn).account);
  const account = known.find(isAccountId) ?? '';
  const documentOf = (named: string): ReadDocument | null => {
    const arn = showSymbols(named).replace('${AWS::AccountId}', account);
    // SAM takes a policy of the account by its name
    const own = [arn, `arn:${scope.partition}:iam::${account}:policy/${arn}`].find((each) => texts.has(each));
    return own === undefined
      ? null
      : documentOfValue(texts.get(own), { name: own, kind: 'awsManaged', span, arn: own });
  };
  const boundaryOf = (boundary: TemplateRole['boundary']): TemplateRole['boundary'] =>
    typeof boundary === 'string' ? (documentOf(boundary) ?? boundary) : boundary;
  const own = roles.map((role) => ({
    ...role,
    documents: [...role.documents, ...role.unseen.flatMap((name) => documentOf(name) ?? [])],
    unseen: role.unseen.filter((name) => documentOf(name) === null),
    boundary: boundaryOf(role.boundary),
  }));
  const isNamed = isNamedIn(scope);
  return [
    ...own,
    ...existing
      .filter((role) => isNamed(role) && !roles.some(({ arn }) => arn === role.arn))
      .map((role) => roleElsewhere({ ...role, id: role.arn, boundary: boundaryOf(role.boundary) })),
  ];
};

const span = { start: -1, end: -1 } as const;

/** A role is told of where the template, or a value it is deployed with, has its name. */
const isNamedIn =
  ({ model, parameters }: Scope) =>
  ({ arn }: AccountRole): boolean => {
    const name = arn.split('/').at(-1) ?? arn;
    return [model.text, ...Object.values(parameters).map(String)].some((text) => text.includes(name));
  };
