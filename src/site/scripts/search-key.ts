/**
 * Opens the search by Ctrl+K or Cmd+K. A key alone, such as `/`, would have to be one that readers can switch
 * off: who speaks to the machine presses keys by accident (WCAG 2.1.4).
 */
document.addEventListener('keydown', (event) => {
  if (event.key.toLowerCase() !== 'k' || event.ctrlKey === event.metaKey) return;
  if (event.altKey || event.shiftKey || event.isComposing) return;
  const box = document.querySelector<HTMLInputElement>('#search-query');
  const link = document.querySelector<HTMLAnchorElement>('[data-search-link]');
  if (box === null && link === null) return;
  event.preventDefault();
  if (box === null) link?.click();
  else box.select();
});
