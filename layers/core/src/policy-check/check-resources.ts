import { matchAction, type Statement } from '@whydenied/iam';
import { bucketNamed, readArn, withParts } from '../arn/index.ts';
import { actionInfo, actionsOf, isAlwaysOnResource, phantomAction, quoted } from '../catalog/index.ts';
import type { Found } from './finding.ts';
import { fits } from './fits-form.ts';
import { isNarrowed, ofWholeKind } from './whole-kinds.ts';

/** What a statement says of resources: `*` where AWS knows an ARN, and patterns that fit no ARN of its actions. */
export const checkResources = (statement: Statement): readonly Found[] => {
  if (statement.effect !== 'Allow') return checkDenied(statement);
  if (statement.notResources !== undefined)
    return [
      {
        rule: 'negated-allow',
        level: 'warning',
        pointer: `${statement.pointer}/NotResource`,
        text: 'an Allow with `NotResource` allows every other resource, also those that come later',
        nearest: [],
      },
    ];
  const called = calledBy(statement);
  const found = (statement.resources ?? []).flatMap((resource, at) =>
    checkOne(called, resource, `${statement.pointer}/Resource/${at}`),
  );
  const wrong = [...ofNoResource(statement), ...ofSecretName(statement)];
  return found.some(({ rule }) => rule === 'wrong-resource')
    ? [...found, ...wrong]
    : [...found, ...withoutResource(statement), ...wrong];
};

/** A Deny on what its actions can never act on denies nothing of them. */
const checkDenied = (statement: Statement): readonly Found[] =>
  [...withoutResource(statement), ...ofNoResource(statement)].map((each) => ({
    ...each,
    text: each.text.replace('it grants nothing for it', 'this Deny never hits it'),
  }));

/** Actions that AWS has no ARN for are matched by `*` only. https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html#actions_table */
const ofNoResource = ({ actions = [], resources = [], pointer, principals }: Statement): readonly Found[] => {
  if (principals !== undefined || resources.length === 0 || resources.some((each) => !each.startsWith('arn:')))
    return [];
  const untyped = actions.filter((action) => {
    const info = /[*?]/.test(action) ? undefined : actionInfo(action);
    return info !== undefined && info.resourceTypes.length === 0;
  });
  return untyped.length === 0
    ? []
    : [
        {
          rule: 'wrong-resource',
          level: 'error',
          pointer: `${pointer}/Action`,
          text: `${list(untyped)} ${untyped.length === 1 ? 'has' : 'have'} no resource of ${untyped.length === 1 ? 'its' : 'their'} own, so only \`"Resource": "*"\` matches, and no Resource here is that: it grants nothing for it; put ${untyped.length === 1 ? 'it' : 'them'} into a statement of ${untyped.length === 1 ? 'its' : 'their'} own`,
          nearest: ['"Resource": "*"'],
        },
      ];
};

/** Secrets Manager adds six characters to the name of a secret: https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_iam-permissions.html#iam-resources */
const ofSecretName = ({ resources = [], pointer }: Statement): readonly Found[] =>
  resources.flatMap((resource, at): readonly Found[] => {
    const { service, type, name } = readArn(resource);
    return service !== 'secretsmanager' || type !== 'secret' || /[*?$]/.test(name) || /-[A-Za-z0-9]{6}$/.test(name)
      ? []
      : [
          {
            rule: 'wrong-resource',
            level: 'error',
            pointer: `${pointer}/Resource/${at}`,
            text: `${quoted(resource.slice(0, 200))} is no whole ARN of a secret: Secrets Manager adds a hyphen and six random characters to the name, so this line grants nothing`,
            nearest: [`${resource.slice(0, 200)}-??????`],
          },
        ];
  });

/** Actions of a statement that no resource of it is for: `s3:ListBucket` beside objects only. */
const withoutResource = ({ actions = [], resources = [], pointer }: Statement): readonly Found[] => {
  if (
    resources.length === 0 ||
    resources.some((resource) => !resource.startsWith('arn:') || isOfAws(resource, actions))
  )
    return [];
  const isMet = meeting(resources);
  return actions
    .filter((action) => !/[*?]/.test(action))
    .flatMap((action): readonly Found[] => {
      const forms = actionInfo(action)?.resourceTypes.flatMap(({ arns }) => arns) ?? [];
      if (forms.length === 0 || forms.some(isMet)) return [];
      const [bucket = ''] = (resources[0] ?? '').split('/');
      const isParent = forms.some((form) => fits(bucket, form));
      const [plainest = ''] = forms.toSorted((one, other) => one.length - other.length);
      const form = plainest.replace('{Partition}', 'aws');
      const objects = readArn(bucket).service === 's3' && form.endsWith('/{ObjectName}') ? [`${bucket}/*`] : [];
      return [
        {
          rule: 'wrong-resource',
          level: 'error',
          pointer: `${pointer}/Action`,
          text: `${quoted(action)} is asked for ${quoted(isParent ? bucket : form)}${isParent ? ' itself' : ''}, and no Resource here is that: it grants nothing for it`,
          nearest: isParent ? [bucket] : objects,
        },
      ];
    });
};

/** Whether one of the resources fits a form, looked at once for each: the actions of a service share theirs. */
const meeting = (resources: readonly string[]): ((form: string) => boolean) => {
  const known = new Map<string, boolean>();
  return (form) => {
    const met = known.get(form) ?? resources.some((resource) => fits(resource, form));
    known.set(form, met);
    return met;
  };
};

/** What the actions of a statement ask for, looked up once for all its resources. */
const calledBy = (statement: Statement) => {
  const named = (statement.actions ?? [])
    .filter((action) => !/[*?]/.test(action))
    // Of an operation that is no action the one that stands for it is meant.
    .flatMap((action) => actionInfo(action) ?? actionInfo(phantomAction(action)?.use[0] ?? '') ?? []);
  const typed = named.filter(({ resourceTypes }) => resourceTypes.length > 0);
  const always = typed.filter(({ action }) => isAlwaysOnResource(action));
  return {
    statement,
    isAllTyped: named.length > 0 && typed.length === (statement.actions ?? []).length,
    arns: [...new Set(typed.flatMap(({ resourceTypes }) => resourceTypes.flatMap((type) => type.arns)))],
    isTyped: always.length > 0,
    said: list((always.length > 0 ? always : typed).map(({ action }) => action)),
  };
};

const checkOne = (called: ReturnType<typeof calledBy>, resource: string, pointer: string): readonly Found[] => {
  const { statement, isAllTyped, isTyped, arns, said } = called;
  if (resource === '*') {
    // In a resource's own policy `*` is that resource.
    if (isNarrowed(statement) || statement.principals !== undefined) return [];
    if (!isTyped) return ofPatterns(statement, pointer);
    return [
      {
        rule: 'wide-resource',
        level: 'warning',
        pointer,
        text: `\`"*"\` opens every resource, where AWS knows an ARN for ${said}`,
        nearest: arns.slice(0, 2),
      },
    ];
  }
  const whole = ofWholeKind(called, resource, pointer);
  if (whole.length > 0) return whole;
  // Where an action takes no resource, nothing can be said.
  if (!isAllTyped || !resource.startsWith('arn:') || isOfAws(resource, called.statement.actions)) return [];
  if (arns.length === 0 || arns.some((arn) => fits(resource, arn))) return [];
  return [
    {
      rule: 'wrong-resource',
      level: 'error',
      pointer,
      ...(ofBucket(resource, arns) ??
        accountless(resource, arns) ??
        ofKeyAlias(resource) ??
        ofAlias(resource, arns) ?? {
          text: `${quoted(resource.slice(0, 200))} fits no ARN of ${said}, so this line grants nothing`,
          nearest: arns.slice(0, 2),
        }),
    },
  ];
};

/**
 * What AWS gives to everybody, in no account or in `aws`, and an access point of all Regions: the reference lists no such form.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-public-parameters.html
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/MultiRegionAccessPointPermissions.html
 */
const isOfAws = (resource: string, actions: readonly string[] = []): boolean => {
  const { service, region, account, name } = readArn(resource);
  // What belongs to AWS in one service fits no call of another.
  if (!actions.some((action) => action.toLowerCase().startsWith(`${service}:`))) return false;
  if (account === 'aws') return true;
  if (service === 's3') return region === '' && account !== '' && name.startsWith('accesspoint/');
  return account === '' && (givenToAll[service]?.test(name) ?? false);
};

const givenToAll: Readonly<Record<string, RegExp>> = {
  __proto__: null as never,
  ssm: /^(?:document\/|automation-definition\/|parameter\/aws\/)/,
  securityhub: /^product\//,
};

/** Of patterns: most of the calls that one covers are asked for an ARN. What covers a whole service is told as that. */
const ofPatterns = ({ actions = [] }: Statement, pointer: string): readonly Found[] => {
  const wide = actions
    .filter((action) => /[*?]/.test(action) && !/(?:^|:)\*+$/.test(action))
    .slice(0, mostPatterns)
    .find((action) => {
      const covered = actionsOf(action.split(':')[0] ?? '').filter((each) => matchAction(action, each));
      const typed = covered.filter((each) => isAlwaysOnResource(each));
      return typed.length > 0 && typed.length * 2 >= covered.length;
    });
  return wide === undefined
    ? []
    : [
        {
          rule: 'wide-resource',
          level: 'warning',
          pointer,
          text: `\`"*"\` opens every resource, where AWS knows ARNs for what ${quoted(wide)} covers`,
          nearest: [],
        },
      ];
};

// Each is compared with every name of its service.
const mostPatterns = 20;

/** A bucket where its objects are asked for. */
const ofBucket = (resource: string, arns: readonly string[]): Pick<Found, 'text' | 'nearest'> | null => {
  const isBucket = bucketNamed(resource) !== null && !/[/*]/.test(resource);
  return !isBucket || !arns.some((arn) => arn.endsWith(':s3:::{BucketName}/{ObjectName}'))
    ? null
    : {
        text: `${quoted(resource)} is the bucket, and the call is asked for objects in it, so this line grants nothing`,
        nearest: [`${resource}/*`],
      };
};

/** An account where the form has none: the models of AWS belong to no account. */
const accountless = (resource: string, arns: readonly string[]): Pick<Found, 'text' | 'nearest'> | null => {
  const without = withParts(resource, { account: '' });
  return without === resource || !arns.some((arn) => fits(without, arn))
    ? null
    : {
        text: `${quoted(resource.slice(0, 200))} has an account id, and ARNs of that kind have no account (the field is empty), so this line grants nothing`,
        nearest: [without.slice(0, 200)],
      };
};

/** https://docs.aws.amazon.com/kms/latest/developerguide/alias-authorization.html */
const ofKeyAlias = (resource: string): Pick<Found, 'text' | 'nearest'> | null => {
  const { service, type } = readArn(resource);
  return service !== 'kms' || type !== 'alias'
    ? null
    : {
        text: `${quoted(resource.slice(0, 200))} is an alias, and a key is asked for by its own ARN (\`key/\` and its id), so this line grants nothing; to go by the alias, take the key’s ARN or \`*\` with the condition \`kms:ResourceAliases\``,
        nearest: [],
      };
};

/** An agent where its alias is called. */
const ofAlias = (resource: string, arns: readonly string[]): Pick<Found, 'text' | 'nearest'> | null => {
  const { service, type, id } = readArn(resource);
  const alias = withParts(resource, { name: `agent-alias/${id.split('/')[0]}/{AliasId}` });
  return service !== 'bedrock' || type !== 'agent' || !arns.some((arn) => arn.includes(':agent-alias/'))
    ? null
    : {
        text: `${quoted(resource.slice(0, 200))} is the agent, and the call is asked for the alias that it goes through, \`${alias}\`: this line grants nothing`,
        nearest: [],
      };
};

const list = (actions: readonly string[]): string => {
  const shown = actions.slice(0, 3).map(quoted);
  return actions.length > 3 ? `${shown.join(', ')} and ${actions.length - 3} more` : shown.join(', ');
};
