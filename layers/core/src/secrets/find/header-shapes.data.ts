/** A credential that stands at a known place of a request, a command or a file. */
export type HeaderShape = {
  /** The first group is what may be read, the second what may not; both are bounded. */
  readonly pattern: RegExp;
  /** What each text that fits has one of, in lower case: the pattern is made when a text has it, which takes longer than to look; absent: any text may fit. */
  readonly marks?: readonly string[];
  readonly isPassword: boolean;
  readonly random?: boolean;
};

export const headerShapes: readonly HeaderShape[] = [
  // A word that a CDN and a bucket share in a header; an address or a browser is none.
  {
    pattern:
      /(aws:(?:Referer|UserAgent)["'`]?[ \t\r\n]{0,40}[:=][ \t\r\n]{0,40}(?:\[[ \t\r\n]{0,40})?["'])((?=[^"']{0,400}\d)(?=[^"']{0,400}[A-Za-z])[^\s"'*.:/]{8,400}|(?=[^"']{0,400}\d)[A-Za-z0-9+/=]{32,400})(?=["'])/gi,
    marks: ['aws:referer', 'aws:useragent'], isPassword: true,
  },
  // Pairs, joined by semicolons: what stands behind them on the line is no cookie.
  {
    pattern:
      /((?<![A-Za-z])(?:Set-)?Cookie["']?[ \t]{0,4}[:=][ \t]{0,4}["']?)((?:[\w.-]{1,100}=[^\s;"']{0,4000}|[A-Za-z0-9+/=_.%-]{16,4000})(?:;[ \t]{0,4}[\w.-]{1,100}(?:=[^\s;"']{0,4000})?){0,60})/gi,
    marks: ['cookie'], isPassword: false,
  },
  {
    pattern:
      /((?<![A-Za-z])(?:JSESSIONID|PHPSESSID|ASP\.NET_SessionId|connect\.sid|sessionid|csrftoken|AWSELBAuthSessionCookie(?:-\d)?|CloudFront-Signature|__(?:Secure|Host)-[\w.-]{1,60})["']?[ \t]{0,4}[=:\t][ \t]{0,4}["']?)([^\s"';,]{12,4000})/g,
    marks: ['sess', 'connect.sid', 'csrftoken', 'cloudfront-signature', '__secure-', '__host-'], isPassword: false,
    random: true,
  },
  // curl -b, and a line of a file of cookies.
  {
    pattern: /((?:^|[\s'"])(?:-b|--cookie)[ \t=]{1,3}["'])([\w.-]{1,100}=[^\n"']{4,4000})(?=["'])/g,
    marks: ['-b ', '-b=', '-b\t', '--cookie'], isPassword: false,
  },
  {
    pattern: /((?:^|\n)[\w.#-]{1,120}\t(?:TRUE|FALSE)\t[^\t\n]{1,200}\t(?:TRUE|FALSE)\t\d{1,12}\t[^\t\n]{1,100}\t)([^\s"'`]{4,4000})/g,
    marks: ['\ttrue\t', '\tfalse\t'], isPassword: false,
  },
  { pattern: /((?<![A-Za-z])Digest[ \t][^\n]{0,600}?[ ,]response=["']?)([a-f0-9]{16,128})/g, marks: ['response='], isPassword: true },
  {
    pattern:
      /((?<![A-Za-z-])Authorization["']?[ \t]{0,4}[:=][ \t]{0,4}["']?(?:Basic|Negotiate|SSWS|Token|ApiKey)[ \t]{1,4})([^\s"']{4,4000})/gi,
    marks: ['authorization'], isPassword: true,
  },
  {
    pattern: /((?<![A-Za-z])Basic[ \t]{1,4})((?=[a-z]{0,40}[A-Z0-9+/])[A-Za-z0-9+/]{12,2000}={0,2})(?=["'\s]|$)/g,
    marks: ['basic'], isPassword: true,
  },
  { pattern: /((?:^|[\s'"])(?:-u|--user)(?:[ \t]{1,4}|=)["']?(?!arn:)[^\s:"']{1,80}:)([^\s"']{1,200})/g, marks: ['-u ', '-u\t', '-u=', '--user'], isPassword: true },
  {
    pattern:
      /((?:^|[\s'"])--?(?:(?:master|user|admin|db|http|proxy|old|new|temporary|proposed|previous|registry|basic)-){0,3}(?:password|passwd|token|secret|api-key|client-secret|session-token|secret-access-key|secret-string)(?:[ \t]{1,4}|=)["']?)([^\s"'-][^\s"']{5,4000})/gi,
    marks: ['password', 'passwd', 'token', 'secret', 'api-key'], isPassword: true,
  },
  {
    pattern:
      /((?<![A-Za-z])(?:mysql|mysqldump|mysqladmin|mariadb)[ \t][^\n|;]{0,120}?[ \t]-p)([^\s"'-][^\s"']{3,200})/g,
    marks: ['mysql', 'mariadb'], isPassword: true,
  },
  {
    pattern:
      /((?<![A-Za-z])(?:sshpass[ \t]{1,4}-p[ \t]{0,4}|(?:redis-cli|(?:docker|az)[ \t]{1,4}login|ldap[a-z]{2,10})[ \t](?:[^\n|;]{0,160}?[ \t])?-[apw][ \t]{1,4})["']?)([^\s"'-][^\s"']{3,200})/g,
    marks: ['sshpass', 'redis-cli', 'docker', 'az ', 'az\t', 'ldap'], isPassword: true,
  },
  {
    pattern:
      /((?<![A-Za-z])put-parameter(?=[^\n]{0,300}SecureString)[^\n]{0,300}?[ \t]--value[ \t=]{1,4}["']?)([^\s"'-][^\s"']{3,4000})/g,
    marks: ['put-parameter'], isPassword: true,
  },
  {
    pattern:
      /((?<![A-Za-z])echo[ \t]{1,4}(?:-n[ \t]{1,4})?["']?)([^\s"'|]{4,200})(?=["']?[ \t]{0,4}\|[^\n]{0,200}--password-stdin)/g,
    marks: ['--password-stdin'], isPassword: true,
  },
  // HTTPie, chpasswd, htpasswd.
  { pattern: /((?<![A-Za-z])https?[ \t][^\n|;]{0,80}?(?:-a|--auth)[ \t=]{1,4}["']?(?!arn:)[^\s:"']{1,80}:)([^\s"']{3,200})/g, marks: ['http ', 'http\t', 'https ', 'https\t'], isPassword: true },
  { pattern: /((?<![A-Za-z])echo[ \t]{1,4}["']?[\w.-]{1,60}:)([^\s"'|]{4,200})(?=["']?[ \t]{0,4}\|[^\n]{0,40}chpasswd)/g, marks: ['chpasswd'], isPassword: true },
  { pattern: /((?<![A-Za-z])htpasswd[ \t]{1,4}-[a-zA-Z]{0,6}b[a-zA-Z]{0,6}[ \t]{1,4}[^\s]{1,200}[ \t]{1,4}[^\s]{1,100}[ \t]{1,4}["']?)([^\s"']{3,200})/g, marks: ['htpasswd'], isPassword: true },
  // .netrc, and a name and a password beside each other.
  { pattern: /((?<![A-Za-z])login[ \t]{1,4}[^\s]{1,80}\s{1,8}password[ \t]{1,4})([^\s"'`]{4,200})/g, marks: ['login'], isPassword: true },
  {
    pattern:
      /((?<![A-Za-z])(?:login|creds|credentials)[ \t]{0,4}[:=][ \t]{0,4}[^\s/]{1,80}[ \t]{1,4}\/[ \t]{1,4})([^\s/"'`]{6,200})/gi,
    marks: ['login', 'creds', 'credentials'], isPassword: true,
  },
  // A person's name and password: `logged in with maria / X`, `signed in as maria with X`.
  { pattern: /((?<![A-Za-z])(?:logged|log|sign|signed|logging|signing)[ -]?in[ \t]{1,4}(?:with|as|using)[ \t]{1,4}[\w.@+-]{1,80}[ \t]{0,4}(?:\/|:|with|and|,)[ \t]{1,4}["'`]?)((?=[^\s]{0,200}\d)[^\s"'`\/]{6,200})/gi, marks: ['log', 'sign'], isPassword: true },
  { pattern: /((?<![A-Za-z])log(?:in|on)[ \t]{1,4}[\w.@+-]{1,80}[ \t]{1,4}\/[ \t]{1,4}["'`]?)((?=[^\s]{0,200}\d)[^\s"'`\/]{6,200})/gi, marks: ['login', 'logon'], isPassword: true },
  { pattern: /((?<![A-Za-z])_auth[ \t]{0,4}=[ \t]{0,4}["']?)([A-Za-z0-9+/=_-]{16,400})/g, marks: ['_auth'], isPassword: true },
  { pattern: /("auth"\s{0,8}:\s{0,8}")([A-Za-z0-9+/=]{12,4000})/g, marks: ['"auth"'], isPassword: true },
  { pattern: /((?<![\w.-])[\w.-]{1,40}:)([^\s:@/]{4,100})(?=@(?:tcp|unix)\()/g, marks: ['@tcp(', '@unix('], isPassword: true },
  { pattern: /((?<![A-Za-z])jdbc:oracle:[a-z]{1,8}:[^\s/]{1,60}\/)([^\s@"']{3,100})(?=@)/g, marks: ['jdbc:oracle'], isPassword: true },
  { pattern: /((?<![A-Za-z])sqlplus[ \t]{1,4}[^\s/]{1,60}\/)([^\s@"']{3,100})(?=@)/g, marks: ['sqlplus'], isPassword: true },
  { pattern: /([?&]code=)([\w.~%-]{20,400})/g, marks: ['code='], isPassword: false, random: true },
  {
    pattern: /("Type"\s{0,8}:\s{0,8}"SecureString"\s{0,8},\s{0,8}"Value"\s{0,8}:\s{0,8}")([^"\n]{4,4000})/g,
    marks: ['securestring'], isPassword: true,
  },
  { pattern: /((?:^|[\s"'`])[A-Za-z0-9.-]{1,100}:\d{4,5}:[\w*-]{1,60}:[\w-]{1,60}:)([^\s:"'`]{6,100})/g, isPassword: true },
  { pattern: /(:\/\/[^\s/:@"'<>]{0,100}:)([^\s/@"'<>]{1,200}(?:@[^\s/@"'<>]{2,200}(?=@))?)(?=@)/g, marks: ['://'], isPassword: true },
  // The seed of one-time passwords, and the private part of a JWK (https://www.rfc-editor.org/rfc/rfc7518#section-6.3.2).
  { pattern: /((?<![A-Za-z])otpauth:\/\/[^\s?]{1,200}\?(?:[\w-]{1,30}=[^\s&]{0,200}&){0,6}secret=)([A-Za-z2-7=%]{8,200})/g, marks: ['otpauth'], isPassword: true },
  { pattern: /((?<![A-Za-z])(?:mfa|totp|otp|2fa)[ _-]seed(?: is|[ \t]{0,4}[:=])[ \t]{1,4}["']?)([A-Z2-7]{12,120})/gi, marks: ['seed'], isPassword: true },
  { pattern: /("(?:d|dp|dq|qi|k)"\s{0,8}:\s{0,8}")([A-Za-z0-9_-]{20,2000})(?=")/g, marks: ['"d"', '"dp"', '"dq"', '"qi"', '"k"'], isPassword: true, random: true },
  { pattern: /((?<![A-Za-z])Splunk[ \t]{1,4})([A-Za-z0-9]{8}(?:-[A-Za-z0-9]{4}){3}-[A-Za-z0-9]{12})/g, marks: ['splunk'], isPassword: true },
  // Values that a command, a statement of SQL or a default of Terraform gives to what is secret.
  { pattern: /((?<![A-Za-z])kubectl[ \t]{1,4}create[ \t]{1,4}secret[ \t][^\n]{0,300}?--from-literal[ =]["']?[\w.-]{1,100}=)([^\s"']{4,400})/g, marks: ['kubectl'], isPassword: true },
  { pattern: /((?<![A-Za-z])ConvertTo-SecureString[ \t]{1,4}(?:-String[ \t]{1,4})?["'])([^"'\n]{4,400})(?=["'])/gi, marks: ['securestring'], isPassword: true },
  { pattern: /((?<![A-Za-z])IDENTIFIED[ \t]{1,4}(?:WITH[ \t]{1,4}\w{1,40}[ \t]{1,4})?BY[ \t]{1,4}["'])([^"'\n]{4,200})(?=["'])/gi, marks: ['identified'], isPassword: true },
  // What a template's parameter is unless it is given: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html
  { pattern: /((?<![A-Za-z])\w{0,60}(?:password|passwd|passphrase)\d{0,2}["']?[ \t]{0,4}:[ \t]{0,4}\{?\s{0,40}(?:["']?(?:Type|Description|NoEcho|MinLength|MaxLength|AllowedPattern|ConstraintDescription)["']?[ \t]{0,4}:[^\n,{}]{0,200}[,\n][ \t\n]{0,40}){0,7}["']?Default["']?[ \t]{0,4}:[ \t]{0,4}["']?)([^\s"',}]{4,400})/gi, marks: ['password', 'passwd', 'passphrase'], isPassword: true },
  { pattern: /((?<![A-Za-z])\w{0,60}(?:secret|token|api_?key)\d{0,2}["']?[ \t]{0,4}:[ \t]{0,4}\{?\s{0,40}(?:["']?(?:Type|Description|NoEcho|MinLength|MaxLength|AllowedPattern|ConstraintDescription)["']?[ \t]{0,4}:[^\n,{}]{0,200}[,\n][ \t\n]{0,40}){0,7}["']?Default["']?[ \t]{0,4}:[ \t]{0,4}["']?)([^\s"',}]{4,400})/gi, marks: ['secret', 'token', 'apikey', 'api_key'], isPassword: true, random: true },
  { pattern: /(variable[ \t]{1,4}"\w{0,60}(?:password|passwd|secret|token)\w{0,20}"[ \t]{0,4}\{[^{}]{0,300}?default[ \t]{0,8}=[ \t]{0,8}")([^"\n]{4,400})(?=")/gi, marks: ['variable'], isPassword: true },
  { pattern: /((?<![A-Za-z])(?:unzip|7z|zip)[ \t](?:[^\n|;]{0,80}?[ \t])?-P[ \t]{1,4}["']?)([^\s"'-][^\s"']{3,200})/g, marks: ['zip', '7z'], isPassword: true },
  { pattern: /((?<![A-Za-z])openssl[ \t][^\n|;]{0,160}?[ \t]-(?:k|K|pass[ \t]{1,4}pass:)[ \t]{0,4}["']?)([^\s"'-][^\s"']{3,400})/g, marks: ['openssl'], isPassword: true },
  { pattern: /((?<![A-Za-z])(?:PreSharedKey|WPA2?-PSK(?:[ \t]{1,4}key)?)(?: is)?[ \t]{0,4}[:= ][ \t]{0,4}["']?)([A-Za-z0-9+/=]{8,120})/gi, marks: ['presharedkey', 'wpa'], isPassword: true, random: true },
  { pattern: /((?<![A-Za-zÀ-ÿ])(?:mot de passe,? c['’]est|parola d['’]ordine è)[ \t]{1,4}["'«]?)([^\s"'»]{4,200})/gi, marks: ['mot de passe', 'parola d'], isPassword: true },
];
