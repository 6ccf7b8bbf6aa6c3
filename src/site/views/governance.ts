import { changeMark, type ChangeMark } from './notes.ts';
import { anchorOf, type Mention, type Reader, type Said } from './reader.ts';

export interface CadenceRow {
  anchor: string;
  label: Said;
  frequency: string;
  participants: Said[];
  output?: Said;
  changed?: ChangeMark;
}

export function cadenceRows(reader: Reader): CadenceRow[] {
  return reader.unit.resolved.cadences.map((cadence) => {
    const changed = changeMark(reader, cadence.address);
    return {
      anchor: anchorOf('cadence', cadence.key),
      label: reader.line(cadence.label),
      frequency: reader.words.frequencies[cadence.frequency],
      participants: cadence.participantLabels.map(reader.line),
      ...(cadence.output === undefined ? {} : { output: reader.line(cadence.output) }),
      ...(changed === undefined ? {} : { changed }),
    };
  });
}

export type RiskLevel = 'high' | 'medium' | 'low';

export interface RiskRow {
  anchor: string;
  href: string;
  number: string;
  label: Said;
  trigger?: Said;
  response: Said;
  /** Absent where the plan does not judge the risk. */
  grade?: { probability: number; impact: number; score: number; level: RiskLevel };
  owner?: Said;
  phases: Mention[];
  changed?: ChangeMark;
}

/** The risks, the gravest first. */
export function riskRows(reader: Reader): RiskRow[] {
  return reader.unit.resolved.risks
    .map((risk) => {
      const changed = changeMark(reader, risk.address);
      return {
        anchor: anchorOf('risk', risk.key),
        href: reader.hrefOf('risk', risk.key),
        number: risk.number,
        label: reader.line(risk.label),
        ...(risk.trigger === undefined ? {} : { trigger: reader.line(risk.trigger) }),
        response: reader.line(risk.response),
        ...gradeOf(risk),
        ...(risk.ownerLabel === undefined ? {} : { owner: reader.line(risk.ownerLabel) }),
        phases: risk.phases.map((link) => reader.mention('phase', link)),
        ...(changed === undefined ? {} : { changed }),
      };
    })
    .sort((a, b) => (b.grade?.score ?? 0) - (a.grade?.score ?? 0));
}

function gradeOf({
  probability,
  impact,
  score,
}: Reader['unit']['resolved']['risks'][number]): Pick<RiskRow, 'grade'> {
  if (probability === undefined || impact === undefined || score === undefined) return {};
  return { grade: { probability, impact, score, level: riskLevel(score) } };
}

/** Thirds of the 5 × 5 field: 15 and more is high, below 6 is low. */
export function riskLevel(score: number): RiskLevel {
  if (score >= 15) return 'high';
  return score >= 6 ? 'medium' : 'low';
}
