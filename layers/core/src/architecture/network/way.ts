/** A way that a request may take to its service, as the request itself shows it. */
export type Way = {
  /** The endpoint of the template that it goes through, whose policy has a say. */
  readonly endpoint: string | null;
  /** What the request says of its way. */
  readonly context: Readonly<Record<string, string>>;
  /** `all`: what it does not say of its way is not there; `given`: nothing is known of it; `nothing`: the way is not known. */
  readonly tells: 'all' | 'given' | 'nothing';
  /** Why it may not get there at all. */
  readonly blocked?: string;
};

/** Nobody knows. */
export const unseenWay: Way = { endpoint: null, context: {}, tells: 'nothing' };

/** Through no endpoint: the keys of one are not in the request. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourcevpce */
export const pastWay: Way = { endpoint: null, context: {}, tells: 'all' };

/** A function that stands in no VPC of the account may go through an endpoint of AWS's own, which nobody names. */
export const outsideWays: readonly Way[] = [
  pastWay,
  {
    endpoint: null,
    context: {
      'aws:SourceVpce': 'vpce-0z',
      'aws:SourceVpc': 'vpc-0z',
      'aws:VpceAccount': 'aws',
      'aws:VpceOrgID': 'o-z',
      'aws:VpcSourceIp': '169.254.0.1',
    },
    tells: 'all',
  },
];

const keys = /^aws:(sourcevpce|sourcevpc|sourcevpcarn|vpcsourceip|vpceaccount|vpceorgid|vpceorgpaths)$/;

/** Whether a key of a condition is about the way of a request. */
export const isOfWay = (key: string): boolean => keys.test(key.toLowerCase());

/** What the request says under a key, whatever its case. */
export const saidOnWay = ({ context }: Way, key: string): string | undefined =>
  Object.entries(context).find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1];
