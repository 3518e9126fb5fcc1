/** Whether an address is a page that AWS itself writes: its documentation or its knowledge center. This page links to no other. */
export const isAwsPage = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, port, pathname } = new URL(address);
  // Beside the knowledge center, anybody writes on re:Post.
  const isWritten =
    hostname === 'docs.aws.amazon.com' || (hostname === 'repost.aws' && pathname.startsWith('/knowledge-center/'));
  return protocol === 'https:' && isWritten && username === '' && port === '';
};
