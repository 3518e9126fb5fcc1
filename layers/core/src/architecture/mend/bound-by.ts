type Asked = { readonly action: string; readonly context: Readonly<Record<string, unknown>> };

/** The one value of a key that a grant is bound by. */
export type Bound = { readonly key: string; readonly value: string };

/**
 * What a grant of a request is bound by: the service that alone may get a role that is handed over, the inference profile through
 * which alone a model is asked; null for other requests.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
 * https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-prereq.html
 */
export const boundBy = ({ action, context }: Asked): Bound | null => {
  const key = keys.find(([actions]) => actions.test(action))?.[1];
  const value = key === undefined ? undefined : context[key];
  return key === undefined || typeof value !== 'string' ? null : { key, value };
};

const keys: readonly (readonly [RegExp, string])[] = [
  [/^iam:PassRole$/, 'iam:PassedToService'],
  [/^bedrock:InvokeModel/, 'bedrock:InferenceProfileArn'],
];
