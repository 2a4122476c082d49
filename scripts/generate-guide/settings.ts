/** The closed lists of keywords that the works of a generated guide draw on. */
export const keywords = {
  kinds: toTerms('experiment', 'survey', 'field notes', 'handbook', 'essay'),
  fields: toTerms('first field', 'second field', 'third field', 'fourth field', 'fifth field', 'sixth field'),
  sectors: toTerms('north', 'south', 'east', 'west'),
} as const;

function toTerms(...terms: string[]): { keyword: string; label: string }[] {
  return terms.map((keyword) => ({ keyword, label: keyword.charAt(0).toUpperCase() + keyword.slice(1) }));
}

/** The sections of the invented review, and how many paragraphs each has. */
export const sections = Array.from({ length: 40 }, (_, index) => `part-${(index + 1).toString()}`);
export const paragraphsPerSection = 25;

/** What network forms are compared by in a generated guide. */
export const dimensions = [
  { id: 'size', label: 'Size', values: { small: 'Small', large: 'Large' } },
  { id: 'age', label: 'Age', values: { old: 'Old', young: 'Young' } },
] as const;

/** `content/guide.yaml` of a generated guide, as data. */
export function toSettings(works: number) {
  return {
    title: `An invented guide of ${works.toString()} works`,
    subtitle: 'Nothing in it is true',
    shortTitle: 'Invented guide',
    description: 'A guide that was generated to see how the engine does with many works and pages.',
    language: 'en-GB',
    site: 'https://guide.example/',
    authors: [{ given: 'Nobody', family: 'Nowhere' }],
    edition: { number: '1.0', date: '2026-01-01' },
    source: {
      title: 'An invented review',
      authors: [{ given: 'Nobody', family: 'Nowhere' }],
      journal: 'Journal of Inventions',
      year: 2025,
      volume: '1',
      issue: '1',
      pages: '1–99',
      doi: '10.5555/invented.1',
    },
    licence: {
      text: { name: 'Test licence for text', url: 'https://example.org/licences/text/' },
      code: { name: 'Test licence for code', url: 'https://example.org/licences/code/' },
    },
    navigation: [
      { label: 'Lessons', address: '/lessons/' },
      { label: 'Works', address: '/evidence/' },
      { label: 'About', address: '/about/' },
    ],
    keywords,
    paragraphs: sections.map((section, index) => ({
      section,
      title: `Part ${(index + 1).toString()}`,
      paragraphs: paragraphsPerSection,
    })),
    dimensions,
  };
}
