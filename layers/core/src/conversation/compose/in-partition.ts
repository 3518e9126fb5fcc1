import { partitionOf, readArn } from '../../arn/index.ts';
import type { Mentions } from '../../intake/index.ts';

/** What was made, in the partition of the Regions and ARNs that are named: an ARN of `aws` fits nothing in `cn-north-1`. Of two partitions neither is taken. */
export const inPartition = <T>(made: T, { regions, arns }: Pick<Mentions, 'regions' | 'arns'>): T => {
  const named = [...regions.map(partitionOf), ...arns.map((arn) => readArn(arn).partition)].filter((one) => one !== '');
  const [partition = 'aws', ...others] = new Set(named);
  return partition === 'aws' || others.length > 0 ? made : (moved(made, partition) as T);
};

const moved = (value: unknown, partition: string): unknown => {
  if (typeof value === 'string') return value.replaceAll('arn:aws:', `arn:${partition}:`);
  if (Array.isArray(value)) return value.map((one) => moved(one, partition));
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, moved(one, partition)]));
};
