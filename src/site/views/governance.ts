import { originMark, type OriginMark } from './origin-mark.ts';
import { anchorOf, type Mention, type Reader, type Said } from './reader.ts';
import { remarksField, type Remarks } from './remarks.ts';
import { ownerSaid } from './trace/trace-page.ts';

export interface CadenceRow {
  anchor: string;
  label: Said;
  frequency: string;
  day?: Said;
  participants: Said[];
  output?: Said;
  /** What is decided by which rule. */
  rule?: Said;
  remarks?: Remarks;
  origin?: OriginMark;
}

export function cadenceRows(reader: Reader): CadenceRow[] {
  return reader.unit.resolved.cadences.map((cadence) => {
    const origin = originMark(reader, cadence.address);
    return {
      ...remarksField(reader, cadence),
      anchor: anchorOf('cadence', cadence.key),
      label: reader.line(cadence.label),
      frequency: reader.words.frequencies[cadence.frequency],
      participants: cadence.participantLabels.map(reader.line),
      ...(cadence.day === undefined ? {} : { day: reader.line(cadence.day) }),
      ...(cadence.output === undefined ? {} : { output: reader.line(cadence.output) }),
      ...(cadence.rule === undefined ? {} : { rule: reader.line(cadence.rule) }),
      ...(origin === undefined ? {} : { origin }),
    };
  });
}

export type RiskLevel = 'high' | 'medium' | 'low';

/** One form that a risk takes. */
export interface RiskKind {
  label: Said;
  detail?: Said;
  remarks?: Remarks;
}

export interface RiskRow {
  anchor: string;
  href: string;
  number: string;
  label: Said;
  kinds: RiskKind[];
  trigger?: Said;
  response: Said;
  /** The few words that frame the response, in order. */
  frame: Said[];
  measures: Said[];
  /** Absent where the plan does not judge the risk. */
  grade?: {
    probability: number;
    impact: number;
    score: number;
    level: RiskLevel;
    estimate: boolean;
  };
  owner?: Said;
  phases: Mention[];
  remarks?: Remarks;
  origin?: OriginMark;
}

/** The risks, the gravest first. */
export function riskRows(reader: Reader): RiskRow[] {
  return reader.unit.resolved.risks
    .map((risk) => {
      const origin = originMark(reader, risk.address);
      return {
        ...remarksField(reader, risk),
        anchor: anchorOf('risk', risk.key),
        href: reader.hrefOf('risk', risk.key),
        number: risk.number,
        label: reader.line(risk.label),
        kinds: (risk.kinds ?? []).map((kind) => ({
          ...remarksField(reader, kind),
          label: reader.line(kind.label),
          ...(kind.detail === undefined ? {} : { detail: reader.line(kind.detail) }),
        })),
        ...(risk.trigger === undefined ? {} : { trigger: reader.line(risk.trigger) }),
        response: reader.line(risk.response),
        frame: (risk.frame ?? []).map(reader.line),
        measures: (risk.measures ?? []).map(reader.line),
        ...gradeOf(risk),
        ...(risk.owner === undefined ? {} : { owner: ownerSaid(reader, risk.owner) }),
        phases: risk.phases.map((link) => reader.mention('phase', link)),
        ...(origin === undefined ? {} : { origin }),
      };
    })
    .sort((a, b) => (b.grade?.score ?? 0) - (a.grade?.score ?? 0));
}

function gradeOf({
  probability,
  impact,
  score,
  estimate = false,
}: Reader['unit']['resolved']['risks'][number]): Pick<RiskRow, 'grade'> {
  if (probability === undefined || impact === undefined || score === undefined) return {};
  return { grade: { probability, impact, score, level: riskLevel(score), estimate } };
}

/** Thirds of the 5 × 5 field: 15 and more is high, below 6 is low. */
export function riskLevel(score: number): RiskLevel {
  if (score >= 15) return 'high';
  return score >= 6 ? 'medium' : 'low';
}
