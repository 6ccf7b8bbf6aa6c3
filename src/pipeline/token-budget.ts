import type { ModelPrompt, ModelReply } from '../generate/llm/model-call.ts';

/** The tokens that the calls of one run may take. */
export interface TokenBudget {
  limit: number;
  /** Tokens of all replies so far: as the server counts them, else as the texts come to. */
  spent(): number;
  /**
   * Sets tokens aside for a call until it ends, with the reply that came or without one. Undefined where
   * its prompt may be more than what is left.
   */
  begin(prompt: ModelPrompt): { end(reply?: ModelReply): void } | undefined;
}

export function tokenBudget(limit: number): TokenBudget {
  let spent = 0;
  let reserved = 0;
  return {
    limit,
    spent: () => spent,
    begin(prompt) {
      const needed = estimateTokens(prompt);
      if (spent + reserved + needed > limit) return undefined;
      reserved += needed;
      return {
        end(reply) {
          reserved -= needed;
          if (reply !== undefined) spent += usedTokens(reply, needed);
        },
      };
    },
  };
}

/** What the server counted; where it does not count, what the texts come to. */
function usedTokens({ text, tokens: { input, output } }: ModelReply, needed: number): number {
  return input + output > 0 ? input + output : needed + countTokens(text);
}

/** Tokens that a prompt takes to read, roughly and rather too many. */
export function estimateTokens({ system, turns, reply }: ModelPrompt): number {
  const schema = reply === undefined ? '' : JSON.stringify(reply.schema);
  return [system, schema, ...turns.map(({ text }) => text)].reduce(
    (sum, text) => sum + countTokens(text),
    0,
  );
}

/** About one token a Chinese character, and one for four others. */
function countTokens(text: string): number {
  const wide = text.match(/[\u2e80-\uffff]/g)?.length ?? 0;
  return wide + Math.ceil((text.length - wide) / 4);
}
