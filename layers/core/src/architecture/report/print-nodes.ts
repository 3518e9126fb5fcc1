import { readArn } from '../../arn/index.ts';
import { arnOf, isMade, showSymbols } from '../../template/index.ts';
import type { Judged } from '../judge/judge-all.ts';
import type { ScannedNode } from '../scan-result.ts';
import { spotAt } from '../world/world.ts';
import type { Placing } from './placing.ts';

/** The resources of the template and what arrows reach outside of it. */
export const printNodes = ({ first, arrows, worlds }: Judged, place: Placing): readonly ScannedNode[] => {
  const own = [...first.model.resources.values()].map((resource) => {
    const arn = isMade(resource, first.scope) ? arnOf(resource, first.scope) : null;
    return {
      id: resource.id,
      type: resource.type,
      label: resource.id,
      arn: arn === null ? null : showSymbols(arn),
      at: place(spotAt(first, resource.span.start)),
    };
  });
  const known = new Set(own.map(({ id }) => id));
  const roles = worlds.flatMap(({ roles: all }) => [...all.values()]);
  const outside = [...new Set(arrows.flatMap(({ from, to }) => [from, to]))]
    .filter((id) => !known.has(id))
    .map((id) => ({
      id: showSymbols(id),
      type: typeOf(
        id,
        roles.some((role) => role.id === id),
      ),
      label: showSymbols(id.replace(/^(model|service|code|definition):/, '')),
      arn: id.startsWith('arn:') ? showSymbols(id) : null,
      at: null,
    }));
  return [...own, ...new Map(outside.map((node) => [node.id, node])).values()];
};

const typeOf = (id: string, isRole: boolean): string => {
  if (isRole) return 'AWS::IAM::Role';
  if (/^model:(us|eu|apac|jp|au|global|us-gov)\./.test(id)) return 'AWS::Bedrock::InferenceProfile';
  if (id.startsWith('model:')) return 'AWS::Bedrock::FoundationModel';
  if (id.startsWith('service:')) return id.slice('service:'.length);
  if (id.startsWith('arn:')) return readArn(id).service || 'outside';
  return /Api$/.test(id) ? 'AWS::Serverless::Api' : 'outside';
};
