/** Words of the sections on context, diagnosis, customers and what is done for them. */
export const subjectEn = {
  regulation: 'Regulation',
  rule: 'What it demands',
  cases: 'Cases',
  leadsTo: 'Risks and strategies',
};
