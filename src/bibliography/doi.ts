/** The address that resolves a DOI; its suffix may hold any character (ISO 26324; DOI Handbook, 2.6). */
export function toDoiAddress(doi: string): string {
  return `https://doi.org/${doi.split('/').map(encodeURIComponent).join('/')}`;
}
