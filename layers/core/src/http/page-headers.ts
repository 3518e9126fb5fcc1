const policy = (style: string | undefined): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    style === undefined ? "style-src 'none'" : `style-src '${style}'`,
    "font-src 'self'",
    "connect-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

/** What a file of the page is served with: only itself, no inline script, no style but the one text in it, no other host, no frame around it. */
export const pageHeaders = ({ style }: { readonly style?: string | undefined }): Readonly<Record<string, string>> => ({
  'content-security-policy': policy(style),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'cache-control': 'no-store',
});
