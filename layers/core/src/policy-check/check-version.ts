import type { ParsedPolicyDocument } from '@whydenied/iam';
import { quoted } from '../catalog/index.ts';
import type { Found } from './finding.ts';

/**
 * Variables in a policy of the older version, which is also that of a policy without one: they are read as they are written.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html
 */
export const checkVersion = ({
  version,
  statements,
}: Extract<ParsedPolicyDocument, { kind: 'policy' }>): readonly Found[] => {
  if (version !== '2008-10-17') return [];
  const written = statements.flatMap(({ resources = [], notResources = [], conditions }) => [
    ...resources,
    ...notResources,
    ...conditions.flatMap(({ values }) => values),
  ]);
  const [variable] = written.flatMap((text) => /\$\{[\w:/.-]+\}/.exec(text)?.[0] ?? []);
  return variable === undefined
    ? []
    : [
        {
          ...{ rule: 'never-holds', level: 'error', pointer: '', nearest: ['"Version": "2012-10-17"'] },
          text: `${quoted(variable)} is no variable here: without \`"Version": "2012-10-17"\` IAM compares it as it is written, so nothing is matched by it`,
        },
      ];
};
