import { createRequire } from 'node:module';

/**
 * What is used of `@fugood/llama.node`, the binding of llama.cpp. It ships its types as sources, which
 * would be checked by our settings and fail.
 */
export interface Llama {
  /** The prompt by the template of the model, and the grammar of the form that is asked for. */
  getFormattedChat(
    messages: readonly { role: string; content: string }[],
    template: undefined,
    options: { response_format?: ReplyForm },
  ): { prompt: string; grammar?: string };
  tokenize(text: string): Promise<{ tokens: Int32Array }>;
  /**
   * Requests in a queue, as a server has them. `completion` of the binding itself is not used: it takes
   * a short one for unfinished after it ended.
   */
  parallel: {
    enable(options: { n_parallel: number; n_batch: number }): Promise<boolean>;
    completion(
      options: {
        prompt: string;
        grammar: string;
        n_predict: number;
        temperature: number;
        seed?: number;
      },
      onToken: (request: number, token: { token: string }) => void,
    ): Promise<{
      /** Rejected when it is stopped. */
      promise: Promise<Completion>;
      stop: () => void;
    }>;
  };
}

export interface Completion {
  text: string;
  tokens_predicted: number;
  /** It came to `n_predict`. */
  stopped_limit: boolean;
  context_full: boolean;
}

export interface ReplyForm {
  type: 'text' | 'json_object' | 'json_schema';
  json_schema?: { schema: object };
  schema?: object;
}

interface Binding {
  loadModel(options: {
    model: string;
    n_ctx: number;
    n_parallel: number;
    n_gpu_layers: number;
  }): Promise<Llama>;
}

const require = createRequire(import.meta.url);

/** Loads a model into llama.cpp, which writes its log to the output of the process. */
export async function loadLlama(model: string, context: number): Promise<Llama> {
  const { loadModel } = require('@fugood/llama.node') as Binding;
  const llama = await loadModel({ model, n_ctx: context, n_parallel: 1, n_gpu_layers: 0 });
  await llama.parallel.enable({ n_parallel: 1, n_batch: 2048 });
  return llama;
}
