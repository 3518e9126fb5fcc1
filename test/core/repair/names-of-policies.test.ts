import { describe, expect, it } from 'vitest';
import { repair } from '../../../layers/core/src/repair/index.ts';
import { account, documentOf, group, inline, invoke, invokeGrant, logs, role, user } from './architecture.ts';
import { caseOf, remedyOf, type StoredPolicy } from './case-of.ts';

describe('names of policies', () => {
  it('names the policy that the document replaces', () => {
    const { fix } = repair(
      caseOf({ policies: [inline('app-inline', logs)], requests: [invoke], remedy: remedyOf(invokeGrant) }),
    );

    expect(fix.steps[0]?.target).toEqual({ policyType: 'identity', attachTo: role, policy: 'app-inline' });
    expect(fix.steps[0]?.cli).toContain(
      'aws iam put-role-policy --role-name app --policy-name app-inline --policy-document ',
    );
  });

  it('asks for the name of a policy that was shown without one', () => {
    const nameless: StoredPolicy = { policyType: 'identity', name: 'identity[0]', document: documentOf(logs) };

    const { fix, details } = repair(
      caseOf({ policies: [nameless], requests: [invoke], remedy: remedyOf(invokeGrant) }),
    );

    expect(fix.steps[0]?.target.policy).toBe('identity[0]');
    expect(fix.steps[0]?.cli).toContain("--policy-name '{PolicyName}'");
    expect(details.fillIn).toEqual(['{PolicyName}']);
    for (const form of [fix.steps[0]?.cli, fix.steps[0]?.sam, fix.steps[0]?.terraform])
      expect(form?.split('\n').slice(0, 2)).toEqual([
        '# not ready: put your own for {PolicyName} first',
        '# {PolicyName}: aws iam list-role-policies --role-name app',
      ]);
  });

  it('says how the ARN of a boundary is found that was shown without one', () => {
    const boundary: StoredPolicy = {
      policyType: 'permissionsBoundary',
      name: 'permissionsBoundary[0]',
      document: documentOf(logs),
    };
    const { fix } = repair(
      caseOf({
        policies: [inline('app', { ...logs, Action: '*' }), boundary],
        requests: [invoke],
        remedy: remedyOf({ ...invokeGrant, policyType: 'permissionsBoundary' }),
      }),
    );

    expect(fix.steps[0]?.cli.split('\n').slice(0, 2)).toEqual([
      '# not ready: put your own for {BoundaryArn} first',
      '# {BoundaryArn}: aws iam get-role --role-name app --query Role.PermissionsBoundary.PermissionsBoundaryArn --output text',
    ]);
  });

  it('says above every form what a text leaves out, and nothing where it leaves nothing out', () => {
    const resources = ['arn:aws:bedrock:{Region}::foundation-model/amazon.nova-lite-v1:0'];
    const formsOf = (grant: typeof invokeGrant) => {
      const { steps } = repair(
        caseOf({
          policies: [],
          requests: [{ ...invoke, resource: grant.resources[0] ?? '' }],
          remedy: remedyOf(grant),
        }),
      ).fix;
      return steps.flatMap(({ cli, sam, terraform }) => [cli, sam, terraform]);
    };

    const open = formsOf({ ...invokeGrant, resources });
    expect(open.map((form) => form.split('\n')[0])).toEqual(
      Array(3).fill('# not ready: put your own for {Region} first'),
    );
    expect(formsOf(invokeGrant).filter((form) => form.includes('not ready'))).toEqual([]);
  });

  it('tells policies of one name apart', () => {
    const policies: StoredPolicy[] = [
      { policyType: 'identity', name: 'app', document: documentOf(logs) },
      { policyType: 'identity', name: 'app#2', document: documentOf({ ...logs, Action: ['bedrock:Converse'] }) },
    ];
    const edit = { kind: 'replaceAction' as const, from: 'bedrock:Converse', to: ['bedrock:InvokeModel'] };
    const place = { policyType: 'identity' as const, policy: 'app#2', attachTo: null, index: 0 };
    const remedy = {
      kind: 'correct' as const,
      edits: [{ ...place, edit, because: '', url: '' }],
      grants: [],
      actions: ['bedrock:InvokeModel'],
    };

    const { fix } = repair(caseOf({ policies, requests: [invoke], remedy }));

    expect(fix.kind).toBe('changeStatement');
    expect(fix.steps[0]?.target.policy).toBe('app#2');
    expect(fix.steps[0]?.statement).toMatchObject({ Action: 'bedrock:InvokeModel' });
    expect(fix.verification).toMatchObject({ before: 'implicitDeny', after: 'allowed' });
  });

  it('makes a new policy where none was shown, with nothing to prove', () => {
    const { fix } = repair(caseOf({ policies: [], requests: [invoke], remedy: remedyOf(invokeGrant) }));

    expect(fix.steps[0]?.target).toEqual({ policyType: 'identity', attachTo: role, policy: null });
    expect(JSON.parse(fix.steps[0]?.json ?? '')).toEqual(documentOf(fix.steps[0]?.statement ?? {}));
    expect(fix.verification).toEqual({
      before: null,
      after: null,
      engines: [],
      newlyAllowed: [],
      newlyDenied: [],
      narrowest: true,
    });
  });

  it('attaches the policy of a group to the group', () => {
    const policies: StoredPolicy[] = [
      {
        policyType: 'identity',
        name: 'models',
        document: documentOf({ ...logs, Action: ['bedrock:Converse'] }),
        attachTo: group,
        appliesTo: user,
        home: 'inline',
      },
    ];
    const edit = { kind: 'replaceAction' as const, from: 'bedrock:Converse', to: ['bedrock:InvokeModel'] };
    const place = { policyType: 'identity' as const, policy: 'models', attachTo: group, index: 0 };
    const remedy = {
      kind: 'correct' as const,
      edits: [{ ...place, edit, because: '', url: '' }],
      grants: [],
      actions: [],
    };

    const { fix, details } = repair(caseOf({ policies, requests: [{ ...invoke, principal: user }], remedy }));

    expect(fix.steps[0]?.target).toEqual({ policyType: 'identity', attachTo: group, policy: 'models' });
    expect(fix.steps[0]?.cli).toContain('aws iam put-group-policy --group-name Developers --policy-name models ');
    expect(fix.verification.after).toBe('allowed');
    expect(details.remarks.join()).toContain(group);
  });

  it('gives a user a policy of its own rather than everybody in the group', () => {
    const readOnly = 'arn:aws:iam::aws:policy/AmazonBedrockReadOnly';
    const policies: StoredPolicy[] = [
      {
        policyType: 'identity',
        name: readOnly,
        arn: readOnly,
        document: documentOf({ ...logs, Action: 'bedrock:List*' }),
        attachTo: group,
        appliesTo: user,
        home: 'awsManaged',
      },
    ];

    const { fix, details } = repair(
      caseOf({
        policies,
        requests: [{ ...invoke, principal: user }],
        remedy: remedyOf({ ...invokeGrant, attachTo: user }),
      }),
    );

    expect(fix.steps[0]?.target).toEqual({ policyType: 'identity', attachTo: user, policy: null });
    expect(fix.steps[0]?.cli).toContain('aws iam put-user-policy --user-name dev ');
    expect(details.remarks.join()).toContain('AWS-managed');
  });

  it('writes a new version of a customer-managed policy that speaks of the service', () => {
    const arn = `arn:aws:iam::${account}:policy/models`;
    const models: StoredPolicy = {
      ...inline(arn, { ...logs, Action: 'bedrock:ListFoundationModels' }),
      arn,
      home: 'customerManaged',
    };

    const { fix } = repair(caseOf({ policies: [models], requests: [invoke], remedy: remedyOf(invokeGrant) }));

    expect(fix.steps[0]?.target.policy).toBe(arn);
    expect(fix.steps[0]?.cli).toContain(`aws iam create-policy-version --set-as-default --policy-arn ${arn} `);
  });

  it('leaves a customer-managed policy alone that others carry too', () => {
    const arn = `arn:aws:iam::${account}:policy/models`;
    const models: StoredPolicy = {
      ...inline(arn, { ...logs, Action: 'bedrock:ListFoundationModels' }),
      arn,
      home: 'customerManaged',
      alsoAttachedTo: [`arn:aws:iam::${account}:role/other`],
    };

    const { fix, details } = repair(caseOf({ policies: [models], requests: [invoke], remedy: remedyOf(invokeGrant) }));

    expect(fix.steps[0]?.target.policy).toBeNull();
    expect(details.remarks.join()).toContain('role/other');
  });
});
