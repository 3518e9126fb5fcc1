import {
  actionInfo,
  actionsOf,
  catalogDate,
  isAction,
  managedPolicyNames,
  nearestAction,
  phantomAction,
  unknownAction,
} from '../../../catalog/index.ts';

/** What to say of names in a question that AWS does not have, with the nearest that it has; null when all exist or are unheard of. */
export const correctNames = (question: string): string | null => {
  const text = question.slice(0, 4_000);
  const said = [...policies(text), ...actions(text)].slice(0, 3);
  return said.length === 0 ? null : said.join(' ');
};

// Only where the catalog has every policy of the family: another name may exist without our knowledge.
const policies = (text: string): readonly string[] =>
  [...new Set(text.match(/(?<![\w.]|role\/)AmazonBedrock[A-Za-z]{0,60}(?![\w-])/g))].flatMap((name) => {
    const known = managedPolicyNames().filter((each) => each.startsWith('AmazonBedrock'));
    if (known.includes(name) || /^AmazonBedrock(?:ExecutionRole|$)|(?:Exception|Error)$/.test(name)) return [];
    const [nearest] = [...known].sort((a, b) => distance(a, name) - distance(b, name));
    return nearest === undefined
      ? []
      : [
          `\`${name}\` is unknown to the data of ${catalogDate.managedPolicies}: AWS had no managed policy of that name; the nearest is \`${nearest}\`.`,
        ];
  });

const actions = (text: string): readonly string[] =>
  [...new Set(text.match(/\b[a-z][a-z0-9-]{1,30}:[A-Z][A-Za-z]{2,60}\b/g))].flatMap((action) => {
    if (isAction(action) || keyPrefixes.test(action) || isConditionKey(action)) return [];
    const phantom = phantomAction(action);
    if (phantom !== undefined && phantom.use.length > 0)
      return [
        `There is no action \`${action}\`: allow ${phantom.use.map((each) => `\`${each}\``).join(' and ')} (${phantom.because}; data of ${catalogDate.actions}).`,
      ];
    const nearest = nearestAction(action);
    return nearest === null ? [] : [`${unknownAction(action)}; the nearest is \`${nearest}\`.`];
  });

// Condition keys are written like actions.
const keyPrefixes =
  /^(?:aws|saml|SAML):|:(?:ViaService|ExternalId|PassedToService|PermissionsBoundary|AWSServiceName|GuardrailIdentifier|InferenceProfileArn|SourceIdentity|CallerAccount|ResourceTag|RequestTag|[A-Za-z]*A(?:rn|RN)|bearerTokenType|BearerTokenType)$/;

const isConditionKey = (name: string): boolean =>
  actionsOf(name.slice(0, name.indexOf(':'))).some((action) =>
    actionInfo(action)?.conditionKeys.some((key) => key.split('/')[0]?.toLowerCase() === name.toLowerCase()),
  );

const distance = (one: string, other: string): number => {
  const same = new Set(pairs(one));
  const shared = pairs(other).filter((pair) => same.has(pair)).length;
  return one.length + other.length - 2 * shared;
};

const pairs = (name: string): readonly string[] =>
  Array.from({ length: Math.max(0, name.length - 1) }, (_, at) => name.slice(at, at + 2).toLowerCase());
