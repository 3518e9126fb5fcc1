/** Whether an address is a page of AWS's documentation: the only kind that this page links to. */
export const isAwsPage = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, port } = new URL(address);
  return protocol === 'https:' && hostname === 'docs.aws.amazon.com' && username === '' && port === '';
};
