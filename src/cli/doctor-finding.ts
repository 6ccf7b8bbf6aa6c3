/** What `doctor` says of one thing that it looked at. */
export interface DoctorFinding {
  what: 'node' | 'chromium' | 'fonts' | 'git' | 'plans' | 'llm' | 'llm-server';
  ok: boolean;
  /** False for what one can do without. */
  required: boolean;
  found: string;
  remedy?: string;
}

/** The remedy is told only where something is wrong. */
export function finding(
  what: DoctorFinding['what'],
  ok: boolean,
  required: boolean,
  found: string,
  remedy: string,
): DoctorFinding {
  return { what, ok, required, found, ...(ok ? {} : { remedy }) };
}
