import type { Wrapper } from './wrapper.ts';

const data = 'bedrock-agentcore';
const control = 'bedrock-agentcore-control';
const of = (service: string, names: string): readonly string[] => names.split(' ').map((name) => `${service}:${name}`);
const memory = { memoryId: ['memory_id', 'memoryId'] } as const;

/** Whatever waits for what it made asks how it goes. */
const waiting = (kind: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    ['Create', 'Update', 'Delete'].map((verb) => [
      `${verb.toLowerCase()}_${kind.replace(/(?!^)[A-Z]/g, '_$&').toLowerCase()}_and_wait`,
      of(control, `${verb}${kind} Get${kind}`),
    ]),
  );

/** AgentCore's memory as a session of Strands, whose settings stand in an object of their own. https://github.com/aws/bedrock-agentcore-sdk-python */
export const sessionManager: Wrapper = {
  at: /^bedrock_agentcore\.memory\.integrations\.strands(\.\w+)*\.AgentCoreMemorySessionManager$/,
  service: data,
  calls: ['ListEvents', 'CreateEvent'],
  also: { retrieval_config: ['RetrieveMemoryRecords'] },
  parameters: memory,
};

// The parts of AgentCore's SDKs: https://github.com/aws/bedrock-agentcore-sdk-python, https://github.com/aws/bedrock-agentcore-sdk-typescript
const memories: readonly Wrapper[] = [
  {
    at: /^bedrock_agentcore\.memory(\.\w+)*\.(MemoryClient|MemoryControlPlaneClient)$/,
    service: data,
    calls: [],
    forwards: [data, control],
    methods: {
      ...waiting('Memory'),
      create_or_get_memory: of(control, 'CreateMemory GetMemory ListMemories'),
      create_memory: of(control, 'CreateMemory'),
      get_memory_status: of(control, 'GetMemory'),
      get_memory_strategies: of(control, 'GetMemory'),
      update_memory_strategies: of(control, 'GetMemory UpdateMemory'),
      add_strategy: of(control, 'UpdateMemory'),
      add_semantic_strategy: of(control, 'UpdateMemory'),
      add_summary_strategy: of(control, 'UpdateMemory'),
      add_user_preference_strategy: of(control, 'UpdateMemory'),
      add_semantic_strategy_and_wait: of(control, 'UpdateMemory GetMemory'),
      add_summary_strategy_and_wait: of(control, 'UpdateMemory GetMemory'),
      add_user_preference_strategy_and_wait: of(control, 'UpdateMemory GetMemory'),
      save_conversation: ['CreateEvent'],
      create_blob_event: ['CreateEvent'],
      retrieve_memories: ['RetrieveMemoryRecords'],
      process_turn_with_llm: ['RetrieveMemoryRecords', 'CreateEvent'],
      list_branches: ['ListEvents'],
      list_branch_events: ['ListEvents'],
      get_conversation_tree: ['ListEvents'],
      merge_branch_context: ['ListEvents'],
      get_last_k_turns: ['ListEvents'],
      fork_conversation: ['CreateEvent'],
      wait_for_memories: ['RetrieveMemoryRecords'],
    },
    parameters: memory,
    firstOfMethods: 'memoryId',
  },
  {
    at: /^bedrock_agentcore\.memory(\.session)?\.(MemorySessionManager|MemorySession)$/,
    service: data,
    calls: [],
    forwards: [data],
    methods: {
      add_turns: ['CreateEvent'],
      fork_conversation: ['CreateEvent'],
      process_turn_with_llm: ['RetrieveMemoryRecords', 'CreateEvent'],
      process_turn_with_llm_async: ['RetrieveMemoryRecords', 'CreateEvent'],
      list_branches: ['ListEvents'],
      get_last_k_turns: ['ListEvents'],
      search_long_term_memories: ['RetrieveMemoryRecords'],
      list_long_term_memory_records: ['ListMemoryRecords'],
      list_actor_sessions: ['ListSessions'],
      delete_all_long_term_memories_in_namespace: ['ListMemoryRecords', 'BatchDeleteMemoryRecords'],
    },
    parts: /^(create_memory_session|get_actor)$/,
    parameters: memory,
    first: 'memoryId',
  },
  {
    at: /^bedrock-agentcore\/(experimental\/)?memory\/strands\.(AgentCoreMemoryStore|createAgentCoreMemoryStores)$/,
    service: data,
    calls: ['RetrieveMemoryRecords', 'CreateEvent'],
    parameters: memory,
  },
  {
    at: /^langgraph_checkpoint_aws(\.\w+)*\.AgentCoreMemorySaver$/,
    service: data,
    calls: ['CreateEvent', 'ListEvents'],
    methods: { delete_thread: ['ListEvents', 'DeleteEvent'], adelete_thread: ['ListEvents', 'DeleteEvent'] },
    parameters: memory,
    first: 'memoryId',
  },
  {
    at: /^langgraph_checkpoint_aws(\.\w+)*\.AgentCoreMemoryStore$/,
    service: data,
    calls: ['CreateEvent', 'RetrieveMemoryRecords'],
    methods: {
      put: ['CreateEvent'],
      aput: ['CreateEvent'],
      search: ['RetrieveMemoryRecords'],
      asearch: ['RetrieveMemoryRecords'],
      get: ['GetMemoryRecord'],
      aget: ['GetMemoryRecord'],
    },
    parameters: memory,
    first: 'memoryId',
  },
];

const interpreter = { codeInterpreterIdentifier: ['identifier'] } as const;
const browser = { browserIdentifier: ['identifier'] } as const;
const runs = ['StartCodeInterpreterSession', 'InvokeCodeInterpreter'] as const;
const interprets = [...runs, 'StopCodeInterpreterSession'] as const;
// The stream is a WebSocket: what opens it is no operation of the SDK
const drives = ['StartBrowserSession', 'ConnectBrowserAutomationStream', 'StopBrowserSession'] as const;

const sessions = {
  start: ['StartCodeInterpreterSession'],
  startSession: ['StartCodeInterpreterSession'],
  stop: ['StopCodeInterpreterSession'],
  stopSession: ['StopCodeInterpreterSession'],
  get_session: ['GetCodeInterpreterSession'],
  getSession: ['GetCodeInterpreterSession'],
  list_sessions: ['ListCodeInterpreterSessions'],
  listSessions: ['ListCodeInterpreterSessions'],
} as const;

const windows = {
  start: ['StartBrowserSession'],
  startSession: ['StartBrowserSession'],
  stop: ['StopBrowserSession'],
  stopSession: ['StopBrowserSession'],
  get_session: ['GetBrowserSession'],
  getSession: ['GetBrowserSession'],
  list_sessions: ['ListBrowserSessions'],
  listSessions: ['ListBrowserSessions'],
  generate_ws_headers: ['ConnectBrowserAutomationStream'],
  generateWebSocketUrl: ['ConnectBrowserAutomationStream'],
  generate_live_view_url: ['ConnectBrowserLiveViewStream'],
  generateLiveViewUrl: ['ConnectBrowserLiveViewStream'],
  take_control: ['UpdateBrowserStream'],
  takeControl: ['UpdateBrowserStream'],
  release_control: ['UpdateBrowserStream'],
  releaseControl: ['UpdateBrowserStream'],
  update_stream: ['UpdateBrowserStream'],
  updateStream: ['UpdateBrowserStream'],
} as const;

const tools: readonly Wrapper[] = [
  {
    at: /^bedrock_agentcore\.tools(\.\w+)*\.code_session$/,
    isRegionFirst: true,
    service: data,
    atOnce: ['StartCodeInterpreterSession', 'StopCodeInterpreterSession'],
    calls: ['InvokeCodeInterpreter'],
    methods: sessions,
    parameters: interpreter,
  },
  {
    at: /^bedrock_agentcore\.tools(\.\w+)*\.CodeInterpreter$|^bedrock-agentcore\/code-interpreter\.CodeInterpreter$/,
    isRegionFirst: true,
    service: data,
    calls: runs,
    forwards: [control],
    methods: sessions,
    parameters: interpreter,
  },
  {
    at: /^bedrock_agentcore\.tools(\.\w+)*\.browser_session$/,
    isRegionFirst: true,
    service: data,
    atOnce: ['StartBrowserSession', 'StopBrowserSession'],
    calls: ['ConnectBrowserAutomationStream'],
    methods: windows,
    parameters: browser,
  },
  {
    at: /^bedrock_agentcore\.tools(\.\w+)*\.BrowserClient$|^bedrock-agentcore\/browser\.Browser$/,
    isRegionFirst: true,
    service: data,
    calls: drives,
    forwards: [control],
    methods: windows,
    parameters: browser,
  },
  {
    at: /^bedrock-agentcore\/browser\/playwright\.PlaywrightBrowser$|^bedrock-agentcore\/(experimental\/)?browser\/[\w-]+\.BrowserTools$/,
    service: data,
    calls: drives,
    methods: windows,
    parameters: browser,
  },
  {
    at: /^bedrock-agentcore\/(experimental\/)?code-interpreter\/[\w-]+\.CodeInterpreterTools$/,
    service: data,
    calls: interprets,
    methods: sessions,
    parameters: interpreter,
  },
  // https://github.com/strands-agents/tools
  {
    at: /^strands_tools\.browser(\.\w+)*\.AgentCoreBrowser$/,
    service: data,
    calls: drives,
    parameters: browser,
  },
  {
    at: /^strands_tools\.code_interpreter(\.\w+)*\.AgentCoreCodeInterpreter$/,
    service: data,
    calls: interprets,
    parameters: interpreter,
  },
  {
    at: /^langchain_aws\.tools(\.\w+)*\.create_code_interpreter_toolkit$/,
    service: data,
    calls: interprets,
    parameters: {},
  },
  {
    at: /^langchain_aws\.tools(\.\w+)*\.create_browser_toolkit$/,
    service: data,
    calls: drives,
    parameters: {},
  },
];

/** Clients that hand on what the SDK has, and wait for what they made. */
const clients: readonly Wrapper[] = [
  {
    at: /^bedrock_agentcore\.services\.identity\.IdentityClient$/,
    service: data,
    calls: [],
    forwards: [data, control],
    methods: { get_token: ['GetResourceOauth2Token'], get_api_key: ['GetResourceApiKey'] },
    parameters: { workloadName: ['workload_name'] },
  },
  {
    at: /^bedrock_agentcore\.gateway(\.\w+)*\.GatewayClient$/,
    service: control,
    calls: [],
    forwards: [control],
    methods: { ...waiting('Gateway'), ...waiting('GatewayTarget') },
    parameters: { gatewayIdentifier: ['gateway_identifier', 'gatewayIdentifier'] },
  },
  {
    at: /^bedrock_agentcore\.knowledge_base(\.\w+)*\.KnowledgeBaseClient$/,
    service: 'bedrock-agent-runtime',
    calls: [],
    forwards: ['bedrock-agent-runtime', 'bedrock-agent'],
    methods: { start_ingestion_job_and_wait: of('bedrock-agent', 'StartIngestionJob GetIngestionJob') },
    parameters: { knowledgeBaseId: ['knowledge_base_id', 'knowledgeBaseId'] },
  },
  {
    at: /^bedrock_agentcore\.runtime(\.\w+)*\.AgentCoreRuntimeClient$|^bedrock-agentcore\/runtime\.RuntimeClient$/,
    service: data,
    calls: ['InvokeAgentRuntimeWithWebSocketStream'],
    forwards: [data, control],
    parameters: { agentRuntimeArn: ['runtime_arn', 'runtimeArn'] },
  },
  {
    at: /^bedrock_agentcore\.tools(\.\w+)*\.WebSearchClient$|^bedrock-agentcore\/web-search\.WebSearchClient$/,
    service: data,
    calls: ['InvokeGateway'],
    parameters: { gatewayId: ['gateway_id', 'gatewayId'] },
  },
];

export const agentcoreWrappers: readonly Wrapper[] = [...memories, ...tools, ...clients];
