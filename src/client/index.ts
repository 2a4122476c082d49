// Each element enhances HTML that works without it; one that fails leaves its HTML, and the others, alone.
import { GuideCitation } from './guide-citation.ts';
import { GuideCopy } from './guide-copy.ts';
import { GuidePackLink } from './guide-pack-link.ts';
import { GuidePackToggles } from './guide-pack-toggles.ts';
import { GuideSearchDialog } from './guide-search-dialog.ts';
import { GuideTerm } from './guide-term.ts';
import { GuideSearch } from './guide-search.ts';

customElements.define('guide-citation', GuideCitation);
customElements.define('guide-copy', GuideCopy);
customElements.define('guide-pack-link', GuidePackLink);
customElements.define('guide-pack-toggles', GuidePackToggles);
customElements.define('guide-term', GuideTerm);
customElements.define('guide-search', GuideSearch);
customElements.define('guide-search-dialog', GuideSearchDialog);

// The explorer stands on one page, so no other page loads it.
if (document.querySelector('guide-explorer') !== null) {
  void import('./guide-explorer.ts').then(({ GuideExplorer }) => {
    customElements.define('guide-explorer', GuideExplorer);
  });
}

// Packs are put together on one page.
if (document.querySelector('guide-pack') !== null) {
  void import('./guide-pack.ts').then(({ GuidePack }) => {
    customElements.define('guide-pack', GuidePack);
  });
}

// And a programme is reviewed on one.
if (document.querySelector('guide-review') !== null) {
  void import('./guide-review.ts').then(({ GuideReview }) => {
    customElements.define('guide-review', GuideReview);
  });
}
