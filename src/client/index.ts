// Each element enhances HTML that works without it; one that fails leaves its HTML, and the others, alone.
import { GuideCitation } from './guide-citation.ts';
import { GuideCopy } from './guide-copy.ts';
import { GuideCopyLink } from './guide-copy-link.ts';
import { GuideMoved } from './guide-moved.ts';
import { GuideOffline } from './guide-offline.ts';
import { GuidePackLink } from './guide-pack-link.ts';
import { GuidePackToggles } from './guide-pack-toggles.ts';
import { GuideEmbed } from './guide-embed.ts';
import { GuideSearchDialog } from './guide-search-dialog.ts';
import { GuideTerm } from './guide-term.ts';
import { GuideSearch } from './guide-search.ts';

customElements.define('guide-citation', GuideCitation);
customElements.define('guide-copy', GuideCopy);
customElements.define('guide-copy-link', GuideCopyLink);
customElements.define('guide-moved', GuideMoved);
customElements.define('guide-offline', GuideOffline);
customElements.define('guide-pack-link', GuidePackLink);
customElements.define('guide-pack-toggles', GuidePackToggles);
customElements.define('guide-embed', GuideEmbed);
customElements.define('guide-term', GuideTerm);
customElements.define('guide-search', GuideSearch);
customElements.define('guide-search-dialog', GuideSearchDialog);

/** Elements of single pages, which no other page loads. */
const rare: Readonly<Record<string, () => Promise<CustomElementConstructor>>> = {
  'guide-explorer': async () => (await import('./guide-explorer.ts')).GuideExplorer,
  'guide-keep': async () => (await import('./guide-keep.ts')).GuideKeep,
  'guide-links': async () => (await import('./guide-links.ts')).GuideLinks,
  'guide-pack': async () => (await import('./guide-pack.ts')).GuidePack,
  'guide-renew': async () => (await import('./guide-renew.ts')).GuideRenew,
  'guide-review': async () => (await import('./guide-review.ts')).GuideReview,
};
for (const [name, load] of Object.entries(rare)) {
  if (document.querySelector(name) === null) continue;
  void load().then((element) => {
    customElements.define(name, element);
  });
}

// Few addresses name an edition, so no other visit loads what answers that.
if (new URLSearchParams(location.search).has('edition')) {
  void import('./guide-edition.ts').then(({ GuideEdition }) => {
    customElements.define('guide-edition', GuideEdition);
  });
}
