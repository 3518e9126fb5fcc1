import type { PolicyType } from '@whydenied/iam';
import { detailListOf } from '../detail-list-of.ts';
import type { Harvest } from '../loose/harvest-values.ts';
import { entryOf, textOf } from '../loose/node.ts';
import { type ObjectNode, type PlacedObject, walkObjects } from '../loose/walk-nodes.ts';
import { classifyDocument } from './classify-document.ts';
import { documentValue } from './document-value.ts';
import type { FoundDocument } from './found-document.ts';
import { nameBefore } from './name-before.ts';
import { isStatement, statementOfBuilder } from './read-statement.ts';
import { readTerraformDocument } from './read-terraform-document.ts';
import { readTrustCondition } from './read-trust-condition.ts';
import { isSaidOfRole } from './said-of.ts';
import { toDocument } from './to-document.ts';

/** Every policy document in what was harvested from a paste, also bare statements, Terraform's documents and CDK's statements. */
export const findDocuments = (harvests: readonly Harvest[]): FoundDocument[] => {
  const bare: BareStatement[] = [];
  const documents = harvests.flatMap((harvest) => findInHarvest(harvest, bare));
  const types = [...new Set(bare.map(({ policyType }) => policyType))];
  return [...documents, ...types.map((type) => joinBare(bare.filter(({ policyType }) => policyType === type)))];
};

/** A statement without a document around it, as it is pasted out of one. */
type BareStatement = {
  readonly object: ObjectNode;
  readonly text: string;
  readonly policyType: PolicyType;
  readonly isOfRole: boolean;
};

const findInHarvest = (harvest: Harvest, bare: BareStatement[]): FoundDocument[] => {
  const { node, text } = harvest;
  const found: FoundDocument[] = [];
  const before = text.slice(Math.max(0, node.start - 200), node.start);
  walkObjects(node, (placed) => {
    if (isAnotherShape(placed.object)) return false;
    const terraform = readTerraformDocument(placed, before);
    if (terraform !== null) found.push(terraform);
    else if (entryOf(placed.object, 'Statement') !== undefined) found.push(describe(placed, harvest));
    else if (isStatement(placed.object))
      bare.push({
        object: placed.object,
        text,
        policyType: classifyDocument(placed.object, before),
        isOfRole: isSaidOfRole(before),
      });
    else return true;
    return false;
  });
  // CDK's `new PolicyStatement({…})`, and a block of Terraform's without the document around it
  const built = /(?:PolicyStatement\(|\bstatement)$/.test(before.trimEnd()) ? statementOfBuilder(node) : null;
  if (built !== null) found.push({ ...unnamed, policyType: 'identity', ...built });
  const trusted = found.length > 0 || harvest.depth > 0 ? null : readTrustCondition(node, before);
  if (trusted !== null) found.push(trusted);
  return found;
};

/** Templates and account details have readers of their own; what a CloudTrail event's call put somewhere is no policy of the caller. */
const isAnotherShape = (object: ObjectNode): boolean =>
  entryOf(object, 'RoleDetailList') !== undefined ||
  detailListOf(object) !== null ||
  (entryOf(object, 'eventSource') !== undefined && entryOf(object, 'eventName') !== undefined) ||
  (entryOf(object, 'Type') !== undefined && entryOf(object, 'Properties') !== undefined);

const unnamed = { name: null, attachTo: null, isInline: false } as const;

const describe = ({ object, key, parent }: PlacedObject, { text, depth }: Harvest): FoundDocument => {
  const owner = textOf(parent ?? undefined, 'Arn');
  const isTrust = key !== null && /^assume_?role_?policy/i.test(key);
  const before = depth === 0 ? text.slice(Math.max(0, object.start - 240), object.start) : '';
  const policyType = isTrust ? 'resource' : classifyDocument(object, before);
  const stated =
    textOf(parent ?? undefined, 'PolicyName') ?? (key === 'policy' ? textOf(parent ?? undefined, 'name') : null);
  return {
    policyType,
    name: isTrust ? key : (stated ?? (parent === null ? nameBefore(before, policyType) : null)),
    attachTo: isTrust && owner?.startsWith('arn:') ? owner : null,
    isOfRole: isSaidOfRole(before),
    isInline: textOf(parent ?? undefined, 'RoleName') !== null || textOf(parent ?? undefined, 'UserName') !== null,
    ...toDocument(object, text),
  };
};

const joinBare = (statements: readonly BareStatement[]): FoundDocument => {
  const read = statements.map(({ object, text }) => toDocument(object, text));
  return {
    ...unnamed,
    isExcerpt: true,
    policyType: statements[0]?.policyType ?? 'identity',
    isOfRole: statements.every(({ isOfRole }) => isOfRole),
    document: {
      Version: '2012-10-17',
      Statement: read.map(({ document }) => documentValue(document)),
    },
    complete: read.every(({ complete }) => complete),
    problems: [
      'has no document around it; its statements were read as one of version 2012-10-17',
      ...read.flatMap(({ problems }) => problems),
    ],
  };
};
