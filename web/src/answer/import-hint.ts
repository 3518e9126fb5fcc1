/** How Terraform takes over an inline policy that is there already: by its owner's name and its own; null where it is no such policy. */
export const importHint = (terraform: string): string | null => {
  const [, type, owner, label] = /^resource "(aws_iam_(role|user|group)_policy)" "([\w-]+)"/m.exec(terraform) ?? [];
  const [name, ownerName] = ['name', owner ?? ''].map(
    (key) => new RegExp(`^  ${key} +?= "([^"{}$]+)"$`, 'm').exec(terraform)?.[1],
  );
  return type === undefined || name === undefined || ownerName === undefined
    ? null
    : `terraform import ${type}.${label} ${ownerName}:${name}`;
};
