import type { Collection } from '../../model/id.ts';
import type { Inputs } from '../../model/inputs.ts';
import type { LlmSection } from '../../model/llm.ts';
import type { Locale } from '../../model/locale.ts';
import type { Profile, WrittenPart } from '../../model/profile.ts';
import type { RunnerUp } from '../rules/select-playbooks.ts';
import type { NarrativeField } from './sections.ts';
import { ENGLISH } from './words-en.ts';
import { CHINESE } from './words-zh.ts';

/** What a request asks for, as far as its wording depends on it. */
export interface Asked {
  profile: Profile;
  mostStrategies: number;
  tactics: number | undefined;
}

/** Everything that a prompt says in one language, but for what it shows of the plan. */
export interface PromptWords {
  /** What the model is, and what data is: the start of every prompt. */
  role: (profile: Profile) => string;
  /** What every reply has to keep to, point by point. */
  rules: (asked: Asked) => readonly string[];
  headings: Record<
    'rules' | 'parts' | 'data' | 'form' | 'notations' | 'example' | 'kept' | 'again',
    string
  >;
  taskOf: (title: string) => string;
  /** Names of the marks that data stands between. */
  marks: Record<
    'facts' | 'dictionary' | 'candidates' | 'sizes' | 'draft' | 'standing' | 'before',
    string
  >;
  dataNote: string;
  facts: {
    plan: (title: string, organisation: string, industry: string) => string;
    horizon: (start: string, from: string, to: string) => string;
    undated: string;
    prepare: (time: string) => string;
    ambition: (ambition: Inputs['ambition']) => string;
    lists: Record<
      'orientation' | 'metrics' | 'themes' | 'challenges' | 'constraints' | 'playbooks' | 'roles',
      string
    >;
    stated: (part: string) => string;
    metric: (name: string, unit: string, direction: string) => string;
    /** A unit that is not printed behind its figures. */
    count: string;
    score: string;
    directions: Record<'up' | 'down' | 'declare', string>;
    unmeasured: string;
    roles: string;
  };
  candidates: {
    taken: string;
    against: Record<RunnerUp['reason'], string>;
    answers: string;
    before: string;
    months: (least: number, most: number) => string;
    unanswered: (addresses: string) => string;
  };
  /** What each section is for. */
  purposes: Record<LlmSection, string>;
  parts: Partial<Record<WrittenPart, string>>;
  texts: Readonly<Record<NarrativeField, string>>;
  draftNote: string;
  kept: (addresses: string) => string;
  again: (addresses: string) => string;
  form: (section: string) => string;
  closing: string;
  kinds: Record<
    | 'text'
    | 'quantity'
    | 'target'
    | 'time'
    | 'duration'
    | 'share'
    | 'fte'
    | 'grade'
    | 'id'
    | 'address',
    string
  > & { reference: (collection: Collection) => string };
  placeholder: string;
  leftOut: (count: number) => string;
  chat: {
    /** What is asked, and in which form the reply can be read back. */
    task: (chapters: number) => string;
    heading: string;
    parameters: string;
    outline: string;
    draft: string;
    draftNote: string;
    json: readonly string[];
    markdown: readonly string[];
    closing: string;
    repair: Record<'json' | 'markdown', string>;
  };
  repair: {
    opening: (count: number) => string;
    finding: (at: string, message: string, hint: string) => string;
    more: (count: number) => string;
    closing: string;
  };
}

export const PROMPT_WORDS: Readonly<Record<Locale, PromptWords>> = {
  'zh-CN': CHINESE,
  en: ENGLISH,
};
