import { matchAction, matchResource } from '@whydenied/iam';
import { deployedText } from '../../template/index.ts';
import type { Need } from '../arrow.ts';
import { isOfWay, saidOnWay, type Way } from '../network/way.ts';
import type { World } from '../world/world.ts';
import { isSettledOnWay } from './settled-on-way.ts';
import { textsOf } from './texts-of.ts';
import type { NamedDocument } from './unsure-of.ts';

type About = { readonly need: Need; readonly way: Way; readonly world: World };
type Fields = Readonly<Record<string, unknown>>;

/** The keys of the way by which an Allow for the action might hold after all: what they are compared with only the deployment knows. */
export const openOnWay = (documents: readonly NamedDocument[], { need, way, world }: About): readonly string[] =>
  documents.flatMap(({ document }) =>
    listOf(fieldsOf(document)['Statement'])
      .map(fieldsOf)
      .flatMap((statement) => {
        const compared = comparedOnWay(statement, way).filter(
          ([key, values]) => !isSettledOnWay(key, textsOf(values), { way, world }),
        );
        // What compares nothing of the way is held against no pattern: there may be many of them.
        return compared.length > 0 && fits(statement, need, world) ? compared.map(([key]) => key) : [];
      }),
  );

const comparedOnWay = ({ Condition: condition }: Fields, way: Way): readonly (readonly [string, unknown])[] =>
  Object.values(fieldsOf(condition)).flatMap((keys) =>
    Object.entries(fieldsOf(keys)).filter(([key]) => isOfWay(key) && saidOnWay(way, key) !== undefined),
  );

const fits = (statement: Fields, { action, resource }: Need, { scope }: World): boolean =>
  statement['Effect'] === 'Allow' &&
  textsOf(statement['Action']).some((pattern) => matchAction(pattern, action)) &&
  textsOf(statement['Resource']).some((pattern) =>
    matchResource(deployedText(pattern, scope), deployedText(resource, scope)),
  );

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
