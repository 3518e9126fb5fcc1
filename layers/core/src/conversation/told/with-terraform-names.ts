/** Terraform as it is written, with the role or user where the person has it: “role resource is aws_iam_role.summarizer”; unchanged where none or several are told. */
export const withTerraformNames = (words: string, texts: readonly string[]): string => {
  if (!words.includes('```hcl')) return words;
  return (['role', 'user'] as const).reduce((written, kind) => {
    const [address, another] = addressesOf(kind, texts);
    const own = new RegExp(`^(  ${kind} +=) "[^"\\n]*"$`, 'gm');
    const names = new Set(written.match(own) ?? []);
    return address === undefined || another !== undefined || names.size !== 1
      ? written
      : written.replace(own, (_, field: string) => `${field} ${address}.name`);
  }, words);
};

const addressesOf = (kind: 'role' | 'user', texts: readonly string[]): readonly string[] => [
  ...new Set(texts.flatMap((text) => text.slice(0, longest).match(kind === 'role' ? roles : users) ?? [])),
];

const longest = 4_000;
const roles = /(?<![\w.])(?:data\.)?aws_iam_role\.[A-Za-z_][\w-]{0,63}/g;
const users = /(?<![\w.])(?:data\.)?aws_iam_user\.[A-Za-z_][\w-]{0,63}/g;
