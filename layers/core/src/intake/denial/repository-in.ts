/** The ECR repository of an image's address in a text: https://docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html */
export const repositoryIn = (text: string): string | null => {
  const [, account, region = '', isChina, name] =
    /\b(\d{12})\.dkr\.ecr\.([a-z0-9-]{4,24})\.amazonaws\.com(\.cn)?\/([a-z0-9._/-]{1,200})/.exec(text) ?? [];
  return name === undefined
    ? null
    : `arn:${isChina === undefined ? 'aws' : 'aws-cn'}:ecr:${region}:${account}:repository/${name.replace(/[._/-]+$/, '')}`;
};
