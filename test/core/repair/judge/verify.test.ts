import { describe, expect, it } from 'vitest';
import { changePolicy, startWork, type Workbench } from '../../../../layers/core/src/repair/apply/workbench.ts';
import type { Change } from '../../../../layers/core/src/repair/change.ts';
import { readDocument } from '../../../../layers/core/src/repair/document/read-document.ts';
import { isWhole } from '../../../../layers/core/src/repair/judge/need.ts';
import { verify } from '../../../../layers/core/src/repair/judge/verify.ts';
import { documentOf, inline, invoke, logs, nova, role, session } from '../architecture.ts';
import { caseOf, type StoredPolicy } from '../case-of.ts';
import { allow, remedy } from './parts.ts';

const granted = allow('bedrock:InvokeModel', nova);
const caseWith = (...policies: readonly StoredPolicy[]) => caseOf({ policies, requests: [invoke], remedy });
const asked = caseWith(inline('app', logs));
type Asked = typeof asked;
const needsIn = ({ diagnosis }: Asked) => diagnosis.requests.filter(isWhole);

const worked = (of: Asked, statements: readonly object[], policyType: Change['policyType'] = 'identity'): Workbench => {
  const [policy] = of.evidence.policies;
  const after = readDocument(documentOf(...statements));
  if (policy === undefined || after === null) throw new Error('bug: no policy');
  return changePolicy(startWork(of.evidence), policy, {
    kind: 'addStatement',
    policyType,
    attachTo: role,
    store: { kind: 'inline', owner: 'role', ownerName: 'app', policyName: policy.name },
    before: readDocument(policy.document),
    after,
    statement: null,
  });
};
const verified = (of: Asked, work: Workbench) => verify(of, work, { given: needsIn(of), needs: needsIn(of) });

describe('what is decided again', () => {
  it('without a change: before only, and nothing to remark', () => {
    expect(verified(asked, startWork(asked.evidence))).toEqual({ before: 'implicitDeny', after: null, remarks: [] });
  });

  it('with one: before and after', () => {
    expect(verified(asked, worked(asked, [logs, granted]))).toEqual({
      before: 'implicitDeny',
      after: 'allowed',
      remarks: [],
    });
  });

  it('is the strictest of the requests', () => {
    const deny = { Effect: 'Deny', Action: 'bedrock:InvokeModel', Resource: nova };
    const denied = caseWith(inline('app', granted, deny));
    const [need] = needsIn(denied);
    const other = { ...need, action: 's3:GetObject', resource: 'arn:aws:s3:::docs/a' } as NonNullable<typeof need>;

    expect(verified(denied, worked(denied, [granted, deny, logs])).after).toBe('explicitDeny');
    expect(
      verify(asked, worked(asked, [granted]), { given: needsIn(asked), needs: [...needsIn(asked), other] }).after,
    ).toBe('implicitDeny');
  });

  it.each(['dataAccess', 'permissionSet'] as const)(
    'of a %s policy nothing is claimed, which is said once',
    (policyType) => {
      const once = worked(asked, [logs, granted], policyType);
      const twice = { ...once, changes: [...once.changes, ...once.changes] };

      for (const work of [once, twice])
        expect(verified(asked, work)).toEqual({
          before: 'implicitDeny',
          after: null,
          remarks: [`necessary, not shown sufficient: a \`${policyType}\` policy is nothing that IAM decides`],
        });
    },
  );

  it('of a request that cannot be decided nothing is claimed, and it is named', () => {
    const key = 'arn:aws:kms:us-east-1:111122223333:key/k1';
    const [need] = needsIn(asked);
    const nobody = session.replace('/app/', '/nobody/');
    const unseen = { ...need, principal: nobody, action: 'kms:Decrypt', resource: key } as NonNullable<typeof need>;

    expect(
      verify(asked, worked(asked, [logs, granted]), { given: needsIn(asked), needs: [...needsIn(asked), unseen] }),
    ).toEqual({
      before: 'implicitDeny',
      after: null,
      remarks: [`necessary, not shown sufficient: \`kms:Decrypt\` on \`${key}\` cannot be decided with what was shown`],
    });
  });
});
