import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type {
  CallModel,
  ModelFailure,
  ModelFailureKind,
  ModelReply,
} from '../../generate/llm/model-call.ts';
import type { WrittenContent } from '../../model/content.ts';
import type { Provenance } from '../../model/generated.ts';
import type { Address } from '../../model/item-key.ts';
import type { LlmSection, LlmSettings } from '../../model/llm.ts';
import type { LoadedPlan, LoadedWorkspace } from '../load-workspace.ts';

/** A plan that a model is to write, and how much of it. */
export interface ModelRequest {
  plan: LoadedPlan;
  workspace: Pick<LoadedWorkspace, 'config' | 'knowledge' | 'sources'>;
  settings: LlmSettings;
  /** Only these are written, also where nothing changed; all other sections stay as they are. */
  sections?: readonly LlmSection[];
  /** Only these items are written; all else stays as it is. Sample: `goals/satisfaction`. */
  items?: readonly Address[];
  /** Asks again where nothing changed. */
  fresh?: boolean;
  /** Day that expiry dates are compared with, YYYY-MM-DD. */
  today?: string;
}

/** Replies of a run that has not come to its end, by digest of what was asked. */
export interface ReplyStore {
  read(name: string): Promise<ModelReply | undefined>;
  write(name: string, reply: ModelReply): Promise<void>;
  /** Drops one that nothing can be made of. */
  drop(name: string): Promise<void>;
}

export interface RunEffects {
  callModel: CallModel;
  replies: ReplyStore;
  /** Ends the run as soon as possible; replies that came whole stay in the store. */
  signal?: AbortSignal;
  onProgress?: (progress: GenerateProgress) => void;
}

/** What may be told while a run goes on. Tokens are those of the run so far, where the server counts. */
export type GenerateProgress = { section: LlmSection } & (
  | { step: 'kept' | 'asks' | 'resumes' }
  | { step: 'wrote'; characters: number }
  | { step: 'waits'; seconds: number; failure: ModelFailureKind }
  | { step: 'repairs'; findings: number; tokens: number }
  | { step: 'stands'; tokens: number }
  | { step: 'fell-back'; findings: number; tokens: number }
);

/** How a section came to be in this run. */
export interface SectionOutcome {
  section: LlmSection;
  /** kept: nothing was asked; untouched: it was not wanted; rules: no reply stood up. */
  how: 'kept' | 'untouched' | 'model' | 'rules';
  /** Tokens of the replies that it took, repairs included, also those of a run that ended early. */
  tokens: { input: number; output: number };
  repairs: number;
}

/** Why a run ended before everything was there. */
export type RunEnd =
  | { why: 'failure'; failure: ModelFailure; section: LlmSection }
  | { why: 'budget'; limit: number; spent: number; section: LlmSection }
  | { why: 'aborted' };

/** Thrown within a run; answered as `ended`. */
export class RunEnded extends Error {
  readonly end: RunEnd;

  constructor(end: RunEnd) {
    super(end.why);
    this.name = 'RunEnded';
    this.end = end;
  }
}

export type ModelRunResult =
  | {
      ended?: undefined;
      content: WrittenContent;
      provenance: Provenance;
      sections: SectionOutcome[];
      /** Sections that fell back, and what the reviewers of replies only warn of. */
      diagnostics: Diagnostic[];
      /** Tokens of the calls of this run. */
      tokens: number;
    }
  | {
      ended: RunEnd;
      /** Sections whose replies are there already: the next run goes on from them. */
      finished: LlmSection[];
      open: LlmSection[];
      tokens: number;
    };
