import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const SCHEMAS = path.resolve(import.meta.dirname, '../../schemas');
const SERVER = path.resolve(
  path.dirname(createRequire(import.meta.url).resolve('yaml-language-server/package.json')),
  'bin/yaml-language-server',
);

interface Message {
  id?: number | string;
  method?: string;
  params?: unknown;
  result?: unknown;
}

/** A language server, spoken to over its standard streams as an editor does. */
class Editor {
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, (result: unknown) => void>();
  readonly #diagnostics = new Map<string, (found: { message: string }[]) => void>();
  #buffer = Buffer.alloc(0);
  #next = 1;

  constructor() {
    this.#process = spawn(process.execPath, [SERVER, '--stdio'], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    this.#process.stdout?.on('data', (chunk: Buffer) => {
      this.#buffer = Buffer.concat([this.#buffer, chunk]);
      for (let message = this.#take(); message; message = this.#take()) this.#receive(message);
    });
  }

  #take(): Message | undefined {
    const head = this.#buffer.indexOf('\r\n\r\n');
    if (head === -1) return undefined;
    const length = Number(
      /Content-Length: (\d+)/i.exec(this.#buffer.subarray(0, head).toString())?.[1],
    );
    const end = head + 4 + length;
    if (this.#buffer.length < end) return undefined;
    const message = JSON.parse(this.#buffer.subarray(head + 4, end).toString()) as Message;
    this.#buffer = this.#buffer.subarray(end);
    return message;
  }

  #receive({ id, method, params, result }: Message): void {
    if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: { message: string }[] };
      this.#diagnostics.get(uri)?.(diagnostics);
    } else if (method !== undefined && id !== undefined) {
      // It asks for settings and the like: an editor without any answers so.
      this.#send({
        id,
        result: method === 'workspace/configuration' ? [{}, {}, {}, {}, {}] : null,
      });
    } else if (typeof id === 'number') {
      this.#waiting.get(id)?.(result);
    }
  }

  #send(message: Message): void {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#process.stdin?.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  request(method: string, params: unknown): Promise<unknown> {
    const id = this.#next++;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#send({ id, method, params });
    });
  }

  notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  /** Opens a document and answers with what the server finds in it. */
  open(uri: string, text: string): Promise<{ message: string }[]> {
    return new Promise((resolve) => {
      this.#diagnostics.set(uri, resolve);
      this.notify('textDocument/didOpen', {
        textDocument: { uri, languageId: 'yaml', version: 1, text },
      });
    });
  }

  end(): void {
    this.#process.kill();
  }
}

let editor: Editor;

beforeAll(async () => {
  editor = new Editor();
  await editor.request('initialize', { processId: null, rootUri: null, capabilities: {} });
  editor.notify('initialized', {});
});

afterAll(() => editor.end());

/** A document of one kind; `|` marks where the cursor is. */
async function open(kind: string, body: string) {
  const text = `# yaml-language-server: $schema=${pathToFileURL(path.join(SCHEMAS, `${kind}.schema.json`)).href}\n${body}`;
  const before = text.slice(0, text.indexOf('|')).split('\n');
  const uri = pathToFileURL(path.join(SCHEMAS, `${kind}-${Math.abs(hash(body))}.yaml`)).href;
  const diagnostics = await editor.open(uri, text.replace('|', ''));
  const at = {
    textDocument: { uri },
    position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
  };
  return { diagnostics: diagnostics.map(({ message }) => message), at };
}

function hash(text: string): number {
  return [...text].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) | 0, 7);
}

interface Proposal {
  label: string;
  documentation?: string;
}

async function propose(kind: string, body: string): Promise<Proposal[]> {
  const { at } = await open(kind, body);
  const { items } = (await editor.request('textDocument/completion', at)) as {
    items: Proposal[];
  };
  return items;
}

async function complete(kind: string, body: string): Promise<string[]> {
  return (await propose(kind, body)).map(({ label }) => label);
}

async function hover(kind: string, body: string): Promise<string> {
  const { at } = await open(kind, body);
  const shown = (await editor.request('textDocument/hover', at)) as {
    contents: { value: string };
  } | null;
  return shown?.contents.value ?? '';
}

async function diagnose(kind: string, body: string): Promise<string[]> {
  return (await open(kind, `${body}|`)).diagnostics;
}

describe('the schemas in an editor', () => {
  it.each([
    ['inputs', 'format: 1\n|', ['horizon', 'metrics', 'themes']],
    ['inputs', 'ambition: |', ['balanced', 'bold', 'cautious']],
    ['inputs', 'profile: |', ['campaign', 'guide', 'implementation', 'system-plan']],
    ['inputs', 'evidence:\n  - id: a\n    |', ['claim', 'figures', 'kind', 'source', 'unknown']],
    ['inputs', 'automations:\n  - id: a\n    purpose: |', ['alert', 'care', 'service']],
    ['overrides', 'format: 1\noverrides:\n  - at: risks/x\n    |', ['set', 'why', 'until']],
    ['knowledge', 'format: 1\n|', ['metrics', 'playbooks', 'calendar']],
    ['config', 'format: 1\n|', ['site', 'brand', 'locales']],
    // What the program knows by itself.
    ['inputs', 'metrics:\n  - metric: |', ['nps', 'csat', 'repeat-purchase-rate']],
    ['inputs', 'strategies:\n  - id: a\n    owner: |', ['crm-lead', 'sponsor']],
    ['inputs', 'industry: |', ['retail-ecommerce', 'saas']],
    ['inputs', 'themes:\n  - id: a\n    tags: [|]', ['delivery-delay', 'returns-friction']],
    ['inputs', 'themes:\n  - id: a\n    tags:\n      - |', ['delivery-delay', 'data-silo']],
    [
      'inputs',
      'waivers:\n  - code: |',
      ['target/conflict', 'budget/shares-not-100', 'structure/cycle'],
    ],
    ['knowledge', 'playbooks:\n  - id: a\n    kpis: [|]', ['nps']],
    // Forms of values.
    ['inputs', 'horizon:\n  from: |', ['W6', 'M6']],
    ['inputs', 'touchpoints:\n  - id: a\n    at: |', ['W6', 'M6']],
    ['inputs', 'experiments:\n  - id: a\n    span: |', ['W2..W4']],
    ['inputs', 'automations:\n  - id: a\n    limit: |', ['24 h', '10 min']],
    ['inputs', 'budget:\n  items:\n    - id: a\n      share: |', ['40%']],
    [
      'inputs',
      'personas:\n  - id: a\n    when:\n      - measure: |',
      ['orders', 'days-since-order'],
    ],
  ])('complete %s after %j', async (kind, body, wanted) => {
    expect(await complete(kind, body)).toEqual(expect.arrayContaining(wanted));
  });

  it.each([
    ['metrics:\n  - metric: |', 'nps', '净推荐值 · Net Promoter Score'],
    ['strategies:\n  - id: a\n    owner: |', 'crm-lead', 'CRM 负责人 · CRM lead'],
  ])('tell what is proposed after %j', async (body, label, name) => {
    const found = (await propose('inputs', body)).find((item) => item.label === label);
    expect(found?.documentation).toContain(name);
  });

  it.each([
    ['inputs', 'metrics:\n  - id: |'],
    ['inputs', 'title: |'],
    ['inputs', 'goals:\n  - id: a\n    challenges: [|]'],
  ])('propose no stranger in %s after %j', async (kind, body) => {
    const proposed = await complete(kind, body);
    expect(proposed.filter((label) => /净推荐值|^self-service-returns$/.test(label))).toEqual([]);
  });

  it.each([
    ['inputs', 'format: 1\nhori|zon: {}\n', 'starts'],
    ['inputs', 'metrics:\n  - met|ric: nps\n', '净推荐值 · Net Promoter Score'],
    ['inputs', 'metrics:\n  - met|ric: of-our-own\n', 'A metric of the dictionary'],
    ['inputs', 'strategies:\n  - id: a\n    own|er: crm-lead\n', 'CRM lead (role)'],
    ['inputs', 'strategies:\n  - id: a\n    own|er: postmaster\n', 'such as'],
    ['inputs', 'automations:\n  - id: a\n    segments: [x|/y]\n', 'tiers/diamond'],
    ['inputs', 'waivers:\n  - co|de: budget/shares-not-100\n', 'add up to'],
    ['inputs', 'narra|tive:\n  promise: x\n', 'frame the plan'],
    ['inputs', 'positio|ning:\n  statement: x\n', 'For whom'],
    ['inputs', 'bud|get:\n  control: x\n', 'money'],
    ['inputs', 'horizon:\n  fr|om: W6\n', 'end of that week or month'],
    ['inputs', 'classific|ation: x\n', 'printed on the cover'],
    ['inputs', 'gene|rate: []\n', 'cadences, risks and asks'],
    ['overrides', 'format: 1\noverrides:\n  - at: risks/x\n    wh|y: x\n', 'departs'],
    ['inputs', 'format: 1\nmetrics:\n  - metric: nps\n    val|ue: 22\n', 'figure today'],
    [
      'inputs',
      'segmentations:\n  - id: a\n    segments:\n      - {id: b, label: B, sh|are: 5%}\n',
      'all customers',
    ],
    ['knowledge', 'format: 1\ncalen|dar: []\n', 'Holidays'],
    ['config', 'format: 1\nloca|les: [en]\n', 'Languages'],
  ])('describe a field of %s under the cursor', async (kind, body, words) => {
    expect(await hover(kind, body)).toContain(words);
  });

  it.each([
    ['inputs', 'format: 1\nambtion: bold\n', 'ambtion'],
    ['inputs', 'touchpoints:\n  - {id: a, label: A, pain: x, fix: y, feeling: 9}\n', '5'],
    ['overrides', 'format: 1\noverrides:\n  - at: risks/x\n    remove: 3\n    why: x\n', 'true'],
    ['knowledge', 'format: 1\nroles:\n  - {id: Not An Id, label: x}\n', 'pattern'],
    ['config', 'format: 1\nlocales: [fr]\n', 'en'],
  ])('find a mistake in %s', async (kind, body, words) => {
    expect((await diagnose(kind, body)).join('\n')).toContain(words);
  });

  it('accept an id that only the team knows, and refuse what is no id', async () => {
    const metric = (id: string): string => `metrics:\n  - metric: ${id}\n    value: 3\n`;
    expect((await diagnose('inputs', metric('of-our-own'))).join('\n')).not.toContain('pattern');
    expect((await diagnose('inputs', metric('Of Our Own'))).join('\n')).toContain('pattern');
  });

  it('put no title of the file above what they say of a field', async () => {
    expect(await hover('inputs', 'touchpoints:\n  - id: a\n    a|t: W6\n')).not.toContain('####');
  });

  it('find nothing wrong in a sound file', async () => {
    expect(await diagnose('config', 'format: 1\nlocales: [zh-CN, en]\n')).toEqual([]);
  });
});
