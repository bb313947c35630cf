import { request } from './request.ts';

/** Fetches a file that asks for a fresh proof first, and hands it to the browser to keep: a link could not ask. */
export async function saveFile(path: string, name: string): Promise<void> {
  const file = await request<Blob>('GET', path, { as: 'blob' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
