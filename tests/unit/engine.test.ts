import { plugins } from '@citation-js/core';
import { expect, test } from 'vitest';
import { createEngine, printEntries } from '../../src/bibliography/engine.ts';
import { getLetter } from '../../src/bibliography/labels.ts';
import { real, small } from './loaded-guide.ts';

const csl = plugins.config.get('@csl');
const guides = [real, small].map(({ graph }) => graph.references);

test.each(['apa', 'harvard1', 'vancouver'])('%s has the entries of an engine that was left as it is', (style) => {
  for (const references of guides) {
    // An engine that was left as it is gives letters by itself, which are not the guide's.
    const items = references.filter(({ label }) => getLetter(label) === '').map(({ csl: item }) => item);
    expect(items.length).toBeGreaterThan(10);
    const ours = createEngine(`test-${style}`, csl.styles.get(style), items, new Map());
    const whole = csl.engine(items, style, 'en-US', 'html');
    whole.updateItems(items.map(({ id }) => id));
    expect(printEntries(ours)).toEqual(printEntries(whole));
  }
});
