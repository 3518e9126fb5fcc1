/** A policy as people call it: by its name, and one without a name by whose it is. The name that answers use is for a tooltip. */
export const sayPolicy = (name: string): { readonly text: string; readonly isName: boolean } => {
  const unnamed = /^([a-zA-Z]+)\[(\d+)\](?:\[(\d+)\])?$/.exec(name);
  const whose = whoseWords.get(unnamed?.[1] ?? '');
  if (unnamed === null || whose === undefined) return { text: shortName(name), isName: true };
  const at = Number(unnamed[3] ?? unnamed[2]);
  return { text: at === 0 ? whose : `${whose} (number ${at + 1})`, isName: false };
};

/** The last part of an ARN tells a managed policy from another; the account's own have a path too. */
const shortName = (name: string): string => (name.startsWith('arn:') ? (name.split(/:policy\//).at(-1) ?? name) : name);

const whoseWords = new Map([
  ['identity', 'the caller’s policy that you showed'],
  ['resource', 'the resource’s policy that you showed'],
  ['permissionsBoundary', 'the permissions boundary that you showed'],
  ['session', 'the session policy that you showed'],
  ['serviceControl', 'the service control policy that you showed'],
  ['resourceControl', 'the resource control policy that you showed'],
  ['vpcEndpoint', 'the VPC endpoint policy that you showed'],
]);
