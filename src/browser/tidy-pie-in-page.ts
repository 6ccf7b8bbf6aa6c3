/**
 * Runs inside the browser page, so it may use nothing from outside its own body. A pie in `#stage`
 * whose legend ends in percentages shows the same ones on its slices: Mermaid rounds them to whole
 * numbers. Slices that are too thin for a figure have none.
 */
export function tidyPieInPage(): void {
  const svg = document.querySelector<SVGSVGElement>('#stage svg');
  if (svg === null) return;
  const shares = [...svg.querySelectorAll('.legend text')].map(
    (text) => /(\d+(?:\.\d+)?)%$/.exec(text.textContent.trim())?.[1],
  );
  if (shares.some((share) => share === undefined)) return;
  const sum = shares.reduce((all, share) => all + Number(share), 0);
  // Mermaid draws no slice below one per cent.
  const drawn = shares.filter((share) => (Number(share) / sum) * 100 >= 1);
  const labels = [...svg.querySelectorAll<SVGTextElement>('text.slice')];
  if (labels.length !== drawn.length) return;
  labels.forEach((label, at) => {
    if (Number(drawn[at]) < 3.5) label.remove();
    else label.textContent = `${drawn[at]}%`;
  });
}
