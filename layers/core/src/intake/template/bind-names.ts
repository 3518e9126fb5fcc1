import { namesIn, readArn } from '../../arn/index.ts';
import { physicalName, resourceShape, type Scope, soleSymbol } from '../../template/index.ts';

/**
 * The names that a text tells of a template's resources: CloudFormation names a resource `stack-LogicalId-1A2B3C`, shortened where it is long
 * and in small letters for a bucket, so an ARN of that form, of the resource's service, is that resource.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cfn-physical-id.html
 */
export const bindNames = (scope: Scope, arns: readonly string[]): Readonly<Record<string, string>> => {
  const names: Record<string, string> = {};
  const open = [...scope.model.resources.values()].filter(
    (resource) => soleSymbol(physicalName(resource, scope)) === resource.id,
  );
  const owners = [
    ...open.map(({ id, type }) => ({ id, service: readArn(resourceShape(type)?.arn).service || null })),
    ...[...scope.model.resources.values()]
      .filter(({ type }) => type.startsWith('AWS::Serverless::'))
      .map(({ id }) => ({ id: `${id}Role`, service: 'iam' })),
  ];
  for (const arn of arns) {
    const { service, name: whole } = readArn(arn);
    const segments = namesIn(whole);
    for (const { id, service: own } of owners) {
      const isRole = own === 'iam' && service === 'sts';
      if (own !== service && !isRole) continue;
      const name = segments.find((segment) => isNameOf(segment, id));
      if (name !== undefined) names[id] ??= name;
    }
  }
  return names;
};

const isNameOf = (segment: string, id: string): boolean => {
  const [random = '', ...front] = segment.split('-').reverse();
  if (front.length < 2 || !/^[A-Za-z0-9]{6,}$/.test(random)) return false;
  const [own = ''] = front;
  return own === id || own === id.toLowerCase() || (own.length >= 6 && id.startsWith(own));
};
