import { readArn, withParts } from '../../arn/index.ts';
import { actionInfo } from '../../catalog/index.ts';
import { fillable, fillableParts } from './fill-in.ts';

/** A resource as a policy can name it: the ARN of the text, its blacked-out parts named; an ARN by AWS's pattern where the text has a piece of one. */
export const exactResource = (action: string, resource: string): string => {
  if (resource === '*' || isFillIn(resource)) return resource;
  if (isWholeArn(resource)) return fillable(resource);
  const templates = actionInfo(action)?.resourceTypes.flatMap(({ arns }) => arns) ?? [];
  const fitting = templates.flatMap((template) => completed(template, resource));
  const [only, ...more] = templates;
  return fitting[0] ?? (only !== undefined && more.length === 0 ? placeholders(only) : '{ResourceArn}');
};

const isFillIn = (text: string): boolean => /^\{[A-Za-z]+\}$/.test(text);

/** Whether a text has the six parts of an ARN, of a partition and a service that could be. */
export const isWholeArn = (text: string): boolean => {
  const { partition, service, isWhole } = readArn(text);
  return (
    isWhole &&
    /^(?:aws[a-z-]{0,20}|\*|\{Partition\}|\$\{.*)$/.test(partition) &&
    /^(?:[a-z0-9-]+|\{Service\})$/.test(service)
  );
};

// `.../role/batch` and `model/model-dev` hold the end of an ARN: the pattern of its kind tells the rest.
const completed = (template: string, text: string): readonly string[] => {
  const { service, name } = readArn(template);
  const kind = name.slice(0, Math.max(0, name.indexOf('{')));
  const at = kind === '' ? -1 : text.indexOf(kind);
  if (at === -1) return [];
  return [withParts(placeholders(template), { name: fillableParts(text.slice(at), service) })];
};

const placeholders = (template: string): string =>
  template.replaceAll('{Partition}', 'aws').replaceAll('{Account}', '{AccountId}');
