import type { Severity } from './severity.ts';

/** Colours of a report. */
export interface Paint {
  dim: (text: string) => string;
  strong: (text: string) => string;
  severity: (severity: Severity, text: string) => string;
}

const ESCAPE = '\u001b[';
const SEVERITY = { error: '31', warning: '33', info: '36' } as const satisfies Record<
  Severity,
  string
>;

/** Colours for a terminal, or none. Text comes out unchanged but for the colour. */
export function createPaint(colour: boolean): Paint {
  const wrap = (code: string) => (text: string) =>
    colour && text !== '' ? `${ESCAPE}${code}m${text}${ESCAPE}0m` : text;
  return {
    dim: wrap('2'),
    strong: wrap('1'),
    severity: (severity, text) => wrap(`1;${SEVERITY[severity]}`)(text),
  };
}
