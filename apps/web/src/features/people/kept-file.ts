/** The file of an import that was uploaded here: another of its sheets is read without choosing the file again. */
let kept: { importId: string; file: File } | undefined;

export function offerFile(importId: string, file: File): void {
  kept = { importId, file };
}

export const fileOf = (importId: string): File | undefined => (kept?.importId === importId ? kept.file : undefined);
