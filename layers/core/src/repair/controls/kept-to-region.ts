import { readArn } from '../../arn/index.ts';
import { takesPart } from '../../diagnose/index.ts';
import type { Case } from '../apply/case.ts';
import { holds, reaches } from '../candidates/holds.ts';
import { readDocument } from '../document/read-document.ts';
import { entriesOf } from '../judge/meet-conditions.ts';
import type { Need } from '../judge/need.ts';
import { wantedPlace } from './wanted-place.ts';

/** What is said where an Allow keeps a call to other Regions and nobody says that this one is wanted: it may be a rule of the house. */
export const keptToRegion = (needs: readonly Need[], { facts, evidence }: Case): readonly string[] => [
  ...new Set(
    needs
      .filter((need) => need.decision?.decision === 'implicitDeny')
      .flatMap((need) =>
        evidence.policies
          .filter((policy) => takesPart(policy, need))
          .flatMap(({ name, document }) =>
            (readDocument(document)?.Statement ?? [])
              .filter((statement) => statement['Effect'] === 'Allow' && statement['Condition'] !== undefined)
              .filter((statement) => reaches(statement, need) === 'yes')
              .filter((statement) => wantedPlace('aws:RequestedRegion', need, { facts, statement }) === null)
              .flatMap((statement) => entriesOf(statement['Condition']))
              .filter(({ key }) => key.toLowerCase() === 'aws:requestedregion')
              .filter(
                ({ operator, key, values }) =>
                  holds({ Condition: { [operator]: { [key]: values } } }, 'condition', need) === 'no',
              )
              .map(({ values }) => remarkOf(name, values, need)),
          ),
      ),
  ),
];

const remarkOf = (name: string, values: readonly string[], { resource }: Need): string =>
  `the Allow in \`${name}\` keeps this call to ${values
    .slice(0, 5)
    .map((value) => `\`${value}\``)
    .join(', ')} by \`aws:RequestedRegion\`, often because the law or a contract asks for it. If \`${
    readArn(resource).region || 'another Region'
  }\` is not wanted, call in a Region that it allows; if it is wanted, ask whoever set the rule first`;
