import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseSync } from 'rolldown/utils';
import { bundleFunction } from '../bundle.ts';

/** An AWS operation that the code of a function can call. */
export type AwsCall = { readonly service: string; readonly operation: string; readonly file: string };

const root = resolve(import.meta.dirname, '../..');

/** Every AWS call in the bundle of a function, from the SDK names that the files in it import. */
export const awsCallsOf = async (functionName: string, folder: string): Promise<readonly AwsCall[]> => {
  const { outputs } = await bundleFunction(functionName, folder);
  const inputs = Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs));
  const files = inputs.filter(([path, { bytesInOutput }]) => bytesInOutput > 0 && /^(layers|functions)\//.test(path));
  return files.flatMap(([path]) => awsCallsIn(path, readFileSync(join(root, path), 'utf8')));
};

/** The AWS calls that a source text can make; a name of the SDK that is not understood is an error, never silence. */
export const awsCallsIn = (file: string, source: string): readonly AwsCall[] => {
  if (!source.includes('@aws-sdk/')) return [];
  const { module } = parseSync(file, source);
  return module.staticImports.flatMap(({ moduleRequest, entries }) => {
    const service = /^@aws-sdk\/(?:client|lib)-(.+)$/.exec(moduleRequest.value)?.[1];
    if (service === undefined) return [];
    return entries
      .filter(({ isType }) => !isType)
      .flatMap(({ importName }) => operationOf(importName.name ?? '*', file))
      .map((operation) => ({ service, operation, file }));
  });
};

const operationOf = (name: string, file: string): readonly string[] => {
  const operation = /^(\w+)Command$/.exec(name)?.[1] ?? /^paginate(\w+)$/.exec(name)?.[1];
  if (operation !== undefined) return [operation];
  if (/(Client|Exception|ServiceException)$/.test(name)) return [];
  throw new Error(
    `${file} imports \`${name}\` of the AWS SDK: import commands and clients only, so that its calls are known`,
  );
};
