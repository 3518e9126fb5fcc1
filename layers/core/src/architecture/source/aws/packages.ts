import type { Language } from '../code/language.ts';
/** Packages that make no call of AWS by themselves; the modules of Python and Node among them. What they are given may. */
export const isQuietPackage = (name: string): boolean =>
  quiet.has(name) ||
  java.test(name) ||
  /^(@types|@smithy\/types|mypy_boto3\w*|types_\w+)/.test(name) ||
  /^@opentelemetry\//.test(name);

const list = (names: string): readonly string[] => names.trim().split(/\s+/);

// https://docs.python.org/3/library/index.html
const python = list(`
  __future__ abc argparse array ast asyncio atexit base64 binascii bisect builtins bz2 calendar cmath codecs collections colorsys
  concurrent configparser contextlib contextvars copy copyreg csv ctypes dataclasses datetime decimal difflib dis email encodings enum errno
  faulthandler filecmp fileinput fnmatch fractions functools gc getpass gettext glob graphlib gzip hashlib heapq hmac html http imaplib importlib
  inspect io ipaddress itertools json keyword linecache locale logging lzma mailbox marshal math mimetypes multiprocessing numbers operator os
  pathlib pickle pkgutil platform pprint profile queue quopri random re reprlib resource runpy sched secrets select selectors shelve shlex
  shutil signal site smtplib socket socketserver sqlite3 ssl stat statistics string stringprep struct sys sysconfig tarfile tempfile textwrap
  threading time timeit token tokenize tomllib trace traceback tracemalloc types typing unicodedata unittest urllib uuid warnings wave weakref
  xml xmlrpc zipfile zipimport zlib zoneinfo subprocess
`);

// https://nodejs.org/api/
const node = list(`
  assert async_hooks buffer child_process cluster console constants crypto dgram diagnostics_channel dns domain events fs http http2 https
  inspector module net os path perf_hooks process punycode querystring readline repl stream string_decoder timers tls tty url util v8 vm wasi
  worker_threads zlib
`);

const pythonPackages = list(`
  PIL PyPDF2 aiofiles aiohttp anyio arrow attr attrs babel bcrypt bleach bs4 cachetools certifi cffi chardet charset_normalizer chevron
  click colorama cryptography cv2 dateutil dateparser defusedxml docx dotenv email_validator emoji environs ephem exceptiongroup faker fastapi
  feedparser filelock flask flask_cors frozendict ftfy geopy graphql gunicorn h11 html2text httpcore httpx humanize idna imageio isodate itsdangerous jinja2
  jmespath joblib jose jsonpath_ng jsonschema jwt langdetect loguru lxml magic mangum markdown markdown2 markdownify markupsafe marshmallow
  matplotlib mcp more_itertools msgpack multidict mypy nameparser networkx nltk numpy openpyxl opentelemetry orjson packaging pandas pdf2image
  pdfminer pdfplumber phonenumbers pkg_resources plotly polars prettytable prometheus_client psutil psycopg psycopg2 pyarrow pycountry pydantic
  pydantic_core pydantic_settings pydub pymysql pypdf pyperclip pytesseract pytest pythonjsonlogger pytz pyxlsb qrcode rank_bm25 rapidfuzz redis regex
  reportlab requests requests_toolbelt rich ruamel scipy sentry_sdk setuptools shapely simplejson sklearn slugify sniffio soupsieve spacy sqlalchemy
  sqlmodel sse_starlette starlette streamlit structlog sympy tabulate tenacity termcolor textstat tiktoken tokenizers toml tqdm trafilatura
  transformers typer typing_extensions tzdata tzlocal ujson unidecode unstructured urllib3 uvicorn validators webvtt websocket websockets
  werkzeug wikipedia wrapt xlrd xlsxwriter xmltodict yaml yarl youtube_transcript_api zstandard
  langchain langchain_core langchain_text_splitters langchain_community langchain_classic langgraph langsmith llama_index crewai crewai_tools dspy
  haystack faiss chromadb pinecone qdrant_client weaviate strands strands_tools bedrock_agentcore pymongo tavily wsgi asgiref awslambdaric
  playwright nest_asyncio haystack_integrations ag_ui a2a fastmcp langchain_mcp_adapters
  aws_lambda_powertools aws_xray_sdk aws_lambda_typing awslambda_typing crhelper cfnresponse botocore boto3 aioboto3 aiobotocore opensearchpy elasticsearch
  retrying retry backoff ratelimit pydantic_ai instructor serverless_wsgi aws_wsgi apig_wsgi datasets evaluate sentence_transformers torch
  fasttext langfuse openai anthropic litellm cohere mistralai google tavily_python ddgs duckduckgo_search wikipediaapi
`);

const nodePackages = list(`
  ajv archiver async axios bcryptjs body-parser bluebird busboy camelcase cheerio class-transformer class-validator clsx cookie cors csv-parse
  csv-stringify date-fns dayjs debug deepmerge dotenv ejs eventsource-parser express fast-xml-parser fastify form-data franc fs-extra fuse.js fuzzysort
  got graphql graphql-tag gray-matter handlebars helmet hono html-to-text http-errors https-proxy-agent iconv-lite inversify ioredis is js-tiktoken js-yaml
  jsdom json5 jsonpath jsonwebtoken jose jwks-rsa jszip ky lodash lodash.get luxon mammoth marked mime mime-types moment ms multer mustache mysql2
  nanoid neverthrow node-fetch nunjucks openai p-limit p-map p-retry papaparse parseurl pdf-lib pdf-parse pdfjs-dist pg pino qs ramda redis
  reflect-metadata rxjs sanitize-html semver serverless-http sharp slugify source-map-support stream-buffers tiktoken tslib tsyringe turndown type-fest
  typeorm uid ulid undici uuid validator winston ws xlsx xml2js yaml yargs zod zod-to-json-schema ai langchain langgraph
  aws-xray-sdk aws-xray-sdk-core aws-lambda aws-lambda-fastify aws-jwt-verify cfn-response source-map-support next-auth
  @ai-sdk/provider @ai-sdk/react @ai-sdk/openai @anthropic-ai/sdk @aws-lambda-powertools/logger @aws-lambda-powertools/metrics
  @aws-lambda-powertools/tracer @aws-lambda-powertools/commons @aws-lambda-powertools/batch @aws-lambda-powertools/event-handler
  @aws-lambda-powertools/jmespath @aws-lambda-powertools/parser @aws-lambda-powertools/validation @codegenie/serverless-express
  @fastify/aws-lambda @fastify/cors @hono/aws-lambda @langchain/core @langchain/langgraph @langchain/textsplitters @langchain/community
  @llamaindex/core @llamaindex/env llamaindex @mastra/core @middy/core @middy/http-cors @middy/http-error-handler @middy/http-json-body-parser
  @middy/http-header-normalizer @middy/http-response-serializer @middy/input-output-logger @middy/validator @middy/util @middy/http-security-headers
  @middy/http-event-normalizer @middy/do-not-wait-for-empty-event-loop @middy/error-logger @middy/event-normalizer @middy/warmup @middy/http-urlencode-path-parser
  @modelcontextprotocol/sdk @modelcontextprotocol/server @nestjs/common @nestjs/core @nestjs/platform-express @opensearch-project/opensearch
  @sentry/aws-serverless @sentry/serverless @sinclair/typebox @smithy/node-http-handler @smithy/fetch-http-handler @smithy/util-utf8 @smithy/types
  @smithy/util-retry @smithy/eventstream-codec @smithy/smithy-client @aws-sdk/util-dynamodb @aws-sdk/types @aws-sdk/util-utf8-node @aws-sdk/util-stream-node
  @aws-sdk/util-arn-parser @aws-sdk/util-format-url @aws-sdk/smithy-client @aws-sdk/node-http-handler @aws-sdk/credential-providers @aws-sdk/credential-provider-node
  bedrock-agentcore @strands-agents/sdk @aws-lambda-powertools/idempotency aws-cdk-lib
  @vendia/serverless-express @xenova/transformers serverless-express aws-serverless-express
`);

// Of Java's, by the first words of their packages; what serves a framework's own ends calls no AWS
const java =
  /^(java|javax|jakarta|kotlin|lombok|org\.slf4j|org\.apache\.(logging|commons|http|hc|pdfbox|poi|tika)|com\.fasterxml|com\.google\.(gson|common)|org\.json|org\.junit|org\.mockito|org\.springframework|io\.micrometer|io\.micronaut|io\.quarkus|reactor|org\.reactivestreams|com\.amazonaws\.(services\.lambda\.runtime|serverless|xray|lambda)|software\.amazon\.lambda|software\.amazon\.awssdk|io\.awspring|dev\.langchain4j|org\.aspectj|ch\.qos|org\.jetbrains|io\.jsonwebtoken|com\.nimbusds|org\.postgresql|com\.zaxxer|org\.hibernate|com\.mysql|io\.swagger|org\.mapstruct|okhttp3|com\.squareup|org\.jsoup|io\.netty|io\.opentelemetry)(\.|$)/;

const quiet: ReadonlySet<string> = new Set([...python, ...node, ...pythonPackages, ...nodePackages]);

/** The package that a path of names begins in: `langchain_aws.ChatBedrock`, `@aws-sdk/client-s3.S3Client`, `fs/promises.readFile`. */
export const packageOf = (path: string, language: Language): string => {
  // A class of Java stands in its whole package
  if (language === 'java') return path.replace(/\.[A-Z*~].*$/s, '');
  if (language === 'python') return path.split('.')[0] ?? path;
  if (quiet.has(path)) return path;
  const [, scoped] = /^(@[^/]+\/[^/.]+)/.exec(path) ?? [];
  return scoped ?? path.split(/[/.]/)[0] ?? path;
};
