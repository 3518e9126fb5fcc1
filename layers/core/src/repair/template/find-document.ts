import type { OpenTemplate, SeenPolicy } from '../../intake/index.ts';
import type { ReadDocument, TemplateRole } from '../../template/index.ts';
import { sameJson } from '../document/same-json.ts';
import { statementsOf } from '../document/statements-of.ts';

/** The document of the template that a shown policy is; null where no line of the template holds it. */
export const findDocument = (policy: SeenPolicy, open: OpenTemplate): ReadDocument | null => {
  const { print, roles, denied, resources } = open;
  const ofRole = (role: TemplateRole): readonly ReadDocument[] => [
    ...role.documents,
    role.trust,
    ...(role.boundary === null || typeof role.boundary === 'string' ? [] : [role.boundary]),
  ];
  const own = policy.appliesTo === null ? [denied] : roles.filter((role) => print.text(role.arn) === policy.appliesTo);
  const documents =
    policy.policyType === 'resource'
      ? [...roles.map(({ trust }) => trust), ...resources.map(({ document }) => document)]
      : own.flatMap((role) => (role === null ? [] : ofRole(role)));
  return (
    documents.find(
      (document) =>
        document.list !== undefined &&
        document.list.span.start >= 0 &&
        print.text(document.name) === policy.name.replace(/#\d+$/, '') &&
        sameJson(print.value(document.document.Statement), statementsOf(policy.document)),
    ) ?? null
  );
};
