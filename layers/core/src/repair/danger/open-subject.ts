import { quoted } from '../../catalog/index.ts';
import type { Workbench } from '../apply/workbench.ts';
import { valuesOf } from '../document/values-of.ts';
import { entriesOf } from '../judge/meet-conditions.ts';

/**
 * A subject of GitHub's that no branch and no environment binds: every run for a pull request of the repository has it.
 * https://docs.github.com/en/actions/reference/security/oidc
 */
export const openSubject = ({ changes }: Pick<Workbench, 'changes'>): readonly string[] => {
  const subjects = changes
    .flatMap(({ statement }) => (statement?.['Effect'] === 'Allow' ? entriesOf(statement['Condition']) : []))
    .filter(({ key }) => /:sub$/i.test(key))
    .flatMap(({ values }) => valuesOf(values))
    .filter((subject) => /^repo:.*:pull_request$/.test(subject));
  return [...new Set(subjects)].map(
    (subject) =>
      `${quoted(subject)} is every run for a pull request of that repository, whoever opened it and whatever it changes: let it in only if the repository is yours, for a role that may read little; what deploys is bound to a branch or an environment (https://docs.github.com/en/actions/reference/security/oidc)`,
  );
};
