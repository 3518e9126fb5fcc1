type Asked = { readonly action: string; readonly context: Readonly<Record<string, unknown>> };

/** The service that alone may get the role which a request hands over; null for other requests. https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html */
export const passedTo = ({ action, context }: Asked): string | null => {
  const service = context['iam:PassedToService'];
  return action === 'iam:PassRole' && typeof service === 'string' ? service : null;
};

/** What a grant of it is bound by. */
export const conditionOf = (service: string): { readonly StringEquals: Readonly<Record<string, string>> } => ({
  StringEquals: { 'iam:PassedToService': service },
});
