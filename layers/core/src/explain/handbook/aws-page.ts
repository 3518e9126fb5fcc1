import type { AwsPage } from './page.ts';

const docs = 'https://docs.aws.amazon.com';

/** A page of AWS's documentation by its title; the path is that below the host, without `.html`. */
export const docsPage = (name: string, path: string): AwsPage => ({ name, url: `${docs}/${path}.html` });

export const iamPage = (name: string, page: string): AwsPage => docsPage(name, `IAM/latest/UserGuide/${page}`);

export const bedrockPage = (name: string, page: string): AwsPage => docsPage(name, `bedrock/latest/userguide/${page}`);

export const organizationsPage = (name: string, page: string): AwsPage =>
  docsPage(name, `organizations/latest/userguide/${page}`);

export const ssoPage = (name: string, page: string): AwsPage => docsPage(name, `singlesignon/latest/userguide/${page}`);
