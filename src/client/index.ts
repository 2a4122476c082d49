// Each element enhances HTML that works without it; one that fails leaves its HTML, and the others, alone.
import { GuideCitation } from './guide-citation.ts';
import { GuideCopyLink } from './guide-copy-link.ts';
import { GuideOffline } from './guide-offline.ts';
import { GuidePackLink } from './guide-pack-link.ts';
import { GuidePackToggles } from './guide-pack-toggles.ts';
import { GuideSearchDialog } from './guide-search-dialog.ts';
import { GuideTerm } from './guide-term.ts';

customElements.define('guide-citation', GuideCitation);
customElements.define('guide-offline', GuideOffline);
customElements.define('guide-pack-link', GuidePackLink);
customElements.define('guide-term', GuideTerm);
customElements.define('guide-search-dialog', GuideSearchDialog);

/** Elements that wait until somebody turns to them: what is unfolded, and where the focus is. */
const onDemand: Readonly<Record<string, () => Promise<CustomElementConstructor>>> = {
  'guide-copy': async () => (await import('./guide-copy.ts')).GuideCopy,
  'guide-embed': async () => (await import('./guide-embed.ts')).GuideEmbed,
  'guide-search': async () => (await import('./guide-search.ts')).GuideSearch,
};
const awake = new Set<string>();
function wake(within: EventTarget | null): void {
  if (!(within instanceof Element)) return;
  for (const [name, load] of Object.entries(onDemand)) {
    if (awake.has(name) || (within.closest(name) ?? within.querySelector(name)) === null) continue;
    awake.add(name);
    load().then(
      (element) => {
        customElements.define(name, element);
      },
      () => awake.delete(name), // the network may be back at the next touch
    );
  }
}
for (const event of ['focusin', 'toggle']) {
  document.addEventListener(
    event,
    ({ target }) => {
      wake(target);
    },
    { capture: true }, // a toggle does not bubble
  );
}
wake(document.activeElement?.closest('guide-search, details') ?? null);
wake(document.querySelector('guide-search[data-page]'));
// What stands open on a page waits until it is in sight.
const copy = document.querySelector('guide-copy:not(details:not([open]) *)');
if (copy !== null)
  new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) wake(copy);
  }).observe(copy);

/** Elements that make a button for each statement, and those of single pages, which no other page loads. */
const inOwnTask: Readonly<Record<string, () => Promise<CustomElementConstructor>>> = {
  'guide-copy-link': () => Promise.resolve(GuideCopyLink),
  'guide-pack-toggles': () => Promise.resolve(GuidePackToggles),
  'guide-explorer': async () => (await import('./guide-explorer.ts')).GuideExplorer,
  'guide-keep': async () => (await import('./guide-keep.ts')).GuideKeep,
  'guide-links': async () => (await import('./guide-links.ts')).GuideLinks,
  'guide-moved': async () => (await import('./guide-moved.ts')).GuideMoved,
  'guide-pack': async () => (await import('./guide-pack.ts')).GuidePack,
  'guide-renew': async () => (await import('./guide-renew.ts')).GuideRenew,
  'guide-review': async () => (await import('./guide-review.ts')).GuideReview,
};
for (const [name, load] of Object.entries(inOwnTask)) {
  if (document.querySelector(name) === null) continue;
  // Each in a task of its own: it takes as long as all above, and a tap may come in between.
  setTimeout(() => {
    void load().then((element) => {
      customElements.define(name, element);
    });
  });
}

// Few addresses name an edition, so no other visit loads what answers that.
if (new URLSearchParams(location.search).has('edition')) {
  void import('./guide-edition.ts').then(({ GuideEdition }) => {
    customElements.define('guide-edition', GuideEdition);
  });
}
