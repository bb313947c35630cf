/** Opens whatever is folded around these fields, so that they can be seen and take the focus. */
export function openTo(paths: readonly string[]): void {
  for (const path of paths) {
    const field = document.querySelector(`[data-path="${CSS.escape(path)}"]`);
    for (let folded = field?.closest('details'); folded; folded = folded.parentElement?.closest('details'))
      folded.open = true;
  }
}
