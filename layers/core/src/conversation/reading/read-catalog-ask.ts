import { readArn } from '../../arn/index.ts';
import { actionInfo, operationActions } from '../../catalog/index.ts';
import type { Facts } from '../../intake/index.ts';
import { asksSomething } from './asks-something.ts';
import type { Said } from './notions-in.ts';

/** A question that AWS's own lists answer. */
export type CatalogAsk =
  | { readonly kind: 'regionsOfProfile'; readonly profileId: string; readonly region: string | null }
  | { readonly kind: 'resourceOf'; readonly actions: readonly string[] }
  | { readonly kind: 'actionOf'; readonly operation: string; readonly actions: readonly string[] };

/** Whether a text asks for the Regions of a profile, for the ARN that an action takes, or for the action that an operation needs; null: none of it. */
export const readCatalogAsk = (facts: Facts, said: Said, before: Facts | null): CatalogAsk | null => {
  if (!asksSomething(facts.text) || facts.denials.some(({ principal }) => principal !== null)) return null;
  if (said.hasAny('fails', 'would', 'allowed')) return null;
  const profileId = profileOf(facts) ?? (before === null ? null : profileOf(before));
  if (profileId !== null && said.has('region') && routes.test(said.text) && !said.hasAny('policyWord', 'denies'))
    return {
      kind: 'regionsOfProfile',
      profileId,
      region: regionOf(facts) ?? (before === null ? null : regionOf(before)),
    };
  const operations = operationsIn(facts);
  const actions = [
    ...new Set([...facts.mentions.actions, ...operations.flatMap((operation) => actionsOf(operation).slice(0, 1))]),
  ].filter((action) => actionInfo(action) !== undefined);
  if (actions.length > 0 && actions.length <= 3 && resources.test(said.text)) return { kind: 'resourceOf', actions };
  const [operation] = operations;
  if (operation === undefined || facts.mentions.actions.length > 0 || !said.has('policyWord')) return null;
  return { kind: 'actionOf', operation, actions: actionsOf(operation) };
};

const routes =
  /\b(?:which|what|where|list|go|goes|route\w*|cover\w*|welche\w*|wohin|quelles?|ou|cuales|que|quais|quali|dove)\b|どの|哪/;

const resources = /\b(?:resources?|arns?|ressourcen?|recursos?|risors[ae])\b|リソース|资源/;

const profileOf = ({ mentions }: Facts): string | null =>
  mentions.inferenceProfileIds[0] ??
  mentions.arns.map(readArn).find(({ type }) => type.endsWith('inference-profile'))?.id ??
  null;

const regionOf = ({ denials, mentions }: Facts): string | null => denials[0]?.region ?? mentions.regions[0] ?? null;

/** The operations that a text names by themselves, as the SDKs write them. */
const operationsIn = ({ text }: Facts): readonly string[] =>
  [...new Set(text.slice(0, 2_000).match(/(?<![:\w])[A-Z][a-z]+(?:[A-Z][A-Za-z0-9]*)+\b/g) ?? [])].filter(
    (name) => actionsOf(name).length > 0,
  );

const actionsOf = (operation: string): readonly string[] =>
  operationActions({ service: null, operation })?.required ?? [];
